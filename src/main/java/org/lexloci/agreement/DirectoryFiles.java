package org.lexloci.agreement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;
import org.lexloci.source.reader.DocumentReader;

/** The files of an agreement in a directory of the user's. */
public final class DirectoryFiles {

  static final String AGREEMENT = "agreement.yaml";
  static final String EDITION = "edition.yaml";
  static final String RULES = ".drl";
  static final String CASES = ".cases.yaml";

  private final Path directory;
  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

  public DirectoryFiles(Path directory) {
    this.directory = directory;
  }

  /** Lists the directories that hold an agreement, in order. */
  public List<String> agreements() {
    return holding(AGREEMENT);
  }

  /** Lists the directories that hold an edition, in order. */
  public List<String> editions() {
    return holding(EDITION);
  }

  /** Tells the directories with rules that would be passed over because they are no edition. */
  public List<Problem> strays() {
    return list(directory)
        .filter(d -> Files.isDirectory(d) && !Files.exists(d.resolve(EDITION)))
        .filter(d -> list(d).anyMatch(f -> f.getFileName().toString().endsWith(RULES)))
        .map(d -> Problem.whole(SafeText.full(d.toString()), "has rules and no `" + EDITION + "`"))
        .toList();
  }

  private List<String> holding(String file) {
    return list(directory)
        .filter(d -> Files.isRegularFile(d.resolve(file)))
        .map(d -> d.getFileName().toString())
        .toList();
  }

  /** Names a file of documents as messages do. */
  public String shown(String path) {
    return SafeText.full(directory.resolve(path + ".yaml").toString());
  }

  /**
   * Reads a file of documents.
   *
   * @param path relative to the agreement, without its ending: {@code agreement}, or {@code
   *     edition} in the directory of an edition
   * @return empty when there is no such file
   * @throws AgreementException when it cannot be read
   */
  public Optional<List<Document>> documents(String path) {
    Path file = directory.resolve(path + ".yaml");
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    FileDocuments content = reader.read(new InputFile(file.toString(), file));
    AgreementException.refuse(content.problems());
    return Optional.of(content.documents());
  }

  /** Reads the rule files of an edition, by clause id. */
  public Map<String, String> rules(String edition) {
    Map<String, String> rules = new TreeMap<>();
    ending(edition, RULES).forEach(name -> rules.put(name, text(edition, name)));
    return rules;
  }

  /** Lists the ids of the clauses of an edition that have a file of cases. */
  public List<String> cases(String edition) {
    return ending(edition, CASES);
  }

  private List<String> ending(String edition, String ending) {
    return list(directory.resolve(edition))
        .map(f -> f.getFileName().toString())
        .filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .toList();
  }

  /** Names a rule file as messages do. */
  public String shown(String edition, String clause) {
    return SafeText.full(directory.resolve(edition).resolve(clause + RULES).toString());
  }

  private String text(String edition, String clause) {
    Path file = directory.resolve(edition).resolve(clause + RULES);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused(file, "is not text in UTF-8");
    } catch (IOException e) {
      throw refused(file, "cannot be read");
    }
  }

  private static Stream<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw refused(directory, "cannot be read");
    }
  }

  private static AgreementException refused(Path path, String why) {
    return new AgreementException(List.of(Problem.whole(SafeText.full(path.toString()), why)));
  }
}
