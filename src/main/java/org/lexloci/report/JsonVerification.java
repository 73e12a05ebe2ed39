package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.lexloci.decision.AuthoredCase;
import org.lexloci.verification.DecisionTable;
import org.lexloci.verification.EditionVerification;
import org.lexloci.verification.Flaw;
import org.lexloci.verification.ShownCondition;
import org.lexloci.verification.Verification;

/**
 * Tells a program what was proved about an agreement. The form is the schema of kind {@code
 * Verification}.
 */
public final class JsonVerification {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public JsonVerification(PrintWriter out) {
    this.out = out;
  }

  /** Tells everything, edition by edition. */
  public void write(Verification verification) {
    JsonDocument.write(out, json -> write(verification, json));
  }

  private static void write(Verification verification, JsonGenerator json) throws IOException {
    JsonDocument.head(
        "Verification",
        verification.exit(),
        verification.exit().reason(),
        verification.agreement(),
        verification.digest(),
        json);
    json.writeArrayFieldStart("editions");
    for (EditionVerification edition : verification.editions()) {
      write(edition, json);
    }
    json.writeEndArray();
    JsonDocument.problems("problems", verification.problems(), json);
  }

  private static void write(EditionVerification edition, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", edition.edition().name());
    json.writeStringField("title", edition.edition().title());
    json.writeNumberField("worlds", edition.worlds());
    json.writeNumberField("nodes", edition.nodes());
    JsonCircumstances.write("gaps", edition.gaps(), json);
    json.writeArrayFieldStart("flaws");
    for (Flaw flaw : edition.flaws()) {
      write(flaw, json);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("table");
    json.writeArrayFieldStart("rows");
    for (DecisionTable.Row row : edition.table().rows()) {
      json.writeStartObject();
      json.writeStringField("verdict", VerdictWords.spell(row.verdict()));
      JsonCircumstances.conditions("where", row.circumstances(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("otherwise", VerdictWords.spell(edition.table().otherwise()));
    json.writeEndObject();
    json.writeArrayFieldStart("conditions");
    for (ShownCondition condition : edition.conditions()) {
      write(condition, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Flaw flaw, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", VerdictWords.spell(flaw.kind()));
    json.writeStringField("clause", flaw.clause());
    json.writeStringField("about", flaw.about());
    json.writeStringField("words", flaw.words());
    JsonCircumstances.write("where", flaw.where(), json);
    if (flaw.at().isPresent()) {
      JsonDocument.position(flaw.at().get(), json);
    }
    if (flaw.explanation().isPresent()) {
      json.writeStringField("explanation", flaw.explanation().get());
    }
    json.writeEndObject();
  }

  private static void write(ShownCondition condition, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("clause", condition.clause());
    json.writeStringField("question", condition.question());
    json.writeBooleanField("shown", condition.isShown());
    json.writeArrayFieldStart("missing");
    for (AuthoredCase one : condition.missing()) {
      json.writeStartObject();
      json.writeStringField("name", one.name());
      json.writeObjectFieldStart("given");
      for (Map.Entry<String, String> answer : one.given().entrySet()) {
        json.writeStringField(answer.getKey(), answer.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("expect");
      json.writeStringField("clause", VerdictWords.spell(one.clause()));
      json.writeStringField("verdict", VerdictWords.spell(one.verdict()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
