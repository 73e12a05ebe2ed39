package org.lexloci.descriptor;

import java.util.List;
import org.lexloci.source.SafeText;

/** Finds regions that are of another cloud than the one that is stated beside them. */
final class RegionConflicts {

  private RegionConflicts() {}

  /** Lists each in one phrase with both places. */
  static List<String> of(ProductDeployment deployment) {
    return deployment.regions().stream()
        .filter(r -> r.provider().value().disowns(r.region().value()))
        .map(
            r ->
                "region `%s` at %s is of another cloud than `%s` at %s"
                    .formatted(
                        SafeText.of(r.region().value()),
                        r.region().at(),
                        r.provider().value().id(),
                        r.provider().at()))
        .toList();
  }
}
