package org.lexloci.decision;

import java.util.Optional;
import org.lexloci.descriptor.Deployment;
import org.lexloci.source.Shown;
import org.lexloci.source.Stated;

/** Doubts a region that is spelt as another cloud spells its regions. */
final class Regions {

  private Regions() {}

  /**
   * Says so when a provider without hyphens in its region names is given one with, or vice versa.
   */
  static Optional<String> doubt(Deployment deployment) {
    if (deployment.region().isEmpty() || deployment.provider().isEmpty()) {
      return Optional.empty();
    }
    String region = deployment.region().get().value();
    Stated<?> provider = deployment.provider().get();
    boolean hyphens = region.indexOf('-') >= 0;
    boolean doubtful =
        switch (deployment.provider().get().value()) {
          case AZURE -> hyphens;
          case AWS, GCP, OCI -> !hyphens;
          default -> false;
        };
    return doubtful
        ? Optional.of(
            deployment.region().get().at()
                + ": region `"
                + Shown.of(region)
                + "` is not spelt as "
                + deployment.provider().get().value().id()
                + " spells its regions ("
                + provider.at()
                + ")")
        : Optional.empty();
  }
}
