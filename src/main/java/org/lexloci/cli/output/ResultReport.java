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
    R result, ResultWriter<R> writer, Function<R, Optional<String>> summaries)
    implements CommandReport {

  /** Writes a result in one of its formats. */
  public interface ResultWriter<R> {
    void write(R result, String format, PrintWriter writer, Colour colour);
  }

  /** Makes a report without a summary. */
  public static <R extends CommandResult<R>> CommandReport of(R result, ResultWriter<R> writer) {
    return new ResultReport<>(result, writer, told -> Optional.empty());
  }

  @Override
  public CommandReport with(List<Problem> more) {
    return new ResultReport<>(result.with(more), writer, summaries);
  }

  @Override
  public Optional<String> summary() {
    return summaries.apply(result);
  }

  @Override
  public void write(String format, PrintWriter to, Colour colour) {
    writer.write(result, format, to, colour);
  }
}
