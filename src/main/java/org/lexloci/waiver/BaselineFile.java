package org.lexloci.waiver;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lexloci.source.Binder;
import org.lexloci.source.Document;
import org.lexloci.source.Envelope;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Problem;

/**
 * A baseline with the file it stands in.
 *
 * @param shown the name of the file, as it was given
 * @param directory that relative paths of the command line start from
 * @param file the baseline's own
 */
public record BaselineFile(Baseline baseline, String shown, Path directory, Path file) {

  /** The kind of document that is read here. */
  public static final String KIND = "Baseline";

  /** Reads the one document of a file; empty when there was a problem, which has been told. */
  public static Optional<Baseline> read(
      List<Document> documents, Binder binder, Consumer<Problem> problems) {
    Document document = documents.get(0);
    if (documents.size() > 1 || !(document.root() instanceof MappingNode)) {
      problems.accept(
          new Problem(document.root().at(), "expected one document of kind `" + KIND + "`"));
      return Optional.empty();
    }
    return Envelope.open(document, List.of(KIND), problems)
        .flatMap(envelope -> binder.bind(envelope.spec(), Baseline.class, problems));
  }

  /** Answers a file of the command line as the baseline sees it. */
  public String seen(String named) {
    try {
      Path path = directory.resolve(named).toAbsolutePath().normalize();
      Path home = home();
      return path.getRoot().equals(home.getRoot())
          ? home.relativize(path).toString().replace('\\', '/')
          : named;
    } catch (InvalidPathException e) {
      return named;
    }
  }

  /** Tells whether a denial is of a file that some arguments mean, whether or not it exists. */
  public boolean meant(Denial denial, List<String> arguments) {
    try {
      Path denied = home().resolve(denial.file()).normalize();
      return arguments.stream()
          .map(argument -> directory.resolve(argument).toAbsolutePath().normalize())
          .anyMatch(denied::startsWith);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Path home() {
    return file.toAbsolutePath().normalize().getParent();
  }
}
