package org.lexloci.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Colour;
import org.lexloci.report.Summary;
import org.lexloci.report.text.Detail;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/**
 * A run as a report.
 *
 * @param directory from which files were named
 * @param marks in which lines are marked before the report, if they are
 */
record RunReport(Run run, Path directory, DetailOptions detail, Optional<OutputFormat> marks)
    implements CommandReport {

  @Override
  public Run result() {
    return run;
  }

  @Override
  public CommandReport with(List<Problem> more) {
    return new RunReport(run.with(more), directory, detail, marks);
  }

  @Override
  public void begin(Terminal terminal) {
    detail.explain(run, terminal);
    marks.ifPresent(f -> f.write(run, terminal.out(), terminal.colour(), directory, Detail.BRIEF));
  }

  @Override
  public Optional<String> summary() {
    return detail.quiet() ? Optional.empty() : Optional.of(Summary.of(run));
  }

  @Override
  public void write(String format, PrintWriter writer, Colour colour) {
    OutputFormat.named(format).write(run, writer, colour, directory, detail.detail());
  }
}
