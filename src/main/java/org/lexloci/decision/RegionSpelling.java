package org.lexloci.decision;

import java.util.List;
import java.util.Optional;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.ProductDeployment.CloudRegion;
import org.lexloci.fact.Provider;
import org.lexloci.source.SafeText;

/** Doubts regions that are spelt as another cloud spells its regions. */
final class RegionSpelling {

  private RegionSpelling() {}

  /** Says so of each region that is not spelt as its provider spells them. */
  static List<String> doubts(Deployment deployment) {
    return deployment.stated().regions().stream().flatMap(r -> doubt(r).stream()).toList();
  }

  private static Optional<String> doubt(CloudRegion stated) {
    Provider cloud = stated.provider().value();
    String region = stated.region().value();
    // That it is another cloud's is told where it keeps the deployment from being permitted.
    return cloud.spells(region) || cloud.disowns(region)
        ? Optional.empty()
        : Optional.of(
            stated.region().at()
                + ": region "
                + SafeText.quoted(region)
                + " is not spelt as "
                + cloud.id()
                + " spells its regions ("
                + stated.provider().at()
                + ")");
  }
}
