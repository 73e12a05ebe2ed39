package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import org.lexloci.decision.AgreementCaseResults;
import org.lexloci.decision.ClauseCaseResults;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;

/**
 * Tells a program what came of an agreement's cases. The form is the schema of kind {@code Test}.
 */
public final class JsonCaseResults {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public JsonCaseResults(PrintWriter out) {
    this.out = out;
  }

  /** Tells what failed and what no case comes to, clause by clause. */
  public void write(AgreementCaseResults test) {
    JsonDocument.write(out, json -> write(test, json));
  }

  private static void write(AgreementCaseResults test, JsonGenerator json) throws IOException {
    JsonDocument.head("Test", test.exit(), test.reason(), test.agreement(), test.digest(), json);
    json.writeNumberField("cases", test.cases());
    json.writeNumberField("failed", test.failed());
    json.writeNumberField("dead", test.dead());
    json.writeObjectFieldStart("outcomes");
    json.writeNumberField("reachable", test.reachable());
    json.writeNumberField("seen", test.seen());
    json.writeNumberField("percent", test.percent());
    json.writeNumberField("threshold", test.threshold());
    json.writeBooleanField("enough", test.isEnough());
    json.writeEndObject();
    json.writeArrayFieldStart("editions");
    for (AgreementCaseResults.OfEdition edition : test.editions()) {
      json.writeStartObject();
      json.writeStringField("name", edition.edition().name());
      json.writeStringField("title", edition.edition().title());
      json.writeArrayFieldStart("clauses");
      for (ClauseCaseResults clause : edition.clauses()) {
        write(clause, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonDocument.problems("problems", test.problems(), json);
  }

  private static void write(ClauseCaseResults test, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("clause", test.clause().id());
    json.writeStringField("title", test.clause().title());
    json.writeNumberField("cases", test.results().size());
    json.writeNumberField("worlds", test.reach().worlds());
    statuses("seen", test.seen(), json);
    statuses("unseen", test.unseen(), json);
    json.writeArrayFieldStart("failures");
    for (ClauseCaseResults.Result failure : test.failures()) {
      json.writeStartObject();
      json.writeStringField("name", failure.authored().name());
      JsonDocument.position(failure.authored().at(), json);
      outcome("expected", failure.authored().clause(), failure.authored().verdict(), json);
      outcome("found", failure.clause(), failure.verdict(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonDocument.problems("dead", test.dead(), json);
    json.writeEndObject();
  }

  private static void statuses(String name, Set<Status> statuses, JsonGenerator json)
      throws IOException {
    JsonDocument.strings(name, statuses.stream().map(VerdictWords::spell).toList(), json);
  }

  private static void outcome(String name, Status status, Verdict verdict, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("status", VerdictWords.spell(status));
    json.writeStringField("verdict", VerdictWords.spell(verdict));
    json.writeEndObject();
  }
}
