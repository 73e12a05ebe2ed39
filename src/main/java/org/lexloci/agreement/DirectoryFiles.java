package org.lexloci.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.source.Document;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.ReadFile;

/** An agreement in a directory of the user's. */
public final class DirectoryFiles implements AgreementFiles {

  private final Path directory;
  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

  /** Reads from a directory. */
  public DirectoryFiles(Path directory) {
    this.directory = directory;
  }

  /** Lists the directories that hold an agreement, in order. */
  public List<String> agreements() {
    return holding("agreement.yaml");
  }

  /** Lists the directories that hold an edition, in order. */
  public List<String> editions() {
    return holding("edition.yaml");
  }

  private List<String> holding(String file) {
    return list(directory)
        .filter(d -> Files.isRegularFile(d.resolve(file)))
        .map(d -> d.getFileName().toString())
        .toList();
  }

  @Override
  public String shown(String path) {
    return directory.resolve(path + ".yaml").toString();
  }

  @Override
  public Optional<List<Document>> documents(String path) {
    Path file = directory.resolve(path + ".yaml");
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    ReadFile content = reader.read(new InputFile(file.toString(), file));
    if (!content.problems().isEmpty()) {
      throw new AgreementException(content.problems());
    }
    return Optional.of(content.documents());
  }

  /** Reads the rule files of an edition, by clause id. */
  public Map<String, String> rules(String edition) {
    Map<String, String> rules = new TreeMap<>();
    list(directory.resolve(edition))
        .filter(f -> f.getFileName().toString().endsWith(".drl"))
        .forEach(f -> rules.put(clause(f), text(f)));
    return rules;
  }

  /** Names a rule file as messages do. */
  public String shown(String edition, String clause) {
    return directory.resolve(edition).resolve(clause + ".drl").toString();
  }

  private static String clause(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".drl".length());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static Stream<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw unreadable(directory);
    }
  }

  private static AgreementException unreadable(Path path) {
    return new AgreementException(
        List.of(new Problem(new Position(path.toString(), 0, 0), "cannot be read")));
  }
}
