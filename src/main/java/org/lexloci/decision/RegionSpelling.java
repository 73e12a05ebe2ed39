package org.lexloci.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.fact.Provider;
import org.lexloci.source.Shown;
import org.lexloci.source.Stated;

/** Doubts a region that is spelt as another cloud spells its regions. */
final class RegionSpelling {

  private RegionSpelling() {}

  /** Says so when the target's region is not spelt as its provider spells them. */
  static Optional<String> doubt(Deployment deployment) {
    ProductDeployment.@Nullable Target target = deployment.stated().target();
    if (target == null || target.region() == null || target.provider() == null) {
      return Optional.empty();
    }
    String region = target.region().value();
    Stated<Provider> provider = target.provider();
    return provider.value().spells(region)
        ? Optional.empty()
        : Optional.of(
            target.region().at()
                + ": region `"
                + Shown.of(region)
                + "` is not spelt as "
                + provider.value().id()
                + " spells its regions ("
                + provider.at()
                + ")");
  }
}
