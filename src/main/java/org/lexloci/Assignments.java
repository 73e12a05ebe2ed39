package org.lexloci;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.InputFile;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.Shown;

/**
 * Directories that a house has judged by another agreement than the one that judges here: what they
 * hold is stated for that, and is told as such where a walk comes across it.
 */
public record Assignments(List<Assignment> all) {

  /** There is none. */
  public static final Assignments NONE = new Assignments(List.of());

  /**
   * A directory with its agreement.
   *
   * @param agreement as an option is to name it
   * @param at where the house says so
   */
  public record Assignment(Path directory, String agreement, Position at) {

    boolean holds(Path path) {
      return absolute(path).startsWith(absolute(directory));
    }
  }

  /** Leaves out what the command line names: that is judged by what it says. */
  Assignments besides(List<Path> asked) {
    return new Assignments(
        all.stream().filter(one -> asked.stream().noneMatch(one::holds)).toList());
  }

  /** Says that a file is judged by another agreement, if it is. */
  Optional<Problem> of(InputFile file) {
    return all.stream()
        .filter(one -> one.holds(file.path()))
        .findFirst()
        .map(
            one ->
                new Problem(
                    Position.whole(file.shown()),
                    "judged by another agreement, as "
                        + one.at()
                        + " says, with `--agreement "
                        + Shown.full(one.agreement())
                        + "`"));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
