package org.lexloci.descriptor;

import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.Stated;

/**
 * A launch of a product that somebody vouches for.
 *
 * @param stage general availability unless stated
 * @param source who says so
 */
public record Launch(
    Provider provider, @Nullable Stage stage, Stated<LaunchDate> date, @Nullable String source) {

  /** Answers the stage, which is general availability unless stated. */
  public Stage stageOrDefault() {
    return stage == null ? Stage.GENERAL_AVAILABILITY : stage;
  }
}
