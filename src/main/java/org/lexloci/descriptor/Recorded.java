package org.lexloci.descriptor;

import org.jspecify.annotations.Nullable;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/**
 * A record with its name and the collection it belongs to.
 *
 * @param collection what a report calls the place where it stands, {@code public record}; null for
 *     a file of the user's, which is told by position
 */
public record Recorded<T>(Stated<String> name, T value, @Nullable String collection) {

  /** Says where a value of the record comes from. */
  public Origin origin(Position at, @Nullable String source) {
    return collection == null ? Origin.recorded(at, source) : Origin.recorded(collection, source);
  }
}
