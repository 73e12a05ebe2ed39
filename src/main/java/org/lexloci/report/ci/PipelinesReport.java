package org.lexloci.report.ci;

import java.io.PrintWriter;
import org.lexloci.report.Severity;
import org.lexloci.report.SourceTree;
import org.lexloci.run.Run;

/** Writes a run as {@code ##vso} commands of pipelines, which become issues of the build. */
public record PipelinesReport(PrintWriter out, SourceTree tree) {

  /** Writes one command for each remark. How the build ends is left to the exit code. */
  public void write(Run run) {
    for (Annotation annotation : Annotation.of(run, tree)) {
      StringBuilder line = new StringBuilder("##vso[task.logissue type=");
      line.append(annotation.severity() == Severity.ERROR ? "error" : "warning");
      annotation.path().ifPresent(path -> line.append(";sourcepath=").append(property(path)));
      if (annotation.path().isPresent() && annotation.at().line() > 0) {
        line.append(";linenumber=").append(annotation.at().line());
        line.append(";columnnumber=").append(annotation.at().column());
      }
      line.append(";code=").append(property(annotation.rule())).append(']');
      out.print(line.append(data(annotation.text())).append('\n'));
    }
    out.flush();
  }

  private static String data(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace("]", "%5D").replace(";", "%3B");
  }
}
