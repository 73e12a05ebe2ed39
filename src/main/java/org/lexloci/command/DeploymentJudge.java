package org.lexloci.command;

import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Judge;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.input.ParallelMap;
import org.lexloci.input.Progress;

/**
 * Judges the deployments of a run, side by side where there are many.
 *
 * @param brief whether nothing is looked for that would change a verdict
 */
record DeploymentJudge(Judge judge, Records records, Siblings launched, boolean brief) {

  /** Judges deployments, and answers in their order; nothing comes of a retired one. */
  List<Optional<Decision>> judge(List<Descriptors.Named> deployments, Progress progress) {
    return new ParallelMap<Descriptors.Named, Optional<Decision>>(
            () -> named -> judge(Deployment.of(named, records, launched)),
            ParallelMap.threads(deployments.size()),
            "deployments judged")
        .of(deployments, progress);
  }

  private Optional<Decision> judge(Deployment deployment) {
    if (deployment.stated().isRetired(judge.today())) {
      return Optional.empty();
    }
    return Optional.of(brief ? judge.brief(deployment) : judge.judge(deployment));
  }
}
