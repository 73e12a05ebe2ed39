package org.lexloci.source.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.source.parser.ValueSpan;

/** Tells where the values of a JSON text that was read before stand. */
public final class JsonLayout {

  private final JsonParser parser;

  private JsonLayout(JsonParser parser) {
    this.parser = parser;
  }

  /** Lists the one root. */
  public static List<ValueSpan> of(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      return List.of(new JsonLayout(parser).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ValueSpan value() throws IOException {
    int from = from();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      List<ValueSpan.Entry> entries = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        int keyFrom = from();
        // Names are read in whole, and the blank space and colon behind them too.
        parser.nextToken();
        entries.add(new ValueSpan.Entry(key, keyFrom, value()));
      }
      return new ValueSpan(ValueSpan.Shape.FLOW_MAPPING, from, to(), false, entries);
    }
    if (token == JsonToken.START_ARRAY) {
      parser.skipChildren();
      return new ValueSpan(ValueSpan.Shape.OTHER, from, to(), false, List.of());
    }
    parser.getText();
    ValueSpan.Shape shape =
        token == JsonToken.VALUE_STRING ? ValueSpan.Shape.DOUBLE_QUOTED : ValueSpan.Shape.PLAIN;
    return new ValueSpan(shape, from, to(), false, List.of());
  }

  private int from() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private int to() {
    return (int) parser.currentLocation().getCharOffset();
  }
}
