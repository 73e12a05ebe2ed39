package org.lexloci.report.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.ChangeHint;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.report.Explanation;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.Run;
import org.lexloci.world.Answer;
import org.lexloci.world.Known;
import org.lexloci.world.Question;

/**
 * What the decisions of a run have in common, each said once: editions with their clauses and the
 * sources of these, sources of records, questions, facts, open questions with the answers that are
 * left, and changes. Decisions refer to those without a name of their own by their numbers.
 */
final class Definitions {

  /** A term of an agreement. */
  private record Asked<T>(Agreement of, T term) {}

  private final Agreement agreement;
  private final Map<String, Citation> citations;
  private final Numbering<String> sources;
  private final Numbering<Asked<EditionDecision>> editions =
      new Numbering<>(
          asked -> List.of(asked.of().id(), asked.term().edition().name()),
          (n, asked) -> edition(asked),
          0);
  private final Numbering<Asked<Question>> questions =
      new Numbering<>(
          asked -> List.of(asked.of().id(), asked.term().id()), (n, asked) -> question(asked), 0);
  private final Numbering<Known> facts;
  private final Numbering<Question> open;
  private final Numbering<ChangeHint> changes;

  Definitions(Run run) {
    this(run, 0, 0, 0);
  }

  private Definitions(Run run, int firstFact, int firstOpen, int firstChange) {
    this.agreement = run.agreement();
    this.citations = run.sources();
    this.sources = new Numbering<>(id -> id, (n, id) -> source(id, citations), 0);
    this.facts = new Numbering<>(known -> known, Definitions::fact, firstFact);
    this.open = new Numbering<>(question -> question, this::open, firstOpen);
    this.changes = new Numbering<>(change -> change, Definitions::change, firstChange);
  }

  /** Begins anew for the next part of a run; what has a number gets another. */
  Definitions next(Run part) {
    return new Definitions(part, facts.next(), open.next(), changes.next());
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
      open(edition);
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

  /** Numbers the questions that were open, and the facts that would answer them. */
  List<Integer> open(EditionDecision edition) {
    List<Question> questions = edition.worlds().questions();
    questions.stream().flatMap(q -> q.answers().stream()).forEach(this::factsAnswering);
    return questions.stream().map(open::number).toList();
  }

  private List<Integer> factsAnswering(Answer answer) {
    return answer.facts().stream().map(Definitions::factsAnswering).map(this::number).toList();
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
        .orElseGet(() -> factsAnswering(fact));
  }

  private static Known factsAnswering(Fact fact) {
    return new Known(fact, Origin.answering(fact.question()));
  }

  JsonObject all() {
    return new JsonObject()
        .list("editions", editions.untold(), term -> term)
        .rows("sources", sources.untold(), term -> term)
        .rows("questions", questions.untold(), term -> term)
        .rows("facts", facts.untold(), term -> term)
        .rows("open", open.untold(), term -> term)
        .rows("changes", changes.untold(), term -> term);
  }

  /**
   * Tells those that are not told yet, one by one.
   *
   * @param scope whose they are
   */
  Stream<JsonObject> lines(JsonObject scope) {
    return Stream.of(
            lines("Edition", editions, scope),
            lines("Source", sources, scope),
            lines("Question", questions, scope),
            lines("Fact", facts, scope),
            lines("Open", open, scope),
            lines("Change", changes, scope))
        .flatMap(lines -> lines);
  }

  private static Stream<JsonObject> lines(String kind, Numbering<?> terms, JsonObject scope) {
    return terms.untold().stream().map(term -> NdjsonReport.kind(kind).putAll(scope).putAll(term));
  }

  private JsonObject edition(Asked<EditionDecision> asked) {
    EditionDecision decision = asked.term();
    Edition edition = decision.edition();
    List<Clause> clauses = decision.outcomes().stream().map(Outcome::clause).toList();
    Set<String> cited = new LinkedHashSet<>();
    clauses.forEach(clause -> cited.addAll(clause.sources()));
    return new JsonObject()
        .put("agreement", other(asked.of()))
        .put("name", edition.name())
        .put("title", edition.title())
        .put("from", edition.period().from().toString())
        .put("until", edition.period().until().map(Object::toString))
        .put("digest", decision.digest())
        .rows("clauses", clauses, Definitions::clause)
        .rows("sources", cited, id -> source(id, edition.sources()));
  }

  private static JsonObject clause(Clause clause) {
    return new JsonObject()
        .put("id", clause.id())
        .put("title", clause.title())
        .put("type", VerdictWords.spell(clause.type()))
        .put("words", clause.words())
        .strings("sources", clause.sources());
  }

  /** Tells a source, which may be an id that somebody made up. */
  static JsonObject source(String id, Map<String, Citation> known) {
    JsonObject source = new JsonObject().put("id", id);
    Optional.ofNullable(known.get(id))
        .ifPresent(citation -> source.putAll(JsonDocument.citation(citation)));
    return source;
  }

  private JsonObject question(Asked<Question> asked) {
    return new JsonObject()
        .put("agreement", other(asked.of()))
        .put("id", asked.term().id())
        .put("title", asked.term().asked(asked.of()));
  }

  private static JsonObject fact(int number, Known known) {
    Origin origin = known.origin();
    return new JsonObject()
        .put("number", number)
        .put("question", known.fact().question())
        .put("answer", known.fact().answer())
        .put("note", Optional.of(known.note()).filter(note -> !note.isEmpty()))
        .put(
            "origin",
            new JsonObject()
                .put("kind", VerdictWords.spell(origin.kind()))
                .put("where", origin.where())
                .put("source", Optional.ofNullable(origin.source()))
                .put("insteadOf", Optional.ofNullable(origin.insteadOf())));
  }

  private JsonObject open(int number, Question question) {
    return new JsonObject()
        .put("number", number)
        .put("question", question.id())
        .list(
            "answers",
            question.answers(),
            answer ->
                new JsonObject()
                    .put("answer", answer.label())
                    .numbers("facts", factsAnswering(answer)));
  }

  private static JsonObject change(int number, ChangeHint change) {
    return new JsonObject()
        .put("number", number)
        .put("cost", VerdictWords.spell(change.kind()))
        .put("words", change.words());
  }
}
