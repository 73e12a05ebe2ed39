package org.lexloci.configuration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.UnreadRule;
import org.lexloci.run.FailOn;
import org.lexloci.source.StatedValue;

/**
 * What a document of kind {@code Configuration} states. Paths start from its file.
 *
 * @param agreements by which a directory is judged, where it is another one
 * @param editions at least one; those that the agreement says when left out
 * @param readings how the house reads what the agreement leaves open, by the name of the reading
 * @param include what a walk takes, as globs; everything when left out
 * @param exclude what a walk passes over, as globs
 * @param outputs each {@code FORMAT} or {@code FORMAT=FILE}
 */
public record Configuration(
    @Nullable StatedValue<String> agreement,
    @Nullable Map<String, StatedValue<String>> agreements,
    @Nullable List<StatedValue<String>> editions,
    @Nullable Map<String, Settled> readings,
    @Nullable List<StatedValue<String>> records,
    @Nullable List<StatedValue<String>> waivers,
    @Nullable StatedValue<String> baseline,
    @Nullable List<StatedValue<String>> include,
    @Nullable List<StatedValue<String>> exclude,
    @Nullable StatedValue<FailOn> failOn,
    @Nullable StatedValue<UnreadRule> unread,
    @Nullable List<StatedValue<String>> outputs) {

  /** Refuses a choice of no edition, by which nothing would be judged. */
  public Configuration {
    if (editions != null && editions.isEmpty()) {
      throw new IllegalArgumentException(
          "`editions` names no edition; expected one or more, or no such field");
    }
  }

  /** States nothing. */
  public static final Configuration EMPTY =
      new Configuration(null, null, null, null, null, null, null, null, null, null, null, null);

  /**
   * One reading, settled.
   *
   * @param by who settled it
   */
  public record Settled(StatedValue<String> answer, String by) {}
}
