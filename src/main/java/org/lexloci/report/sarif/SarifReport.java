package org.lexloci.report.sarif;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.decision.Standing;
import org.lexloci.descriptor.Assumption;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.ReportNote;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/**
 * Writes a run for code scanning.
 *
 * <p>A clause that objects is a result: an error where its edition denies, a warning where it
 * depends. What could not be read is a notification of an invocation that did not succeed, and what
 * was not judged for another reason, or has no say, is a note to it. What is permitted is counted
 * and not listed.
 *
 * @param version of the program
 */
public record SarifReport(PrintWriter out, SourceTree tree, String version) {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String INPUT = "input";
  private static final String UNREAD =
      "A file that cannot be read or understood is not judged, and the run is not a success.";

  /** Writes one log with one run. */
  public void write(Run run) {
    JsonOutput.write(
        out, new JsonObject().put("$schema", SCHEMA).put("version", "2.1.0").one("runs", of(run)));
  }

  private JsonObject of(Run run) {
    List<Objection> objections = Objections.of(run, tree);
    SarifRules rules = new SarifRules(run, objections);
    SarifLocation location = new SarifLocation(tree);
    SarifResult result = new SarifResult(tree, rules, location);
    return new JsonObject()
        .put("tool", new JsonObject().put("driver", driver(rules)))
        .put(
            "automationDetails",
            new JsonObject().put("id", "lexloci/" + run.agreement().id() + "/"))
        .put("columnKind", "unicodeCodePoints")
        .put(
            "originalUriBaseIds",
            new JsonObject()
                .put(
                    SarifLocation.BASE,
                    new JsonObject()
                        .put("description", SarifText.of("The directory in which lexloci ran."))))
        .one("invocations", invocation(run, location))
        .list("results", objections, result::of)
        .put("properties", properties(run));
  }

  private JsonObject driver(SarifRules rules) {
    return new JsonObject()
        .put("name", "Lexloci")
        .put("fullName", "Lexloci " + version)
        .put("version", version)
        .put("informationUri", "https://lexloci.dev/")
        .list("rules", rules.all(), rule -> rule)
        .one(
            "notifications",
            new JsonObject()
                .put("id", INPUT)
                .put("name", "NotJudged")
                .put("shortDescription", SarifText.of("Something was not judged"))
                .put("fullDescription", SarifText.of(UNREAD))
                .put("help", SarifText.of(UNREAD)));
  }

  private JsonObject invocation(Run run, SarifLocation location) {
    List<JsonObject> notifications = new ArrayList<>();
    run.problems().forEach(p -> notifications.add(notification(p, "error", location)));
    run.warnings().forEach(w -> notifications.add(notification(w, "warning", location)));
    run.suppositions().forEach(s -> notifications.add(notification(s, "note", location)));
    ReportNote.of(run).forEach(n -> notifications.add(notification(n.said(), "note", location)));
    return new JsonObject()
        .put("executionSuccessful", run.problems().isEmpty())
        .put("exitCode", run.exit().code())
        .put("exitCodeDescription", run.reason())
        .list("toolExecutionNotifications", notifications, notification -> notification);
  }

  private JsonObject notification(Problem problem, String level, SarifLocation location) {
    JsonObject notification = new JsonObject();
    if (!level.equals("note")) {
      notification.put("descriptor", new JsonObject().put("id", INPUT).put("index", 0));
    }
    notification.put("level", level).put("message", SarifText.of(problem.toString()));
    return tree.path(problem.at()).isPresent()
        ? notification.one("locations", location.of(problem.at()))
        : notification;
  }

  private static JsonObject properties(Run run) {
    JsonObject properties =
        new JsonObject()
            .put("agreement", run.agreement().title())
            .put("basis", run.agreement().basis())
            .put("digest", run.digest())
            .put("today", run.today().toString())
            .put("judged", run.decisions().size());
    for (Standing standing : Standing.values()) {
      properties.put(VerdictWords.spell(standing), run.count(standing));
    }
    properties.put("retired", run.retired()).put("idle", run.unjudged().idle().size());
    return run.assumptions().isEmpty()
        ? properties
        : properties.strings(
            "assumptions", run.assumptions().stream().map(Assumption::words).toList());
  }
}
