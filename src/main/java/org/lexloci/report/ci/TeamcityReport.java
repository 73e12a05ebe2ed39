package org.lexloci.report.ci;

import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.Severity;
import org.lexloci.report.SourceTree;
import org.lexloci.run.Run;

/** Writes a run as service messages of TeamCity: inspections, and problems of the build. */
public record TeamcityReport(PrintWriter out, SourceTree tree) {

  /** TeamCity cuts or refuses what is longer. */
  private static final int LONGEST = 4000;

  private static final int LONGEST_NAME = 255;

  /** Writes each clause that objects once, and then each remark. */
  public void write(Run run) {
    Set<String> told = new LinkedHashSet<>();
    for (Objection objection : Objections.of(run, tree)) {
      if (told.add(objection.rule())) {
        type(run, objection);
      }
    }
    for (Annotation annotation : Annotation.of(run, tree)) {
      switch (annotation.kind()) {
        case OBJECTION -> inspection(annotation);
        case PROBLEM -> message("buildProblem", "description", place(annotation), annotation);
        default ->
            out.print(
                "##teamcity[message text='"
                    + value(place(annotation), LONGEST)
                    + "' status='WARNING']\n");
      }
    }
    out.flush();
  }

  private void type(Run run, Objection objection) {
    String words =
        objection
            .outcome()
            .map(o -> o.clause().words())
            .orElse("What is not judged is not permitted.");
    out.print(
        "##teamcity[inspectionType id='%s' name='%s' category='%s' description='%s']\n"
            .formatted(
                value(objection.rule(), LONGEST_NAME),
                value(
                    objection.outcome().map(o -> o.clause().title()).orElse(objection.rule()),
                    LONGEST_NAME),
                value(run.agreement().title(), LONGEST_NAME),
                value(words, LONGEST)));
  }

  private void inspection(Annotation annotation) {
    out.print(
        "##teamcity[inspection typeId='%s' message='%s' file='%s'%s SEVERITY='%s']\n"
            .formatted(
                value(annotation.rule(), LONGEST_NAME),
                value(annotation.text(), LONGEST),
                value(tree.shown(annotation.at()), LONGEST),
                annotation.at().line() > 0 ? " line='" + annotation.at().line() + "'" : "",
                annotation.severity() == Severity.NOTE ? "INFO" : annotation.severity().name()));
  }

  private void message(String name, String attribute, String text, Annotation annotation) {
    out.print(
        "##teamcity[%s %s='%s' identity='%s']\n"
            .formatted(name, attribute, value(text, LONGEST), annotation.fingerprint()));
  }

  private static String place(Annotation annotation) {
    return annotation.at() + ": " + annotation.text();
  }

  /** Escapes a value, and cuts it before that to what TeamCity takes. */
  private static String value(String text, int longest) {
    StringBuilder value = new StringBuilder();
    int end = Math.min(text.length(), longest);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'', '|', '[', ']' -> value.append('|').append(c);
        case '\n' -> value.append("|n");
        case '\r' -> value.append("|r");
        default -> {
          if (c < 0x80) {
            value.append(c);
          } else {
            value.append("|0x").append(HexFormat.of().toHexDigits(c));
          }
        }
      }
    }
    return value.toString();
  }
}
