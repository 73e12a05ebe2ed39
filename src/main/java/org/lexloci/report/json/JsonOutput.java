package org.lexloci.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Prints JSON the same on every machine, to a writer that stays open. */
public final class JsonOutput {

  /** Made once: a service prints some documents for each request. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final JsonPrinter layout;

  private JsonOutput(JsonGenerator json, JsonPrinter layout) {
    this.json = json;
    this.layout = layout;
  }

  /** Prints a document over many lines. */
  public static void write(PrintWriter out, JsonObject document) {
    print(out, document);
  }

  /** Prints a list of objects over many lines. */
  public static void write(PrintWriter out, List<JsonObject> documents) {
    print(out, new JsonList(documents, JsonList.Layout.LINES));
  }

  private static void print(PrintWriter out, Object value) {
    JsonPrinter layout = new JsonPrinter();
    try (JsonGenerator json = generator(out).setPrettyPrinter(layout)) {
      new JsonOutput(json, layout).write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print('\n');
    out.flush();
  }

  /** Prints each document on a line of its own, where no layout has a say. */
  public static void writeLines(PrintWriter out, Stream<JsonObject> documents) {
    try (JsonGenerator json = generator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
      JsonOutput output = new JsonOutput(json, new JsonPrinter());
      for (JsonObject document : (Iterable<JsonObject>) documents::iterator) {
        output.write(document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print('\n');
    out.flush();
  }

  private static JsonGenerator generator(PrintWriter out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  private void write(Object value) throws IOException {
    if (value instanceof JsonObject object) {
      write(object);
    } else if (value instanceof JsonList list) {
      write(list);
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeNumber(((Number) value).longValue());
    }
  }

  private void write(JsonObject object) throws IOException {
    json.writeStartObject();
    for (JsonObject.Field field : object.fields()) {
      json.writeFieldName(field.name());
      write(field.value());
    }
    json.writeEndObject();
  }

  private void write(JsonList list) throws IOException {
    int deepest = layout.deepest();
    if (list.layout() == JsonList.Layout.ONE_LINE) {
      layout.flatten();
    }
    json.writeStartArray();
    if (list.layout() == JsonList.Layout.ROWS) {
      layout.flatten();
    }
    for (Object item : list.items()) {
      write(item);
    }
    json.writeEndArray();
    layout.deepest(deepest);
  }
}
