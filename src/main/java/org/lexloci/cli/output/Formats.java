package org.lexloci.cli.output;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lexloci.report.Colour;

/** The formats of a result, the default first, each by its word with what writes it. */
public final class Formats<R> {

  /** Writes a result in one format. */
  public interface Format<R> {
    void write(R result, PrintWriter out, Colour colour);
  }

  private final Map<String, Format<R>> formats = new LinkedHashMap<>();

  /** Adds one. */
  public Formats<R> with(String word, Format<R> format) {
    formats.put(word, format);
    return this;
  }

  public List<String> words() {
    return List.copyOf(formats.keySet());
  }

  void write(R result, String word, PrintWriter out, Colour colour) {
    Objects.requireNonNull(formats.get(word)).write(result, out, colour);
  }
}
