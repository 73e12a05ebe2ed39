package org.lexloci.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Tells where the values of a JSON text that was read before stand. */
final class JsonLayout {

  private final JsonParser parser;

  private JsonLayout(JsonParser parser) {
    this.parser = parser;
  }

  /** Lists the one root. */
  static List<Laid> of(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      return List.of(new JsonLayout(parser).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Laid value() throws IOException {
    int from = from();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      List<Laid.Entry> entries = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        int keyFrom = from();
        // Names are read in whole, and the blank space and colon behind them too.
        parser.nextToken();
        entries.add(new Laid.Entry(key, keyFrom, keyFrom, value()));
      }
      return new Laid(Laid.Shape.FLOW_MAPPING, from, to(), false, entries);
    }
    if (token == JsonToken.START_ARRAY) {
      parser.skipChildren();
      return new Laid(Laid.Shape.OTHER, from, to(), false, List.of());
    }
    parser.getText();
    Laid.Shape shape =
        token == JsonToken.VALUE_STRING ? Laid.Shape.DOUBLE_QUOTED : Laid.Shape.PLAIN;
    return new Laid(shape, from, to(), false, List.of());
  }

  private int from() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private int to() {
    return (int) parser.currentLocation().getCharOffset();
  }
}
