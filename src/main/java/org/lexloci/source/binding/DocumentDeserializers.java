package org.lexloci.source.binding;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import java.util.List;

/**
 * Reads what has no form or vocabulary of its own: records field by field, and enums by their
 * constants, {@code NON_API} written as {@code non-api}.
 */
final class DocumentDeserializers extends SimpleDeserializers {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description)
      throws JsonMappingException {
    JsonDeserializer<?> own = super.findBeanDeserializer(type, config, description);
    return own == null && type.isRecordType() ? new RecordDeserializer(type.getRawClass()) : own;
  }

  @Override
  public JsonDeserializer<?> findEnumDeserializer(
      Class<?> type, DeserializationConfig config, BeanDescription description)
      throws JsonMappingException {
    JsonDeserializer<?> own = super.findEnumDeserializer(type, config, description);
    return own != null ? own : words(type);
  }

  private static <T> JsonDeserializer<T> words(Class<T> type) {
    return new WordDeserializer<>(
        Vocabulary.of(
            type,
            List.of(type.getEnumConstants()),
            constant -> Vocabulary.word((Enum<?>) constant)));
  }
}
