package org.lexloci.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.lexloci.decision.Run;
import org.lexloci.decision.Standing;
import org.lexloci.descriptor.Assumption;
import org.lexloci.report.JsonOutput;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.ReportNote;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.Problem;

/**
 * Tells a run to code scanning.
 *
 * <p>A clause that objects is a result: an error where its edition denies, a warning where it
 * depends. What could not be read is a notification of an invocation that did not succeed, and what
 * was not judged for another reason, or has no say, is a note to it. What is permitted is counted
 * and not listed.
 */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String INPUT = "input";
  private static final String UNREAD =
      "A file that cannot be read or understood is not judged, and the run is not a success.";

  private final PrintWriter out;
  private final SourceTree tree;
  private final String version;

  /**
   * Writes to a writer, which stays open.
   *
   * @param version of the program
   */
  public SarifReport(PrintWriter out, SourceTree tree, String version) {
    this.out = out;
    this.tree = tree;
    this.version = version;
  }

  /** Writes one log with one run. */
  public void write(Run run) {
    JsonOutput.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          write(run, json);
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void write(Run run, JsonGenerator json) throws IOException {
    List<Objection> objections = Objections.of(run, tree);
    SarifRules rules = new SarifRules(run, objections);
    json.writeStartObject();
    tool(rules, json);
    json.writeObjectFieldStart("automationDetails");
    json.writeStringField("id", "lexloci/" + run.agreement().id() + "/");
    json.writeEndObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(SarifLocation.BASE);
    SarifText.write("description", "The directory in which lexloci ran.", json);
    json.writeEndObject();
    json.writeEndObject();
    invocation(run, json);
    json.writeArrayFieldStart("results");
    SarifResult result = new SarifResult(tree, rules, json);
    for (Objection objection : objections) {
      result.write(objection);
    }
    json.writeEndArray();
    properties(run, json);
    json.writeEndObject();
  }

  private void tool(SarifRules rules, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Lexloci");
    json.writeStringField("fullName", "Lexloci " + version);
    json.writeStringField("version", version);
    json.writeStringField("informationUri", "https://lexloci.dev/");
    rules.write(json);
    json.writeArrayFieldStart("notifications");
    json.writeStartObject();
    json.writeStringField("id", INPUT);
    json.writeStringField("name", "NotJudged");
    SarifText.write("shortDescription", "Something was not judged", json);
    SarifText.write("fullDescription", UNREAD, json);
    SarifText.write("help", UNREAD, json);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocation(Run run, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", run.problems().isEmpty());
    json.writeNumberField("exitCode", run.exit().code());
    json.writeStringField("exitCodeDescription", run.reason());
    json.writeArrayFieldStart("toolExecutionNotifications");
    notifications(run.problems(), "error", json);
    notifications(run.warnings(), "warning", json);
    notifications(run.suppositions(), "note", json);
    notifications(ReportNote.of(run).stream().map(ReportNote::said).toList(), "note", json);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notifications(List<Problem> problems, String level, JsonGenerator json)
      throws IOException {
    for (Problem problem : problems) {
      json.writeStartObject();
      if (!level.equals("note")) {
        json.writeObjectFieldStart("descriptor");
        json.writeStringField("id", INPUT);
        json.writeNumberField("index", 0);
        json.writeEndObject();
      }
      json.writeStringField("level", level);
      SarifText.write("message", problem.toString(), json);
      if (tree.path(problem.at()).isPresent()) {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        new SarifLocation(tree, json).physical(problem.at());
        json.writeEndObject();
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private static void properties(Run run, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("agreement", run.agreement().title());
    json.writeStringField("basis", run.agreement().basis());
    json.writeStringField("digest", run.digest());
    json.writeStringField("today", run.today().toString());
    json.writeNumberField("judged", run.decisions().size());
    for (Standing standing : Standing.values()) {
      json.writeNumberField(VerdictWords.spell(standing), run.count(standing));
    }
    json.writeNumberField("retired", run.retired());
    json.writeNumberField("idle", run.unjudged().idle().size());
    if (!run.assumptions().isEmpty()) {
      json.writeArrayFieldStart("assumptions");
      for (Assumption assumption : run.assumptions()) {
        json.writeString(assumption.words());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
