package org.lexloci.source;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a document ought to have and does not. */
final class MissingFields {

  /** What reflection tells about a record is the same every time, and slow to ask for. */
  private final Map<Class<?>, List<Field>> fields = new ConcurrentHashMap<>();

  private record Field(String name, Method accessor, boolean required) {}

  /** Tells every component that is empty although its record does not let it be. */
  void tell(@Nullable Object value, Node node, BindingSink sink) {
    if (value instanceof Record bound && node instanceof MappingNode mapping) {
      for (Field field : fields.computeIfAbsent(bound.getClass(), MissingFields::fields)) {
        tell(read(bound, field), field, mapping, sink);
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

  private void tell(@Nullable Object value, Field field, MappingNode mapping, BindingSink sink) {
    Optional<Node> node = mapping.get(field.name());
    if (node.isPresent()) {
      tell(value, node.get(), sink);
    } else if (value instanceof Record) {
      // No field of its own: a reader made it of the mapping as a whole.
      tell(value, mapping, sink);
    } else if (value == null && field.required() && !sink.isMisspelt(mapping, field.name())) {
      sink.tell(mapping.at(), "missing field `" + field.name() + "`");
    }
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      boolean optional = accessor.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
      fields.add(new Field(component.getName(), accessor, !optional));
    }
    return fields;
  }

  private static @Nullable Object read(Record bound, Field field) {
    try {
      return field.accessor().invoke(bound);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
