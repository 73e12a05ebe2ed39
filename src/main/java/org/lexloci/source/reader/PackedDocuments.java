package org.lexloci.source.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.Limits;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.packed.Resources;

/**
 * Documents that the build packed for the program, as JSON; a list at the top is a list of
 * documents.
 */
public final class PackedDocuments {

  private PackedDocuments() {}

  /** Reads a packed file, named without its ending; empty when there is none. */
  public static Optional<List<Document>> of(String path) {
    String name = path + ".json";
    try {
      byte[] bytes = Resources.packed(name);
      if (bytes == null) {
        return Optional.empty();
      }
      FileDocuments read = new DocumentReader(Limits.DEFAULT).read(name, bytes);
      return Optional.of(read.documents().stream().flatMap(PackedDocuments::split).toList());
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
