package org.lexloci.input;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lexloci.source.InputFile;
import org.lexloci.source.Problem;
import org.lexloci.source.reader.FileFormat;

/**
 * The files of one run, without the programs that are more than a walk searches: each of them costs
 * time, and most have nothing to do with models.
 *
 * @param files those that are read, in their order
 * @param left the programs that are not
 */
record SearchedPrograms(List<InputFile> files, List<Problem> left) {

  /** More programs than most companies have in one repository. */
  private static final int MOST = 50_000;

  /** More text than can be searched in half a minute. */
  private static final long MOST_BYTES = 400L << 20;

  /**
   * Leaves out programs above the limits.
   *
   * @param named the files that a command line names, which are always read
   */
  static SearchedPrograms of(List<InputFile> files, Set<String> named) {
    return of(files, named, MOST, MOST_BYTES);
  }

  static SearchedPrograms of(List<InputFile> files, Set<String> named, int most, long mostBytes) {
    List<InputFile> kept = new ArrayList<>();
    List<Problem> left = new ArrayList<>();
    int programs = 0;
    long bytes = 0;
    for (InputFile file : files) {
      boolean program =
          !named.contains(file.shown())
              && FileFormat.of(file.shown()).filter(FileFormat::isProgram).isPresent();
      if (program) {
        programs++;
        bytes += size(file);
      }
      if (program && (programs > most || bytes > mostBytes)) {
        left.add(Problem.whole(file.shown(), SkipReasons.TOO_MANY));
      } else {
        kept.add(file);
      }
    }
    return new SearchedPrograms(kept, left);
  }

  private static long size(InputFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      // What is wrong with it is told when it is read.
      return 0;
    }
  }
}
