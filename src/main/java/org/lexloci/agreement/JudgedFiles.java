package org.lexloci.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/**
 * The files of an agreement in a directory, links followed, by their names in it. An agreement may
 * be a stranger's, so before anything is made of it each has to be a file, of a size that people
 * write, inside of the directory.
 */
public final class JudgedFiles {

  /** The rules of a clause are a page or two, the text of an edition some dozens. */
  private static final long MOST_BYTES = 1_000_000;

  /** All the shipped agreements together have less than a hundred. */
  private static final int MOST_FILES = 2_000;

  private final Path directory;
  private final Map<String, Path> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private JudgedFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Finds the files that decide: rules, editions and the agreement.
   *
   * @throws AgreementException with every one, cases included, that is no such file
   */
  public static Map<String, Path> of(Path directory) {
    JudgedFiles found = new JudgedFiles(directory);
    try {
      found.read(directory.toRealPath());
    } catch (IOException e) {
      throw new AgreementException(List.of(problem(directory, "cannot be read")));
    }
    AgreementException.refuse(found.problems);
    return found.files;
  }

  private void read(Path real) throws IOException {
    for (Path path : list(directory)) {
      if (Files.isDirectory(path)) {
        List<Path> inside = list(path);
        if (inside.stream().anyMatch(file -> belongs(name(file)))) {
          within(real, path);
          for (Path file : inside) {
            read(real, name(path) + "/" + name(file), file);
          }
        }
      } else {
        read(real, name(path), path);
      }
    }
  }

  private void read(Path real, String name, Path file) throws IOException {
    if (!belongs(name(file)) || Files.isDirectory(file) || !within(real, file)) {
      return;
    }
    if (!Files.isRegularFile(file)) {
      tell(file, "not a regular file");
    } else if (Files.size(file) > MOST_BYTES) {
      tell(file, "has more than " + MOST_BYTES + " bytes");
    } else if (!name.endsWith(DirectoryFiles.CASES)) {
      files.put(name, file);
    }
    if (files.size() > MOST_FILES) {
      throw new AgreementException(
          List.of(problem(directory, "has more than " + MOST_FILES + " files of an agreement")));
    }
  }

  private boolean within(Path real, Path path) throws IOException {
    boolean within = Files.exists(path) && path.toRealPath().startsWith(real);
    if (!within) {
      tell(path, "is a link that leads out of the agreement");
    }
    return within;
  }

  private static boolean belongs(String name) {
    return name.endsWith(DirectoryFiles.RULES)
        || name.endsWith(DirectoryFiles.CASES)
        || name.equals(DirectoryFiles.EDITION)
        || name.equals(DirectoryFiles.AGREEMENT);
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private void tell(Path path, String message) {
    problems.add(problem(path, message));
  }

  private static Problem problem(Path path, String message) {
    return Problem.whole(SafeText.full(path.toString()), message);
  }
}
