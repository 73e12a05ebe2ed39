package org.lexloci.source.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lexloci.source.InputFile;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/** Gathers what a search finds, each real file once. */
final class FileSelection {

  private static final String TWICE = "already read";

  private final List<InputFile> files = new ArrayList<>();
  private final Set<Problem> problems = new TreeSet<>();
  private final Set<Problem> warnings = new TreeSet<>();
  private final List<Problem> skipped = new ArrayList<>();
  private final Set<List<Object>> taken = new HashSet<>();

  private final Globs globs;

  FileSelection(Globs globs) {
    this.globs = globs;
  }

  /** What is walked may be all that some globs can match. */
  void walked(Path directory) {
    globs.walked(directory);
  }

  boolean wants(Path path) {
    return globs.takes(path);
  }

  void takeStandardInput() {
    if (files.contains(InputFile.STANDARD_INPUT)) {
      skip(InputFile.STANDARD_INPUT.shown(), TWICE);
    } else {
      files.add(InputFile.STANDARD_INPUT);
    }
  }

  void take(InputFile file, BasicFileAttributes attributes) {
    if (!Files.isReadable(file.path())) {
      problem(file.shown(), "permission denied");
    } else if (taken.add(identity(file.path(), attributes))) {
      files.add(file);
    } else {
      skip(file.shown(), TWICE);
    }
  }

  void skip(String shown, String reason) {
    skipped.add(Problem.whole(SafeText.full(shown), reason));
  }

  void problem(String shown, String message) {
    problems.add(Problem.whole(SafeText.full(shown), message));
  }

  void warn(String shown, String message) {
    warnings.add(Problem.whole(SafeText.full(shown), message));
  }

  FileFinder.Found found() {
    skipped.sort(null);
    return new FileFinder.Found(
        List.copyOf(files), List.copyOf(problems), List.copyOf(warnings), skipped);
  }

  /**
   * Tells real files apart.
   *
   * <p>Size and time stand beside the key because some file systems give one key to several files,
   * and a file wrongly taken for another would go unjudged. A list, because Java makes the equality
   * of a record when it is first asked for, which takes longer than all else that is done here.
   */
  private static List<Object> identity(Path path, BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return List.of(
        key == null ? path.toAbsolutePath().normalize() : key,
        attributes.size(),
        attributes.lastModifiedTime());
  }
}
