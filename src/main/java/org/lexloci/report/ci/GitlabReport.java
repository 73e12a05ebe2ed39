package org.lexloci.report.ci;

import java.io.PrintWriter;
import org.lexloci.report.Severity;
import org.lexloci.report.SourceTree;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;
import org.lexloci.run.Run;

/** Writes a run as a report on code quality for GitLab. */
public record GitlabReport(PrintWriter out, SourceTree tree) {

  /** Writes one entry for each remark. */
  public void write(Run run) {
    JsonOutput.write(out, Annotation.of(run, tree).stream().map(this::entry).toList());
  }

  private JsonObject entry(Annotation annotation) {
    // A line is demanded even of what is about a whole file.
    JsonObject lines =
        new JsonObject()
            .put("begin", Math.max(1, annotation.at().line()))
            .put("end", Math.max(1, annotation.at().endLine()));
    return new JsonObject()
        .put("description", annotation.brief())
        .put("check_name", annotation.rule())
        .put("fingerprint", annotation.fingerprint())
        .put("severity", severity(annotation))
        .put(
            "location",
            new JsonObject().put("path", tree.shown(annotation.at())).put("lines", lines));
  }

  /** What could not be judged weighs most: nothing is known of it. */
  private static String severity(Annotation annotation) {
    return switch (annotation.kind()) {
      case PROBLEM -> "blocker";
      case OBJECTION -> severity(annotation.severity());
      case NOTICE -> "info";
    };
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
