package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.decision.Acceptance;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Settlement;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.finding.Finding;

/** Writes what one edition says. */
final class JsonEdition {

  private final JsonGenerator json;
  private final Definitions definitions;
  private final Acceptance acceptance;

  JsonEdition(JsonGenerator json, Definitions definitions, Acceptance acceptance) {
    this.json = json;
    this.definitions = definitions;
    this.acceptance = acceptance;
  }

  void write(EditionDecision decision, boolean inForce) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", decision.edition().name());
    json.writeBooleanField("inForce", inForce);
    json.writeStringField("verdict", VerdictWords.spell(decision.verdict()));
    json.writeNumberField("worlds", decision.worlds());
    JsonDocument.numbers("facts", definitions.facts(decision), json);
    List<Outcome> deciding = decision.deciding();
    JsonDocument.rows(
        "clauses",
        json,
        rows -> {
          for (Outcome outcome : decision.outcomes()) {
            if (!outcome.findings().isEmpty()) {
              write(decision, outcome, deciding.contains(outcome));
            }
          }
        });
    JsonDocument.rows(
        "silent",
        json,
        rows -> {
          for (Outcome outcome : decision.outcomes()) {
            if (outcome.findings().isEmpty()) {
              rows.writeString(outcome.clause().id());
            }
          }
        });
    JsonDocument.rows(
        "dependsOn",
        json,
        rows -> {
          for (Dependence dependence : decision.dependsOn()) {
            write(dependence);
          }
        });
    JsonDocument.rows(
        "settledBy",
        json,
        rows -> {
          for (Settlement settlement : decision.settledBy()) {
            write(settlement);
          }
        });
    JsonDocument.strings(
        "duties", decision.duties().stream().map(Finding::rule).distinct().toList(), json);
    json.writeEndObject();
  }

  private void write(EditionDecision decision, Outcome outcome, boolean deciding)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", outcome.clause().id());
    json.writeStringField("status", VerdictWords.spell(outcome.status()));
    json.writeBooleanField("deciding", deciding);
    List<WaivedBreach> waived = acceptance.waived(decision.edition().name(), outcome.clause().id());
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
    json.writeArrayFieldStart("findings");
    for (Finding finding : outcome.findings()) {
      write(decision, finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(EditionDecision decision, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind(finding));
    json.writeStringField("rule", finding.rule());
    JsonDocument.numbers("facts", definitions.facts(decision, finding), json);
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
    json.writeStringField("verdict", VerdictWords.spell(settlement.verdict()));
    json.writeEndObject();
  }

  private void write(Dependence dependence) throws IOException {
    json.writeStartObject();
    json.writeStringField("question", dependence.question().id());
    json.writeArrayFieldStart("answers");
    for (Map.Entry<String, Verdict> answer : dependence.verdicts().entrySet()) {
      json.writeStartObject();
      json.writeStringField("answer", answer.getKey());
      json.writeStringField("verdict", VerdictWords.spell(answer.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
