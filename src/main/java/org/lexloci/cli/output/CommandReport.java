package org.lexloci.cli.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lexloci.run.CommandResult;
import org.lexloci.source.Problem;

/**
 * What a command reports, in any of its formats.
 *
 * @param begins writes what comes before the report, once it is known how the command ends
 * @param summaries says the result in one line, for when no text goes to standard output
 */
public record CommandReport<R extends CommandResult<R>>(
    R result, Formats<R> formats, Consumer<R> begins, Function<R, Optional<String>> summaries) {

  /** Makes a report without a summary. */
  public static <R extends CommandResult<R>> CommandReport<R> of(R result, Formats<R> formats) {
    return of(result, formats, told -> Optional.empty());
  }

  /** Makes a report before which nothing comes. */
  public static <R extends CommandResult<R>> CommandReport<R> of(
      R result, Formats<R> formats, Function<R, Optional<String>> summaries) {
    return new CommandReport<>(result, formats, told -> {}, summaries);
  }

  /** Answers the same report with more problems. */
  CommandReport<R> with(List<Problem> more) {
    return new CommandReport<>(result.with(more), formats, begins, summaries);
  }
}
