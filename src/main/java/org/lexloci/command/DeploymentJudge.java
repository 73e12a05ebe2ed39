package org.lexloci.command;

import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Judge;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Siblings;
import org.lexloci.input.ParallelMap;
import org.lexloci.input.Progress;
import org.lexloci.source.Problem;

/** Judges the deployments of a run, side by side where there are many. */
final class DeploymentJudge {

  /**
   * The decision about a deployment; neither part is there for a retired one.
   *
   * @param outside says that it is of a product of which no clause speaks
   */
  record Judged(Optional<Decision> decision, Optional<Problem> outside) {

    private static final Judged RETIRED = new Judged(Optional.empty(), Optional.empty());
  }

  private final Judge judge;
  private final Records records;
  private final Siblings launched;
  private final boolean brief;
  private final boolean leaving;

  /**
   * Prepares to judge.
   *
   * @param brief whether nothing is looked for that would change a verdict
   * @param leaving whether products of which no clause speaks are left out
   */
  DeploymentJudge(Judge judge, Records records, Siblings launched, boolean brief, boolean leaving) {
    this.judge = judge;
    this.records = records;
    this.launched = launched;
    this.brief = brief;
    this.leaving = leaving;
  }

  /** Judges deployments, and answers in their order. */
  List<Judged> judge(List<Descriptors.Named> deployments, Progress progress) {
    return new ParallelMap<Descriptors.Named, Judged>(
            () -> named -> judge(Deployment.of(named, records, launched)),
            ParallelMap.threads(deployments.size()),
            "deployments judged")
        .of(deployments, progress);
  }

  private Judged judge(Deployment deployment) {
    if (deployment.stated().isRetired(judge.today())) {
      return Judged.RETIRED;
    }
    Optional<String> owned = leaving ? judge.outside(deployment) : Optional.empty();
    return owned.isPresent()
        ? new Judged(Optional.empty(), owned.map(why -> new Problem(deployment.at(), why)))
        : new Judged(
            Optional.of(brief ? judge.brief(deployment) : judge.judge(deployment)),
            Optional.empty());
  }
}
