package org.lexloci.deployment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.Launch;
import org.lexloci.descriptor.Origin;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Provider;

/**
 * A launch on record, with where it comes from.
 *
 * @param unstated the fields that have to be stated before it counts
 */
public record LaunchOnRecord(Launch launch, Origin origin, List<String> unstated) {

  /** States all that it has to. */
  public LaunchOnRecord(Launch launch, Origin origin) {
    this(launch, origin, List.of());
  }

  /** Answers the cloud that it is on. */
  public Provider provider() {
    return launch.provider();
  }

  /** Answers the stage, null when nobody states it. */
  public @Nullable Stage stage() {
    return launch.stage();
  }

  /** Answers the first day, empty when there is none or nobody knows it. */
  public Optional<LocalDate> day() {
    return launch.date().value().day();
  }

  /** Tells whether there is no such launch and will be none. */
  public boolean never() {
    return launch.date().value().never();
  }
}
