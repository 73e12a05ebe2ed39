package org.lexloci.source.packed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the build packed for the program, values among it, and the tables of its own. */
public final class Resources {

  /** The directory of everything that is packed. */
  public static final String ROOT = "org/lexloci/packed/";

  private Resources() {}

  /** Opens a packed file that has to be there, named with its ending. */
  public static InputStream open(String file) throws IOException {
    byte[] bytes = packed(file);
    if (bytes == null) {
      throw new IOException("nothing is packed at " + file);
    }
    return new ByteArrayInputStream(bytes);
  }

  /** Reads a packed file, named with its ending; null when there is none. */
  public static byte @Nullable [] packed(String file) throws IOException {
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(ROOT + file)) {
      return in == null ? null : in.readAllBytes();
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
}
