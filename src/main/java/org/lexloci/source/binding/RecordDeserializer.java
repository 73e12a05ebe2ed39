package org.lexloci.source.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.MappingNode;
import org.lexloci.source.word.NearMiss;

/**
 * Reads a record from a mapping, each component from the field of its name. A field that no
 * component is named for is a problem, and so is one that is not there although its component is
 * not {@code @Nullable}.
 *
 * <p>To Jackson a record is a bean, about which it finds out much more, in longer than a document
 * takes to be read. Here what reads a component is looked for when one is first read.
 */
final class RecordDeserializer extends JsonDeserializer<Record> {

  private final Class<?> type;
  private final Constructor<?> constructor;

  /** By name, in the order of the components. */
  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** A component, and what reads it once that has been looked for. */
  private static final class Field {

    private final int index;
    private final Type type;
    private final boolean required;
    private volatile @Nullable JsonDeserializer<Object> value;

    private Field(int index, RecordComponent component) {
      this.index = index;
      this.type = component.getGenericType();
      this.required =
          !component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object read(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonDeserializer<Object> reader = value;
      if (reader == null) {
        reader = context.findContextualValueDeserializer(context.constructType(type), null);
        value = reader;
      }
      return reader.deserialize(parser, context);
    }
  }

  RecordDeserializer(Class<?> type) {
    this.type = type;
    this.constructor = constructor(type);
    for (RecordComponent component : type.getRecordComponents()) {
      fields.put(component.getName(), new Field(fields.size(), component));
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public @Nullable Record deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      return (Record) context.handleUnexpectedToken(type, parser);
    }
    BindingSink sink = BindingSink.of(context);
    MappingNode mapping = (MappingNode) sink.node(parser.getParsingContext());
    int toldBefore = sink.told();
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    Set<String> misspelt = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      @Nullable Field field = fields.get(name);
      if (parser.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      if (field != null) {
        values[field.index] = field.read(parser, context);
      } else {
        NearMiss.of(name, fields.keySet()).ifPresent(misspelt::add);
        sink.tell(mapping.entry(name).orElseThrow().keyAt(), unknown(name));
        parser.skipChildren();
      }
    }
    fields.forEach(
        (name, field) -> {
          if (field.required && mapping.get(name).isEmpty() && !misspelt.contains(name)) {
            sink.tell(mapping.at(), "missing field `" + name + "`");
          }
        });
    return sink.told() == toldBefore ? record(values, mapping, sink) : null;
  }

  private String unknown(String name) {
    return NearMiss.unknown("field", name, fields.keySet().stream().sorted().toList());
  }

  private @Nullable Record record(
      @Nullable Object[] values, MappingNode mapping, BindingSink sink) {
    try {
      return (Record) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        sink.tell(mapping.at(), String.valueOf(refused.getMessage()));
        return null;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
