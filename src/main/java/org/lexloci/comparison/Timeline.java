package org.lexloci.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.run.CommandResult;
import org.lexloci.run.Exit;
import org.lexloci.source.Problem;
import org.lexloci.world.SettledReading;

/**
 * The answer about one deployment for each of many launch dates.
 *
 * @param digest of the agreement's rules
 * @param today the day of the question
 * @param deployment as of the last day
 * @param inForce whether each day is judged by the edition in force on it
 * @param intervals without a gap, first to last; none when something was wrong
 * @param notes what a reader should know besides
 * @param readings that the house has settled
 */
public record Timeline(
    Agreement agreement,
    String digest,
    LocalDate today,
    Deployment deployment,
    Span span,
    boolean inForce,
    List<Interval> intervals,
    List<String> notes,
    List<Problem> problems,
    List<Problem> warnings,
    List<SettledReading> readings)
    implements CommandResult<Timeline> {

  /** Lists the changes of verdict. */
  public List<Flip> flips() {
    return IntStream.range(1, intervals.size())
        .mapToObj(i -> new Flip(intervals.get(i - 1), intervals.get(i)))
        .filter(flip -> flip.before().verdict() != flip.after().verdict())
        .toList();
  }

  /** Counts the days with a verdict. */
  public long days(Verdict verdict) {
    return intervals.stream()
        .filter(i -> i.verdict() == verdict)
        .mapToLong(i -> i.span().days())
        .sum();
  }

  @Override
  public Timeline with(List<Problem> more) {
    return new Timeline(
        agreement,
        digest,
        today,
        deployment,
        span,
        inForce,
        intervals,
        notes,
        Stream.concat(problems.stream(), more.stream()).toList(),
        warnings,
        readings);
  }

  /** Tells how the question ends: what holds on the strictest day. */
  @Override
  public Exit answer() {
    return intervals.stream()
        .map(Interval::verdict)
        .reduce(Verdict::and)
        .map(Exit::of)
        .orElse(Exit.INPUT);
  }
}
