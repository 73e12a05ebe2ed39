package org.lexloci.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lexloci.cli.terminal.Version;
import org.lexloci.report.Colour;
import org.lexloci.report.PartReport;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.ci.GithubReport;
import org.lexloci.report.ci.GitlabReport;
import org.lexloci.report.ci.JunitReport;
import org.lexloci.report.ci.PipelinesReport;
import org.lexloci.report.ci.TeamcityReport;
import org.lexloci.report.csv.CsvReport;
import org.lexloci.report.csv.VerdictTable;
import org.lexloci.report.json.JsonReport;
import org.lexloci.report.json.NdjsonReport;
import org.lexloci.report.json.VerdictLines;
import org.lexloci.report.markdown.MarkdownReport;
import org.lexloci.report.oscal.OscalReport;
import org.lexloci.report.policy.PolicyReports;
import org.lexloci.report.policy.ReportApi;
import org.lexloci.report.sarif.SarifReport;
import org.lexloci.report.text.Detail;
import org.lexloci.report.text.TextReport;
import org.lexloci.run.Run;

/** The formats of a run, the default first. Each loads its classes when it is used. */
public enum OutputFormat {
  TEXT,
  JSON,
  NDJSON,
  CSV,
  VERDICTS,
  VERDICTS_CSV,
  MARKDOWN,
  SARIF,
  JUNIT,
  GITHUB,
  GITLAB,
  PIPELINES,
  TEAMCITY,
  OSCAL,
  OPENREPORTS,
  WGPOLICY,
  PATCH;

  /** Lists what the command line calls them. */
  public static List<String> words() {
    return Stream.of(values()).map(VerdictWords::spell).toList();
  }

  /** Finds one by what the command line calls it. */
  static OutputFormat named(String word) {
    return values()[words().indexOf(word)];
  }

  /**
   * Lists all for reports of runs.
   *
   * @param directory from which files were named
   * @param detail how much a text tells
   */
  static Formats<Run> all(Path directory, Detail detail) {
    Formats<Run> all = new Formats<>();
    for (OutputFormat format : values()) {
      all.with(
          VerdictWords.spell(format),
          (run, out, colour) -> format.write(run, out, colour, directory, detail));
    }
    return all;
  }

  /** Tells whether it can be written while a run goes on. */
  boolean isStreamed() {
    return this == TEXT || this == NDJSON || this == CSV || isBrief();
  }

  /** Tells whether it holds verdicts alone, and not what would change them. */
  boolean isBrief() {
    return this == VERDICTS || this == VERDICTS_CSV;
  }

  /** Answers a report that is written while a run goes on. */
  public PartReport parts(PrintWriter out, Colour colour, Path directory, Detail detail) {
    return switch (this) {
      case TEXT -> new TextReport(out, colour, detail);
      case NDJSON -> new NdjsonReport(out);
      case CSV -> new CsvReport(out, new SourceTree(directory.toAbsolutePath().normalize()));
      case VERDICTS -> new VerdictLines(out);
      case VERDICTS_CSV -> new VerdictTable(out);
      default -> throw new IllegalStateException(this + " tells a run as a whole");
    };
  }

  /**
   * Writes everything about a run, and leaves the writer open.
   *
   * @param directory from which files were named
   * @param detail how much a text tells
   */
  void write(Run run, PrintWriter out, Colour colour, Path directory, Detail detail) {
    SourceTree checkout = new SourceTree(directory.toAbsolutePath().normalize());
    switch (this) {
      case TEXT, NDJSON, CSV, VERDICTS, VERDICTS_CSV ->
          parts(out, colour, directory, detail).write(run);
      case JSON -> new JsonReport(out).write(run);
      case MARKDOWN -> new MarkdownReport(out, checkout).write(run);
      case SARIF -> new SarifReport(out, checkout, Version.number()).write(run);
      case JUNIT -> new JunitReport(out, checkout).write(run);
      case GITHUB -> new GithubReport(out, checkout).write(run);
      case GITLAB -> new GitlabReport(out, checkout).write(run);
      case PIPELINES -> new PipelinesReport(out, checkout).write(run);
      case TEAMCITY -> new TeamcityReport(out, checkout).write(run);
      case OSCAL -> new OscalReport(out, checkout, Version.number()).write(run);
      case OPENREPORTS -> new PolicyReports(ReportApi.OPENREPORTS, checkout).write(run, out);
      case WGPOLICY -> new PolicyReports(ReportApi.WGPOLICY, checkout).write(run, out);
      case PATCH -> out.print(run.patch());
    }
  }
}
