package org.lexloci.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.fact.Provider;
import org.lexloci.source.Shown;
import org.lexloci.source.Stated;

/** Doubts regions that are spelt as another cloud spells its regions. */
final class RegionSpelling {

  private static final Optional<String> NONE = Optional.empty();

  private RegionSpelling() {}

  /** Says so of each region that is not spelt as its provider spells them. */
  static List<String> doubts(Deployment deployment) {
    ProductDeployment.@Nullable Target target = deployment.stated().target();
    ProductDeployment.@Nullable Inference calls = deployment.stated().inference();
    return Stream.of(
            target == null ? NONE : doubt(target.provider(), target.region()),
            calls == null ? NONE : doubt(calls.provider(), calls.region()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> doubt(
      @Nullable Stated<Provider> provider, @Nullable Stated<String> region) {
    if (provider == null || region == null) {
      return NONE;
    }
    Provider cloud = provider.value();
    // That it is another cloud's is told where it keeps the deployment from being permitted.
    return cloud.spells(region.value()) || cloud.disowns(region.value())
        ? NONE
        : Optional.of(
            region.at()
                + ": region `"
                + Shown.of(region.value())
                + "` is not spelt as "
                + cloud.id()
                + " spells its regions ("
                + provider.at()
                + ")");
  }
}
