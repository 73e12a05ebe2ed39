package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.Acceptance;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Settlement;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.Waived;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.world.Known;

/** Writes what one edition says. */
final class JsonEdition {

  private final JsonGenerator json;
  private final Agreement agreement;
  private final Map<String, Citation> recordSources;
  private final Acceptance acceptance;

  JsonEdition(
      JsonGenerator json,
      Agreement agreement,
      Map<String, Citation> recordSources,
      Acceptance acceptance) {
    this.json = json;
    this.agreement = agreement;
    this.recordSources = recordSources;
    this.acceptance = acceptance;
  }

  void write(EditionDecision decision, boolean inForce) throws IOException {
    Edition edition = decision.edition();
    json.writeStartObject();
    json.writeStringField("name", edition.name());
    json.writeStringField("title", edition.title());
    json.writeStringField("from", edition.period().from().toString());
    if (edition.period().until().isPresent()) {
      json.writeStringField("until", edition.period().until().get().toString());
    }
    json.writeStringField("digest", decision.digest());
    json.writeBooleanField("inForce", inForce);
    json.writeStringField("verdict", Words.spell(decision.verdict()));
    json.writeNumberField("worlds", decision.worlds());
    json.writeArrayFieldStart("facts");
    for (Known known : decision.known()) {
      write(known);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("clauses");
    List<Outcome> deciding = decision.deciding();
    for (Outcome outcome : decision.outcomes()) {
      write(decision, outcome, deciding.contains(outcome));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dependsOn");
    for (Dependence dependence : decision.dependsOn()) {
      write(dependence);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("settledBy");
    for (Settlement settlement : decision.settledBy()) {
      write(settlement);
    }
    json.writeEndArray();
    JsonDocument.strings(
        "duties", decision.duties().stream().map(Finding::rule).distinct().toList(), json);
    json.writeEndObject();
  }

  private void write(Known known) throws IOException {
    json.writeStartObject();
    json.writeStringField("question", known.fact().question());
    json.writeStringField("answer", known.fact().answer());
    if (!known.note().isEmpty()) {
      json.writeStringField("note", known.note());
    }
    write(known.origin());
    json.writeEndObject();
  }

  private void write(Origin origin) throws IOException {
    json.writeObjectFieldStart("origin");
    json.writeStringField("kind", Words.spell(origin.kind()));
    json.writeStringField("where", origin.where());
    if (origin.source() != null) {
      json.writeStringField("source", origin.source());
      Optional<Citation> citation = Optional.ofNullable(recordSources.get(origin.source()));
      if (citation.isPresent()) {
        write(citation.get());
      }
    }
    if (origin.insteadOf() != null) {
      json.writeStringField("insteadOf", origin.insteadOf());
    }
    json.writeEndObject();
  }

  private void write(EditionDecision decision, Outcome outcome, boolean deciding)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", outcome.clause().id());
    json.writeStringField("title", outcome.clause().title());
    json.writeStringField("type", Words.spell(outcome.clause().type()));
    json.writeStringField("words", outcome.clause().words());
    json.writeStringField("status", Words.spell(outcome.status()));
    json.writeBooleanField("deciding", deciding);
    List<Waived> waived = acceptance.waived(decision.edition().name(), outcome.clause().id());
    if (!waived.isEmpty()) {
      JsonDocument.strings(
          "waivers", waived.stream().map(w -> w.waiver().name().value()).toList(), json);
    }
    if (acceptance.frozen(decision.edition().name(), outcome.clause().id())) {
      json.writeBooleanField("frozen", true);
    }
    Optional<String> kept = Explanation.kept(decision, outcome);
    if (kept.isPresent()) {
      json.writeStringField("kept", kept.get());
    }
    json.writeArrayFieldStart("sources");
    for (String source : outcome.clause().sources()) {
      json.writeStartObject();
      json.writeStringField("id", source);
      Optional<Citation> citation = Optional.ofNullable(decision.edition().sources().get(source));
      if (citation.isPresent()) {
        write(citation.get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : outcome.findings()) {
      write(decision, finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Citation citation) throws IOException {
    json.writeStringField("title", citation.title());
    json.writeStringField("publisher", citation.publisher());
    json.writeStringField("date", citation.date());
    json.writeStringField("url", citation.url());
    json.writeStringField("tier", citation.tier());
  }

  /** A fact that is not known held in some worlds only: it answers a question. */
  private void write(EditionDecision decision, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind(finding));
    json.writeStringField("rule", finding.rule());
    json.writeArrayFieldStart("facts");
    for (Fact fact : Explanation.facts(finding)) {
      Optional<Known> known =
          decision.known().stream().filter(k -> k.fact().equals(fact)).findFirst();
      write(known.orElseGet(() -> new Known(fact, Origin.answering(fact.question()))));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String kind(Finding finding) {
    if (finding instanceof Finding.Applies) {
      return "applies";
    }
    if (finding instanceof Finding.Excepted) {
      return "excepted";
    }
    return finding instanceof Finding.Breach ? "breach" : "duty";
  }

  private void write(Settlement settlement) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("answers");
    for (Map.Entry<String, List<String>> answer : settlement.answers().entrySet()) {
      json.writeStartObject();
      json.writeStringField("question", answer.getKey());
      JsonDocument.strings("anyOf", answer.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("verdict", Words.spell(settlement.verdict()));
    json.writeEndObject();
  }

  private void write(Dependence dependence) throws IOException {
    json.writeStartObject();
    json.writeStringField("question", dependence.question().id());
    json.writeStringField("title", dependence.question().asked(agreement));
    json.writeArrayFieldStart("answers");
    for (Map.Entry<String, Verdict> answer : dependence.verdicts().entrySet()) {
      json.writeStartObject();
      json.writeStringField("answer", answer.getKey());
      json.writeStringField("verdict", Words.spell(answer.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
