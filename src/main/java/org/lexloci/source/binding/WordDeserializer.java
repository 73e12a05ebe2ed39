package org.lexloci.source.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.word.NearMiss;

/** Reads one word of a vocabulary. */
final class WordDeserializer<T> extends JsonDeserializer<T> {

  private final Vocabulary<T> vocabulary;

  WordDeserializer(Vocabulary<T> vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return vocabulary.type().cast(context.handleUnexpectedToken(vocabulary.type(), parser));
    }
    String text = parser.getText();
    Optional<T> value = vocabulary.parse().apply(text);
    if (value.isPresent()) {
      return value.get();
    }
    BindingSink sink = BindingSink.of(context);
    @Nullable String name = parser.currentName();
    String what = name == null ? "word" : name;
    sink.tell(
        sink.node(parser.getParsingContext()).at(),
        vocabulary
            .meant()
            .apply(text)
            .map(meant -> NearMiss.unknown(what, text, meant))
            .orElseGet(
                () -> NearMiss.unknown(what, text, vocabulary.words(), vocabulary.expected())));
    return null;
  }
}
