package org.lexloci.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lexloci.fact.Provider;

/**
 * An edition as it is remembered.
 *
 * @param document its {@code edition.yaml}, packed
 * @param digest of its files
 */
record Remembered(byte[] document, String digest, CompiledRules rules) {

  byte[] written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, document);
      out.writeUTF(digest);
      out.writeUTF(rules.model());
      out.writeInt(rules.classes().size());
      for (Map.Entry<String, byte[]> type : rules.classes().entrySet()) {
        out.writeUTF(type.getKey());
        write(out, type.getValue());
      }
      out.writeInt(rules.asks().size());
      for (Map.Entry<String, Set<String>> asks : rules.asks().entrySet()) {
        out.writeUTF(asks.getKey());
        write(out, asks.getValue());
      }
      write(out, new TreeSet<>(rules.named().stream().map(Provider::name).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Remembered read(byte[] written) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
      byte[] document = bytes(in);
      String digest = in.readUTF();
      String model = in.readUTF();
      Map<String, byte[]> classes = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        classes.put(in.readUTF(), bytes(in));
      }
      Map<String, Set<String>> asks = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        asks.put(in.readUTF(), words(in));
      }
      Set<Provider> named = new TreeSet<>();
      words(in).forEach(name -> named.add(Provider.valueOf(name)));
      return new Remembered(document, digest, new CompiledRules(model, classes, asks, named));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void write(DataOutputStream out, Set<String> words) throws IOException {
    out.writeInt(words.size());
    for (String word : words) {
      out.writeUTF(word);
    }
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static Set<String> words(DataInputStream in) throws IOException {
    Set<String> words = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      words.add(in.readUTF());
    }
    return words;
  }
}
