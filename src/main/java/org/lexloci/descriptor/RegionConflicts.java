package org.lexloci.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.Shown;
import org.lexloci.source.Stated;

/** Finds regions that are of another cloud than the one that is stated beside them. */
final class RegionConflicts {

  private static final Optional<String> NONE = Optional.empty();

  private RegionConflicts() {}

  /** Lists each in one phrase with both places. */
  static List<String> of(ProductDeployment deployment) {
    ProductDeployment.@Nullable Target target = deployment.target();
    ProductDeployment.@Nullable Inference calls = deployment.inference();
    return Stream.of(
            target == null ? NONE : of(target.provider(), target.region()),
            calls == null ? NONE : of(calls.provider(), calls.region()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> of(
      @Nullable Stated<Provider> provider, @Nullable Stated<String> region) {
    return provider == null || region == null || !provider.value().disowns(region.value())
        ? NONE
        : Optional.of(
            "region `%s` at %s is of another cloud than `%s` at %s"
                .formatted(
                    Shown.of(region.value()), region.at(), provider.value().id(), provider.at()));
  }
}
