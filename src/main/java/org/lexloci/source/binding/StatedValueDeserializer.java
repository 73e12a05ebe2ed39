package org.lexloci.source.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/** Reads a value and remembers where it stands. */
final class StatedValueDeserializer extends JsonDeserializer<StatedValue<?>>
    implements ContextualDeserializer {

  /** None before it is known what is stated. */
  private final @Nullable JsonDeserializer<Object> value;

  StatedValueDeserializer() {
    this(null);
  }

  private StatedValueDeserializer(@Nullable JsonDeserializer<Object> value) {
    this.value = value;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType type = context.getContextualType().containedType(0);
    return new StatedValueDeserializer(context.findContextualValueDeserializer(type, null));
  }

  @Override
  public @Nullable StatedValue<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Position at = BindingSink.of(context).node(parser.getParsingContext()).at();
    @Nullable Object stated = Objects.requireNonNull(value).deserialize(parser, context);
    return stated == null ? null : new StatedValue<>(stated, at);
  }
}
