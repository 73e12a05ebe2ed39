package org.lexloci.descriptor;

import org.jspecify.annotations.Nullable;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/**
 * A record with its name and the collection it belongs to.
 *
 * @param kind whether somebody vouches for it or it is supposed
 * @param collection what a report calls the place where it stands, {@code public record}; null for
 *     a file of the user's, which is told by position
 */
public record NamedRecord<T>(
    StatedValue<String> name, T value, Origin.Kind kind, @Nullable String collection) {

  /** Takes a record that somebody vouches for. */
  public NamedRecord(StatedValue<String> name, T value, @Nullable String collection) {
    this(name, value, Origin.Kind.RECORD, collection);
  }

  /** Says where a launch comes from that the record lists. */
  public Origin origin(Launch launch) {
    return launch.inferred() == null || launch.inferred().isEmpty()
        ? origin(launch.date().at(), launch.source())
        : inferred(launch.date().at());
  }

  /** Says where a value comes from that whoever keeps the record has worked out. */
  public Origin inferred(Position at) {
    return collection == null ? Origin.inferred(at) : Origin.inferred(collection);
  }

  /** Says where a value of the record comes from. */
  public Origin origin(Position at, @Nullable String source) {
    if (kind == Origin.Kind.ASSUMED && collection != null) {
      return Origin.assumed(collection);
    }
    return collection == null ? Origin.recorded(at, source) : Origin.recorded(collection, source);
  }
}
