package org.lexloci.report.ci;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import org.lexloci.decision.Run;
import org.lexloci.report.JsonOutput;
import org.lexloci.report.Severity;
import org.lexloci.report.SourceTree;

/** Tells a run to GitLab as a report on code quality. */
public final class GitlabReport {

  private final PrintWriter out;
  private final SourceTree tree;

  /** Writes to a writer, which stays open. */
  public GitlabReport(PrintWriter out, SourceTree tree) {
    this.out = out;
    this.tree = tree;
  }

  /** Writes one entry for each remark. */
  public void write(Run run) {
    JsonOutput.write(
        out,
        json -> {
          json.writeStartArray();
          for (Annotation annotation : Annotation.of(run, tree)) {
            write(annotation, json);
          }
          json.writeEndArray();
        });
  }

  private static void write(Annotation annotation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("description", annotation.headline());
    json.writeStringField("check_name", annotation.rule());
    json.writeStringField("fingerprint", annotation.fingerprint());
    json.writeStringField("severity", severity(annotation));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", annotation.path().orElse(annotation.at().file()));
    // A line is demanded even of what is about a whole file.
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", Math.max(1, annotation.at().line()));
    json.writeNumberField("end", Math.max(1, annotation.at().endLine()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
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
