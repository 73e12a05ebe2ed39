package org.lexloci.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the build packed for the program: values, and documents as JSON, where a list at the top is
 * a list of documents; and the tables of its own.
 */
public final class Resources {

  /** The directory of everything that is packed. */
  public static final String ROOT = "org/lexloci/packed/";

  private Resources() {}

  /** Opens a packed file that has to be there, named with its ending. */
  public static InputStream open(String file) throws IOException {
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new IOException("nothing is packed at " + file);
      }
      return new ByteArrayInputStream(in.readAllBytes());
    }
  }

  /** Reads a packed file of one value, named with its ending. */
  public static <T> T value(String file, PackedValues values, Class<T> type) {
    try (InputStream in = open(file)) {
      return values.read(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file that lies beside a class. */
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text in UTF-8 that lies beside a class. */
  public static String text(Class<?> beside, String name) {
    return new String(bytes(beside, name), StandardCharsets.UTF_8);
  }

  /** Lists the lines of a table that lies beside a class, without comments, which start with #. */
  public static List<String> lines(Class<?> beside, String name) {
    return text(beside, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::strip)
        .toList();
  }

  /** Reads a packed file, named without its ending; empty when there is none. */
  public static Optional<List<Document>> documents(String path) {
    String name = path + ".json";
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(ROOT + name)) {
      if (in == null) {
        return Optional.empty();
      }
      FileDocuments read = new DocumentReader(Limits.DEFAULT).read(name, in.readAllBytes());
      return Optional.of(read.documents().stream().flatMap(Resources::split).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Document> split(Document packed) {
    return packed.root() instanceof SequenceNode sequence
        ? sequence.items().stream().map(item -> new Document(packed.file(), item))
        : Stream.of(packed);
  }
}
