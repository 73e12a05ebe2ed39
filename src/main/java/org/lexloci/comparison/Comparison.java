package org.lexloci.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.clause.TextChange;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Assumption;
import org.lexloci.run.CommandResult;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.Problem;
import org.lexloci.world.SettledReading;

/**
 * What changes from one edition to another.
 *
 * @param digest of the agreement's rules
 * @param today the day of the question
 * @param onRecord whether the deployments are the launches on record rather than descriptors
 * @param compared every deployment that both editions judged
 * @param retired how many deployments were not judged because they are retired
 * @param text what changes in the text, if that was asked
 * @param situations in which the verdict changes, of all there are; none where deployments were
 *     asked about
 * @param unjudged what was found and not judged by itself
 * @param assumptions what was supposed for all deployments
 * @param readings that the house has settled
 */
public record Comparison(
    Agreement agreement,
    String digest,
    LocalDate today,
    Edition before,
    Edition after,
    boolean onRecord,
    List<EditionComparison> compared,
    int retired,
    Optional<TextChange> text,
    List<VerdictChange> situations,
    UnjudgedInput unjudged,
    List<Problem> problems,
    List<Problem> warnings,
    List<Assumption> assumptions,
    List<SettledReading> readings)
    implements CommandResult<Comparison> {

  /** Lists the deployments whose verdict changes. */
  public List<EditionComparison> flips() {
    return compared.stream().filter(EditionComparison::flips).toList();
  }

  /** Counts the deployments that have a verdict under both editions. */
  public long unchanged(Verdict verdict) {
    return compared.stream().filter(c -> !c.flips() && c.becomes() == verdict).count();
  }

  @Override
  public Comparison with(List<Problem> more) {
    return new Comparison(
        agreement,
        digest,
        today,
        before,
        after,
        onRecord,
        compared,
        retired,
        text,
        situations,
        unjudged,
        Stream.concat(problems.stream(), more.stream()).toList(),
        warnings,
        assumptions,
        readings);
  }
}
