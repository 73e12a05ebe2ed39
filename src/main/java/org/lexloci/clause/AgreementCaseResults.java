package org.lexloci.clause;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.run.CommandResult;
import org.lexloci.run.Exit;
import org.lexloci.source.Problem;

/**
 * What came of an agreement's own cases.
 *
 * @param digest of the agreement's rules
 * @param threshold how many percent of what can come out have to
 */
public record AgreementCaseResults(
    Agreement agreement,
    String digest,
    List<OfEdition> editions,
    int threshold,
    List<Problem> problems)
    implements CommandResult<AgreementCaseResults> {

  /** What came of the cases of one edition. */
  public record OfEdition(Edition edition, List<ClauseCaseResults> clauses) {}

  /** Counts the cases. */
  public int cases() {
    return sum(test -> test.results().size());
  }

  /** Counts the cases that did not come out as expected. */
  public int failed() {
    return sum(test -> test.failures().size());
  }

  /** Counts the rules that can never fire. */
  public int dead() {
    return sum(test -> test.dead().size());
  }

  /** Counts the outcomes that clauses can have. */
  public int reachable() {
    return sum(test -> test.reach().statuses().size());
  }

  /** Counts the outcomes that clauses can have and to which a case comes. */
  public int seen() {
    return sum(test -> test.seen().size());
  }

  /** Answers how many percent of the outcomes were seen, rounded down. */
  public int percent() {
    return reachable() == 0 ? 0 : (int) (100L * seen() / reachable());
  }

  /** Tells whether as much was seen as has to be. */
  public boolean isEnough() {
    return cases() > 0 && 100L * seen() >= (long) threshold * reachable();
  }

  @Override
  public AgreementCaseResults with(List<Problem> more) {
    return new AgreementCaseResults(
        agreement,
        digest,
        editions,
        threshold,
        Stream.concat(problems.stream(), more.stream()).toList());
  }

  /** Tells how it ends: well where nothing failed and enough was seen. */
  @Override
  public Exit answer() {
    return failed() + dead() == 0 && isEnough() ? Exit.PERMITTED : Exit.RULES;
  }

  /** Says in a few words why it ends so. */
  @Override
  public String reason() {
    return exit() == Exit.PERMITTED ? "every case came out as expected" : exit().reason();
  }

  private int sum(ToIntFunction<ClauseCaseResults> count) {
    return editions.stream().flatMap(edition -> edition.clauses().stream()).mapToInt(count).sum();
  }
}
