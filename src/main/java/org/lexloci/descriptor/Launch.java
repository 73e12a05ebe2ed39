package org.lexloci.descriptor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/**
 * A launch of a product that somebody vouches for: the first day on which customers in general get
 * it on a cloud. What is for some customers alone, or for training, is none.
 *
 * @param stage a question where it matters, when nobody states it
 * @param channel {@code provider}, or the id of the party that sells it itself
 * @param inferred fields that whoever keeps the record has worked out; the source does not state
 *     them
 * @param source who says so
 */
public record Launch(
    Provider provider,
    @Nullable Stage stage,
    StatedValue<LaunchDate> date,
    @Nullable StatedValue<String> channel,
    @Nullable List<Field> inferred,
    @Nullable String source) {

  /** What a record states of a launch and may have worked out. */
  public enum Field {
    STAGE,
    DATE
  }

  /** What a launch has to state that is one of the cloud's own. */
  public static final String SOLD_THERE = "channel: provider";

  /** Says when a product launches on a provider. */
  public static Launch of(Provider provider, @Nullable Stage stage, StatedValue<LaunchDate> date) {
    return new Launch(provider, stage, date, null, null, null);
  }

  /** Answers the same launch, of which nobody knows whether it counts, nor at which stage. */
  public Launch doubted() {
    return new Launch(provider, null, date, channel, inferred, source);
  }

  /** Answers the stage, which is general availability unless stated. */
  public Stage stageOrDefault() {
    return stage == null ? Stage.GENERAL_AVAILABILITY : stage;
  }
}
