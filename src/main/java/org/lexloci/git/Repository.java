package org.lexloci.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Shown;

/** The repository that a directory belongs to. */
public final class Repository {

  private final Git git;
  private final Path directory;
  private final Path top;

  /**
   * Finds the repository.
   *
   * @throws GitException when the directory belongs to none, or there is no {@code git}
   */
  public Repository(Path directory) {
    this.git = new Git(directory);
    try {
      this.directory = directory.toRealPath();
      this.top =
          Path.of(
                  git.ask("rev-parse", "--show-toplevel")
                      .orElseThrow(
                          () ->
                              new GitException("not in a git repository: nothing to compare with")))
              .toRealPath();
    } catch (IOException e) {
      throw new GitException("the git repository cannot be read");
    }
  }

  /** Where the repository's files are. */
  public Path top() {
    return top;
  }

  /**
   * Finds where the history of a branch, tag or commit and that of the working directory part.
   *
   * @throws GitException when there is no such commit, or none that both have
   */
  public Base base(String ref) {
    String commit =
        git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
            .orElseThrow(() -> unknown(ref));
    String parted = git.ask("merge-base", commit, "HEAD").orElseThrow(() -> apart(ref));
    return new Base(ref, parted, top, directory, entries(parted), touched(parted));
  }

  private Map<String, Entry> entries(String commit) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    git.list("ls-tree", "-r", "-z", "-l", "--full-tree", commit)
        .orElseThrow(this::unreadable)
        .forEach(
            line -> {
              Entry entry = Entry.read(line);
              entries.put(entry.path(), entry);
            });
    return entries;
  }

  /** Runs {@code git} in the repository. */
  Git git() {
    return git;
  }

  private Set<String> touched(String commit) {
    return Set.copyOf(
        new Git(top)
            .list(
                "diff",
                "--name-only",
                "-z",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                commit,
                "--")
            .orElseThrow(this::unreadable));
  }

  private GitException unreadable() {
    return new GitException("the git repository cannot be read");
  }

  private GitException unknown(String ref) {
    List<String> refs =
        git.ask("for-each-ref", "--format=%(refname:short)").stream()
            .flatMap(String::lines)
            .toList();
    Optional<String> near = NearMiss.of(ref, refs);
    return new GitException(
        "no such commit `"
            + Shown.of(ref)
            + "`"
            + near.map(n -> "; did you mean `" + Shown.of(n) + "`?")
                .orElse(isShallow() ? "; the clone is shallow, `git fetch` brings it" : ""));
  }

  private GitException apart(String ref) {
    return new GitException(
        isShallow()
            ? "the clone is shallow and does not hold where `"
                + Shown.of(ref)
                + "` and HEAD part; `git fetch --unshallow` brings it"
            : "`" + Shown.of(ref) + "` and HEAD have no commit in common");
  }

  private boolean isShallow() {
    return git.ask("rev-parse", "--is-shallow-repository").filter("true"::equals).isPresent();
  }
}
