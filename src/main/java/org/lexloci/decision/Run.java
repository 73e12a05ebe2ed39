package org.lexloci.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Citation;
import org.lexloci.source.Problem;

/**
 * Everything that one run judged and could not judge.
 *
 * @param digest of the agreement's rules
 * @param today the day of the question
 * @param files how many files were read
 * @param retired how many deployments were not judged because they are retired
 * @param skipped files that state no deployment and no record
 * @param idle what manifests run without naming a product, each in one phrase
 * @param patch of the files, after which all that an edit can make permitted is; may be empty
 * @param sources what the ids of cited sources stand for
 * @param assumptions what was supposed for the whole run
 */
public record Run(
    Agreement agreement,
    String digest,
    LocalDate today,
    List<Decision> decisions,
    int files,
    int retired,
    List<String> skipped,
    List<String> idle,
    List<Problem> problems,
    List<Problem> warnings,
    Map<String, Citation> sources,
    List<Assumption> assumptions,
    String patch) {

  /** Answers the same run with what would make its decisions other ones. */
  public Run advised(List<Decision> others, String edits, List<Problem> obstacles) {
    return new Run(
        agreement,
        digest,
        today,
        others,
        files,
        retired,
        skipped,
        idle,
        problems,
        Stream.concat(warnings.stream(), obstacles.stream()).toList(),
        sources,
        assumptions,
        edits);
  }

  /** Counts the decisions with a verdict. */
  public long count(Verdict verdict) {
    return decisions.stream().filter(d -> d.verdict() == verdict).count();
  }

  /** Tells how the run ends. */
  public Exit exit() {
    if (!problems.isEmpty() || decisions.isEmpty() && idle.isEmpty()) {
      return Exit.INPUT;
    }
    if (decisions.isEmpty()) {
      return Exit.UNCONCERNED;
    }
    if (count(Verdict.DENY) > 0) {
      return Exit.DENIED;
    }
    return count(Verdict.INDETERMINATE) > 0 ? Exit.INDETERMINATE : Exit.PERMITTED;
  }
}
