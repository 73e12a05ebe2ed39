package org.lexloci;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.Document;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Envelope;
import org.lexloci.source.InputFile;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.ReadFile;
import org.lexloci.source.ScalarNode;

/**
 * Directories that a walk came across and that hold an agreement of their own. What is in them is
 * stated for that agreement: another one does not know its attributes and its events.
 */
final class OtherAgreements {

  private static final String FILE = "agreement.yaml";

  /** What messages call each directory. */
  private final Map<Path, String> directories = new LinkedHashMap<>();

  private OtherAgreements() {}

  /**
   * Finds such directories among files.
   *
   * @param asked what the command line names: what it names is never passed over
   */
  static OtherAgreements among(List<InputFile> files, DocumentReader reader, List<Path> asked) {
    OtherAgreements others = new OtherAgreements();
    for (InputFile file : files) {
      Path path = absolute(file.path());
      @Nullable Path directory = path.getParent();
      if (directory != null
          && path.endsWith(FILE)
          && asked.stream().noneMatch(a -> absolute(a).startsWith(directory))
          && reader.read(file).documents().stream().anyMatch(OtherAgreements::isAgreement)) {
        String shown = file.shown();
        others.directories.put(
            directory, shown.substring(0, Math.max(0, shown.length() - FILE.length() - 1)));
      }
    }
    return others;
  }

  /** Tells whether a file belongs to another agreement. */
  boolean own(InputFile file) {
    return owner(file).isPresent();
  }

  /** Warns that a file is passed over with which somebody may have counted. */
  Optional<Problem> warning(InputFile file, ReadFile reading) {
    boolean counts =
        !reading.problems().isEmpty()
            || reading.documents().stream().anyMatch(OtherAgreements::deploys);
    return owner(file)
        .filter(directory -> counts)
        .map(
            directory ->
                new Problem(
                    Position.whole(directory),
                    "passed over, because it holds an agreement of its own; check it with"
                        + " `--agreement "
                        + directory
                        + "`"));
  }

  private Optional<String> owner(InputFile file) {
    return directories.entrySet().stream()
        .filter(d -> absolute(file.path()).startsWith(d.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Tells a descriptor, a record or a manifest of another tool from the agreement's own files. */
  private static boolean deploys(Document document) {
    return DescriptorReader.claims(document)
        || document.root() instanceof MappingNode root
            && root.get("kind").isPresent()
            && !says(root, "apiVersion", Envelope.API_VERSION);
  }

  private static boolean isAgreement(Document document) {
    return document.root() instanceof MappingNode root
        && says(root, "kind", "Agreement")
        && says(root, "apiVersion", Envelope.API_VERSION);
  }

  private static boolean says(MappingNode root, String key, String text) {
    return root.get(key)
        .filter(n -> n instanceof ScalarNode s && s.text().equals(text))
        .isPresent();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
