package org.lexloci.descriptor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.StatedValue;

/**
 * Which product a deployment is of.
 *
 * @param name an id or alias
 * @param inline what the deployment itself states of the product
 */
public record ProductReference(StatedValue<String> name, @Nullable ProductSpec inline) {

  /** Stands for a product that nothing names; two of that name need not be the same. */
  public static final String UNSTATED = "unstated-product";

  /** Lists what a mapping in the place of an id may state besides the name. */
  public static List<String> fields() {
    return Arrays.stream(InlineProduct.class.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(field -> !field.equals("name"))
        .toList();
  }

  /** Reads an id, or a mapping with a name. */
  static final class Reader extends JsonDeserializer<ProductReference>
      implements ContextualDeserializer {

    /** None before it is known where a product is referred to. */
    private final @Nullable JsonDeserializer<Object> id;

    Reader() {
      this(null);
    }

    private Reader(@Nullable JsonDeserializer<Object> id) {
      this.id = id;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      JavaType text =
          context.getTypeFactory().constructParametricType(StatedValue.class, String.class);
      return new Reader(context.findContextualValueDeserializer(text, null));
    }

    @Override
    public @Nullable ProductReference deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.hasToken(JsonToken.START_OBJECT)) {
        @Nullable InlineProduct product =
            (InlineProduct)
                context
                    .findContextualValueDeserializer(
                        context.constructType(InlineProduct.class), null)
                    .deserialize(parser, context);
        return product == null ? null : new ProductReference(product.name(), product.spec());
      }
      @SuppressWarnings("unchecked")
      @Nullable StatedValue<String> name =
          (StatedValue<String>) Objects.requireNonNull(id).deserialize(parser, context);
      return name == null ? null : new ProductReference(name, null);
    }
  }
}
