package org.lexloci.source;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a document ought to have and does not. */
final class MissingFields {

  private MissingFields() {}

  /** Tells every component that is empty although its record does not let it be. */
  static void tell(@Nullable Object value, Node node, BindingSink sink) {
    if (value instanceof Record bound && node instanceof MappingNode mapping) {
      for (RecordComponent component : bound.getClass().getRecordComponents()) {
        tell(read(bound, component), component, mapping, sink);
      }
    } else if (value instanceof Collection<?> items && node instanceof SequenceNode sequence) {
      int i = 0;
      for (Object item : items) {
        tell(item, sequence.items().get(i++), sink);
      }
    } else if (value instanceof Map<?, ?> entries && node instanceof MappingNode mapping) {
      entries.forEach((key, item) -> tell(item, mapping.get((String) key).orElse(node), sink));
    }
  }

  private static void tell(
      @Nullable Object value, RecordComponent component, MappingNode mapping, BindingSink sink) {
    String name = component.getName();
    if (mapping.get(name).isPresent()) {
      tell(value, mapping.get(name).get(), sink);
    } else if (value instanceof Record) {
      // No field of its own: a reader made it of the mapping as a whole.
      tell(value, mapping, sink);
    } else if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      sink.tell(mapping.at(), "missing field `" + name + "`");
    }
  }

  private static @Nullable Object read(Record bound, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(bound);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
