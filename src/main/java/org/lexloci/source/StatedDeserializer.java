package org.lexloci.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a value and remembers where it stands. */
final class StatedDeserializer extends JsonDeserializer<Stated<?>>
    implements ContextualDeserializer {

  private final @Nullable JavaType type;

  StatedDeserializer() {
    this(null);
  }

  private StatedDeserializer(@Nullable JavaType type) {
    this.type = type;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType stated = property == null ? context.getContextualType() : property.getType();
    return new StatedDeserializer(
        stated.isContainerType()
            ? stated.getContentType().containedType(0)
            : stated.containedType(0));
  }

  @Override
  public @Nullable Stated<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Position at = BindingSink.of(context).node(parser.getParsingContext()).at();
    @Nullable Object value = context.readValue(parser, type);
    return value == null ? null : new Stated<>(value, at);
  }
}
