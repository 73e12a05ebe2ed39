package org.lexloci.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the build packed for the program, as JSON; a list at the top is a list of documents. */
public final class Resources {

  /** The directory of everything that is packed. */
  public static final String ROOT = "org/lexloci/packed/";

  private Resources() {}

  /** Reads a packed file, named without its ending; empty when there is none. */
  public static Optional<List<Document>> documents(String path) {
    String name = ROOT + path + ".json";
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      ReadFile reading = new DocumentReader(Limits.DEFAULT).read(path + ".json", in.readAllBytes());
      return Optional.of(reading.documents().stream().flatMap(Resources::split).toList());
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
