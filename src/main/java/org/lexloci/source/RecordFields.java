package org.lexloci.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** The components of records, which are fields of documents. */
public final class RecordFields {

  private RecordFields() {}

  /** Lists the names of them all but some, in their order. */
  public static List<String> names(Class<?> type, String... without) {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !List.of(without).contains(name))
        .toList();
  }

  /** Answers the constructor that takes them all, in their order. */
  public static <T> Constructor<T> constructor(Class<T> type) {
    try {
      Constructor<T> constructor =
          type.getDeclaredConstructor(
              Stream.of(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
