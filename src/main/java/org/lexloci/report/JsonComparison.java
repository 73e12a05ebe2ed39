package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.Comparison;
import org.lexloci.decision.EditionComparison;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.TextChange;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.VerdictChange;
import org.lexloci.descriptor.Deployment;

/** Tells a comparison to a program. The form is the schema of the kind {@code Comparison}. */
public final class JsonComparison {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public JsonComparison(PrintWriter out) {
    this.out = out;
  }

  /** Tells every flip, and how much stays as it is. */
  public void write(Comparison comparison) {
    JsonDocument.write(out, json -> write(comparison, json));
  }

  private static void write(Comparison comparison, JsonGenerator json) throws IOException {
    JsonDocument.head(
        "Comparison",
        comparison.today(),
        comparison.exit(),
        comparison.exit().reason(),
        comparison.agreement(),
        comparison.digest(),
        json);
    if (!comparison.assumptions().isEmpty()) {
      JsonDocument.assumptions(comparison.assumptions(), json);
    }
    edition("before", comparison.before(), json);
    edition("after", comparison.after(), json);
    json.writeStringField("over", comparison.onRecord() ? "launches-on-record" : "descriptors");
    json.writeNumberField("compared", comparison.compared().size());
    json.writeNumberField("retired", comparison.retired());
    JsonDocument.unjudged(comparison.unjudged(), json);
    json.writeObjectFieldStart("unchanged");
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(VerdictWords.spell(verdict), comparison.unchanged(verdict));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("flips");
    for (EditionComparison flip : comparison.flips()) {
      flip(flip, json);
    }
    json.writeEndArray();
    if (!comparison.situations().isEmpty()) {
      json.writeArrayFieldStart("situations");
      for (VerdictChange change : comparison.situations()) {
        json.writeStartObject();
        json.writeStringField("before", VerdictWords.spell(change.before()));
        json.writeStringField("after", VerdictWords.spell(change.after()));
        JsonCircumstances.write("where", change.where(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (comparison.text().isPresent()) {
      text(comparison.text().get(), json);
    }
    JsonDocument.readings(comparison.readings(), json);
    JsonDocument.problems("problems", comparison.problems(), json);
    JsonDocument.problems("warnings", comparison.warnings(), json);
  }

  private static void edition(String name, Edition edition, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("name", edition.name());
    json.writeStringField("title", edition.title());
    json.writeStringField("from", edition.period().from().toString());
    json.writeEndObject();
  }

  private static void flip(EditionComparison flip, JsonGenerator json) throws IOException {
    Deployment deployment = flip.deployment();
    json.writeStartObject();
    json.writeStringField("name", deployment.name().value());
    JsonDocument.position(deployment.at(), json);
    json.writeStringField("product", deployment.product().value());
    if (deployment.provider().isPresent()) {
      json.writeStringField("provider", deployment.provider().get().value().id());
    }
    json.writeStringField("stage", VerdictWords.spell(deployment.stated().stageOrDefault()));
    if (deployment.launchDay().isPresent()) {
      json.writeStringField("launchDate", deployment.launchDay().get().toString());
    }
    side("before", flip.was(), flip.before(), json);
    side("after", flip.becomes(), flip.after(), json);
    JsonDocument.strings("notes", flip.contradictions(), json);
    json.writeEndObject();
  }

  private static void side(
      String name, Verdict verdict, EditionDecision decision, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("verdict", VerdictWords.spell(verdict));
    if (!decision.assumed().isEmpty()) {
      json.writeBooleanField("assumed", true);
    }
    JsonDocument.strings("clauses", DecidingClause.clauses(List.of(decision)), json);
    JsonDocument.strings(
        "dependsOn", decision.dependsOn().stream().map(d -> d.question().id()).toList(), json);
    json.writeEndObject();
  }

  private static void text(TextChange text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("text");
    part("dropped", text.dropped(), json);
    part("added", text.added(), json);
    json.writeArrayFieldStart("changed");
    for (TextChange.Changed changed : text.changed()) {
      json.writeStartObject();
      json.writeStringField("id", changed.after().id());
      JsonDocument.strings("what", changed.what(), json);
      json.writeFieldName("before");
      clause(changed.before(), json);
      json.writeFieldName("after");
      clause(changed.after(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("same", text.same());
    json.writeEndObject();
  }

  private static void part(String name, TextChange.Part part, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeArrayFieldStart("clauses");
    for (Clause clause : part.clauses()) {
      clause(clause, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("readings");
    for (DeclaredReading reading : part.readings()) {
      json.writeStartObject();
      json.writeStringField("name", reading.name());
      json.writeStringField("question", reading.question());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void clause(Clause clause, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", clause.id());
    json.writeStringField("title", clause.title());
    json.writeStringField("type", VerdictWords.spell(clause.type()));
    json.writeStringField("assessed", VerdictWords.spell(clause.assessed()));
    json.writeStringField("words", clause.words());
    json.writeEndObject();
  }
}
