package org.lexloci.report.ci;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.report.Severity;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.Run;

/** Writes a run as workflow commands of GitHub, which become annotations beside the lines. */
public record GithubReport(PrintWriter out, SourceTree tree) {

  /** How many remarks of one severity GitHub shows for a step; it drops others without a word. */
  private static final int SHOWN = 10;

  /** Writes one command for each remark, errors first, and says how many did not fit. */
  public void write(Run run) {
    List<Annotation> all = Annotation.of(run, tree);
    for (Severity severity : Severity.values()) {
      write(severity, all.stream().filter(a -> a.severity() == severity).toList());
    }
    out.flush();
  }

  private void write(Severity severity, List<Annotation> annotations) {
    int fit = annotations.size() > SHOWN ? SHOWN - 1 : annotations.size();
    String command = severity == Severity.NOTE ? "notice" : VerdictWords.spell(severity);
    annotations.subList(0, fit).forEach(a -> line(command(command, a)));
    List<Annotation> others = annotations.subList(fit, annotations.size());
    if (!others.isEmpty()) {
      line(
          "::"
              + command
              + " title=lexloci::"
              + others.size()
              + " more, which GitHub does not show beside the lines: see the log of this step");
      // Commands have to start a line, and these start with a word of ours.
      others.forEach(
          a -> line(command + ": " + a.at() + ": " + a.headline() + " [" + a.rule() + "]"));
    }
  }

  private static String command(String command, Annotation annotation) {
    List<String> properties = new ArrayList<>();
    annotation.path().ifPresent(path -> properties.add("file=" + property(path)));
    if (annotation.path().isPresent() && annotation.at().line() > 0) {
      properties.add("line=" + annotation.at().line());
      if (annotation.endsInLine()) {
        properties.add("endLine=" + annotation.at().endLine());
      }
      properties.add("col=" + annotation.at().column());
      if (annotation.endsInLine()) {
        // The last column that is marked, not the one behind it.
        properties.add("endColumn=" + (annotation.at().endColumn() - 1));
      }
    }
    properties.add("title=" + property(annotation.title()));
    return "::" + command + " " + String.join(",", properties) + "::" + data(annotation.text());
  }

  private void line(String line) {
    out.print(line + "\n");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
