package org.lexloci.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lexloci.report.Colour;
import org.lexloci.run.CommandResult;
import org.lexloci.source.Problem;

/**
 * The result of a command as a report.
 *
 * @param summaries says the result in one line
 */
public record ResultReport<R extends CommandResult<R>>(
    R result, Formats<R> formats, Function<R, Optional<String>> summaries)
    implements CommandReport {

  /** Makes a report without a summary. */
  public static <R extends CommandResult<R>> CommandReport of(R result, Formats<R> formats) {
    return new ResultReport<>(result, formats, told -> Optional.empty());
  }

  @Override
  public CommandReport with(List<Problem> more) {
    return new ResultReport<>(result.with(more), formats, summaries);
  }

  @Override
  public Optional<String> summary() {
    return summaries.apply(result);
  }

  @Override
  public void write(String format, PrintWriter to, Colour colour) {
    formats.write(result, format, to, colour);
  }
}
