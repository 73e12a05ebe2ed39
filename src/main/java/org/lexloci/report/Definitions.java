package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Clause;
import org.lexloci.decision.ChangeHint;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Run;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.world.Known;
import org.lexloci.world.Question;

/**
 * What the decisions of a run have in common, each said once: editions with their clauses and the
 * sources of these, sources of records, questions, facts and changes. Decisions refer to facts and
 * changes by their numbers, to the others by what they are called.
 */
final class Definitions {

  /** A term of an agreement. */
  private record Asked<T>(Agreement of, T term) {}

  private static final JsonOutput.Body NOTHING = json -> {};

  private final Agreement agreement;
  private final Map<String, Citation> citations;
  private final Numbering<Asked<EditionDecision>> editions =
      new Numbering<>(
          asked -> List.of(asked.of().id(), asked.term().edition().name()),
          (n, asked, json) -> edition(asked, json),
          0);
  private final Numbering<String> sources =
      new Numbering<>(id -> id, (n, term, json) -> source(term, json), 0);
  private final Numbering<Asked<Question>> questions =
      new Numbering<>(
          asked -> List.of(asked.of().id(), asked.term().id()),
          (n, asked, json) -> question(asked, json),
          0);
  private final Numbering<Known> facts;
  private final Numbering<ChangeHint> changes;

  Definitions(Run run) {
    this(run, 0, 0);
  }

  private Definitions(Run run, int firstFact, int firstChange) {
    this.agreement = run.agreement();
    this.citations = run.sources();
    this.facts = new Numbering<>(known -> known, Definitions::fact, firstFact);
    this.changes = new Numbering<>(change -> change, Definitions::change, firstChange);
  }

  /** Begins anew for the next part of a run; what has a number gets another. */
  Definitions next(Run part) {
    return new Definitions(part, facts.next(), changes.next());
  }

  /** Names the agreement by which a decision was made, if it is another than that of the run. */
  Optional<String> other(Decision decision) {
    return other(decision.agreement());
  }

  private Optional<String> other(Agreement of) {
    return Optional.of(of.id()).filter(id -> !id.equals(agreement.id()));
  }

  /** Takes up what a decision refers to. */
  void add(Decision decision) {
    for (EditionDecision edition : decision.editions()) {
      editions.number(new Asked<>(decision.agreement(), edition));
      facts(edition);
      edition.findings().forEach(finding -> facts(edition, finding));
      edition
          .dependsOn()
          .forEach(d -> questions.number(new Asked<>(decision.agreement(), d.question())));
    }
    changes(decision);
  }

  /** Numbers the facts that held in every world. */
  List<Integer> facts(EditionDecision edition) {
    return edition.known().stream().map(this::number).toList();
  }

  /** Numbers the facts that a finding rests on. */
  List<Integer> facts(EditionDecision edition, Finding finding) {
    return Explanation.facts(finding).stream().map(fact -> number(known(edition, fact))).toList();
  }

  /** Numbers the one-step changes. */
  List<Integer> changes(Decision decision) {
    return decision.changes().stream().map(changes::number).toList();
  }

  private int number(Known known) {
    Optional.ofNullable(known.origin().source())
        .filter(citations::containsKey)
        .ifPresent(sources::number);
    return facts.number(known);
  }

  /** A fact that is not known held in some worlds only: it answers a question. */
  private static Known known(EditionDecision edition, Fact fact) {
    return edition.known().stream()
        .filter(known -> known.fact().equals(fact))
        .findFirst()
        .orElseGet(() -> new Known(fact, Origin.answering(fact.question())));
  }

  /** Writes all as one field. */
  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("definitions");
    json.writeArrayFieldStart("editions");
    editions.write(NOTHING, json);
    json.writeEndArray();
    JsonDocument.rows("sources", json, rows -> sources.write(NOTHING, rows));
    JsonDocument.rows("questions", json, rows -> questions.write(NOTHING, rows));
    JsonDocument.rows("facts", json, rows -> facts.write(NOTHING, rows));
    JsonDocument.rows("changes", json, rows -> changes.write(NOTHING, rows));
    json.writeEndObject();
  }

  /**
   * Writes those that are not written yet, an object each.
   *
   * @param scope writes whose they are
   */
  void writeLines(JsonOutput.Body scope, JsonGenerator json) throws IOException {
    editions.write(start("Edition", scope), json);
    sources.write(start("Source", scope), json);
    questions.write(start("Question", scope), json);
    facts.write(start("Fact", scope), json);
    changes.write(start("Change", scope), json);
  }

  private static JsonOutput.Body start(String kind, JsonOutput.Body scope) {
    return json -> {
      json.writeStringField("kind", kind);
      scope.write(json);
    };
  }

  private void edition(Asked<EditionDecision> asked, JsonGenerator json) throws IOException {
    EditionDecision decision = asked.term();
    other(asked.of(), json);
    json.writeStringField("name", decision.edition().name());
    json.writeStringField("title", decision.edition().title());
    json.writeStringField("from", decision.edition().period().from().toString());
    if (decision.edition().period().until().isPresent()) {
      json.writeStringField("until", decision.edition().period().until().get().toString());
    }
    json.writeStringField("digest", decision.digest());
    List<Clause> clauses = decision.outcomes().stream().map(Outcome::clause).toList();
    JsonDocument.rows(
        "clauses",
        json,
        rows -> {
          for (Clause clause : clauses) {
            clause(clause, rows);
          }
        });
    Set<String> cited = new LinkedHashSet<>();
    clauses.forEach(clause -> cited.addAll(clause.sources()));
    JsonDocument.rows(
        "sources",
        json,
        rows -> {
          for (String id : cited) {
            rows.writeStartObject();
            source(id, decision.edition().sources(), rows);
            rows.writeEndObject();
          }
        });
  }

  private static void clause(Clause clause, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", clause.id());
    json.writeStringField("title", clause.title());
    json.writeStringField("type", VerdictWords.spell(clause.type()));
    json.writeStringField("words", clause.words());
    JsonDocument.strings("sources", clause.sources(), json);
    json.writeEndObject();
  }

  private void source(String id, JsonGenerator json) throws IOException {
    source(id, citations, json);
  }

  private static void source(String id, Map<String, Citation> known, JsonGenerator json)
      throws IOException {
    json.writeStringField("id", id);
    if (known.containsKey(id)) {
      JsonDocument.citation(known.get(id), json);
    }
  }

  private void question(Asked<Question> asked, JsonGenerator json) throws IOException {
    other(asked.of(), json);
    json.writeStringField("id", asked.term().id());
    json.writeStringField("title", asked.term().asked(asked.of()));
  }

  private void other(Agreement of, JsonGenerator json) throws IOException {
    if (other(of).isPresent()) {
      json.writeStringField("agreement", other(of).get());
    }
  }

  private static void fact(int number, Known known, JsonGenerator json) throws IOException {
    json.writeNumberField("number", number);
    json.writeStringField("question", known.fact().question());
    json.writeStringField("answer", known.fact().answer());
    if (!known.note().isEmpty()) {
      json.writeStringField("note", known.note());
    }
    Origin origin = known.origin();
    json.writeObjectFieldStart("origin");
    json.writeStringField("kind", VerdictWords.spell(origin.kind()));
    json.writeStringField("where", origin.where());
    if (origin.source() != null) {
      json.writeStringField("source", origin.source());
    }
    if (origin.insteadOf() != null) {
      json.writeStringField("insteadOf", origin.insteadOf());
    }
    json.writeEndObject();
  }

  private static void change(int number, ChangeHint change, JsonGenerator json) throws IOException {
    json.writeNumberField("number", number);
    json.writeStringField("cost", VerdictWords.spell(change.kind()));
    json.writeStringField("words", change.words());
  }
}
