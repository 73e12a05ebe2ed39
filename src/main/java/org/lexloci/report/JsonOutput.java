package org.lexloci.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Writes JSON the same on every machine. */
public final class JsonOutput {

  private JsonOutput() {}

  /** Writes values through a generator. */
  public interface Body {

    /** Writes. */
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes one document over many lines. */
  public static void write(PrintWriter out, Body body) {
    try (JsonGenerator json = generator(out)) {
      body.write(json.setPrettyPrinter(new JsonPrinter()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print('\n');
    out.flush();
  }

  /** Writes one document to a line. */
  static void writeLines(PrintWriter out, Body body) {
    try (JsonGenerator json = generator(out)) {
      body.write(json.setPrettyPrinter(new MinimalPrettyPrinter("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print('\n');
    out.flush();
  }

  /** Keeps on one line what the values that {@code body} writes have in them. */
  static void flat(JsonGenerator json, Body body) throws IOException {
    if (json.getPrettyPrinter() instanceof JsonPrinter layout) {
      layout.flat(body, json);
    } else {
      body.write(json);
    }
  }

  private static JsonGenerator generator(PrintWriter out) throws IOException {
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(out);
  }
}
