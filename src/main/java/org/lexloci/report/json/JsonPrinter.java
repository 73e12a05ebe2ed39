package org.lexloci.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Lays JSON out over lines, a value to a line, until it is told to stay on one line. */
final class JsonPrinter implements PrettyPrinter {

  private int depth;

  /** What is nested deeper than this stays on its line. */
  private int deepest = Integer.MAX_VALUE;

  /** Keeps on one line from now on what the values that follow have in them. */
  void flatten() {
    deepest = Math.min(deepest, depth);
  }

  int deepest() {
    return deepest;
  }

  /** Ends lines down to a depth from now on. */
  void deepest(int depth) {
    deepest = depth;
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    line(depth, "", json);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(" : ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    line(depth, " ", json);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    end('}', entries, json);
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    line(depth, "", json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    line(depth, " ", json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    end(']', values, json);
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  private void end(char bracket, int values, JsonGenerator json) throws IOException {
    if (values > 0) {
      line(depth - 1, "", json);
    } else {
      json.writeRaw(' ');
    }
    depth--;
    json.writeRaw(bracket);
  }

  private void line(int indent, String instead, JsonGenerator json) throws IOException {
    json.writeRaw(depth > deepest ? instead : "\n" + "  ".repeat(indent));
  }
}
