package org.lexloci.source.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * Writes a tree as JSON that reads back as the same tree, positions apart.
 *
 * <p>Text becomes a string, except that an unquoted scalar which JSON has as a number or boolean
 * stays one, so that it reads back unquoted. Other plain scalars read back quoted.
 */
public final class JsonTree {

  private JsonTree() {}

  /** Writes UTF-8. */
  public static byte[] bytes(Node node) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(node, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes UTF-8 and leaves the stream open. */
  public static void write(Node node, OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      write(node, json);
    }
  }

  private static void write(Node node, JsonGenerator json) throws IOException {
    if (node instanceof MappingNode mapping) {
      json.writeStartObject();
      for (MappingNode.Entry entry : mapping.entries()) {
        json.writeFieldName(entry.key());
        write(entry.value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof SequenceNode sequence) {
      json.writeStartArray();
      for (Node item : sequence.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof ScalarNode scalar) {
      if (!scalar.quoted() && JsonLiteral.is(scalar.text())) {
        json.writeRawValue(scalar.text());
      } else {
        json.writeString(scalar.text());
      }
    } else {
      json.writeNull();
    }
  }
}
