package org.lexloci.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.source.SafeText;
import org.lexloci.source.file.RepositoryTop;
import org.lexloci.source.word.NearMiss;

/** The repository whose checkout a directory is in. */
public final class Repository {

  private final Git git;
  private final Path directory;
  private final Path top;

  /**
   * Finds the repository.
   *
   * @throws GitException when the directory belongs to none, git refuses it, or there is no git
   */
  public Repository(Path directory) {
    try {
      this.directory = directory.toRealPath();
      Path marked =
          RepositoryTop.of(this.directory)
              .orElseThrow(
                  () -> new GitException("not in a git repository: nothing to compare with"));
      // Only the top itself is asked, lest a directory below it passes for a repository.
      this.git = new Git(marked);
      Git.Answer answer = git.ask("rev-parse", "--is-inside-work-tree", "--show-cdup");
      String found = answer.line().orElseThrow(() -> refused(marked, answer.reason()));
      if (!found.equals("true")) {
        throw new GitException(
            "no checkout of the git repository in " + SafeText.full(marked.toString()));
      }
      this.top = marked;
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Where the checkout begins. */
  Path top() {
    return top;
  }

  /** The directory that was asked about. */
  Path directory() {
    return directory;
  }

  /** Runs {@code git} in the repository. */
  Git git() {
    return git;
  }

  /**
   * Finds where the history of a branch, tag or commit and that of the checkout part.
   *
   * @throws GitException when there is no such commit, or several, or none that both have
   */
  public Base base(String ref) {
    refuseAmbiguous(ref);
    String commit =
        git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
            .line()
            .orElseThrow(() -> unknown(ref));
    String parted = git.ask("merge-base", commit, "HEAD").line().orElseThrow(() -> apart(ref));
    return new Base(ref, parted, entries(parted), brought(parted));
  }

  private Map<String, Entry> entries(String commit) {
    Git.Answer answer = git.ask("ls-tree", "-r", "-z", "--full-tree", commit);
    if (!answer.succeeded()) {
      throw incomplete(commit);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String line : answer.parts()) {
      Entry entry = Entry.read(line);
      entries.put(entry.name(), entry);
    }
    return entries;
  }

  /** Compares what two commits hold, and no files of the checkout, whatever it says to overlook. */
  private List<Entry> brought(String commit) {
    Git.Answer answer =
        git.ask(
            "diff-tree",
            "-r",
            "-z",
            "--raw",
            "--diff-filter=d",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=none",
            commit,
            "HEAD");
    if (!answer.succeeded()) {
      throw incomplete("HEAD");
    }
    List<String> parts = answer.parts();
    List<Entry> brought = new ArrayList<>();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      brought.add(Entry.changed(parts.get(i), parts.get(i + 1)));
    }
    return brought;
  }

  /** Who may push a tag must not thereby choose what is compared with. */
  private void refuseAmbiguous(String ref) {
    if (ref.startsWith("refs/")) {
      return;
    }
    List<String> meant =
        names("%(refname)")
            .filter(
                name ->
                    List.of("refs/tags/" + ref, "refs/heads/" + ref, "refs/remotes/" + ref)
                        .contains(name))
            .toList();
    if (meant.size() > 1) {
      throw new GitException(
          SafeText.quoted(ref)
              + " may be "
              + SafeText.quoted(meant.get(0))
              + " or "
              + SafeText.quoted(meant.get(1))
              + "; write out which");
    }
  }

  private Stream<String> names(String format) {
    return git.ask("for-each-ref", "--format=" + format).line().stream().flatMap(String::lines);
  }

  private static GitException refused(Path marked, String reason) {
    String why =
        reason.isEmpty() ? "the git repository cannot be read" : "git: " + SafeText.of(reason);
    boolean anothers = reason.contains("dubious ownership");
    return new GitException(
        anothers
            ? why
                + "; `git config --global --add safe.directory "
                + SafeText.full(marked.toString())
                + "` trusts its owner"
            : why);
  }

  private static GitException unreadable() {
    return new GitException("the git repository cannot be read");
  }

  /** Says that a commit is not whole here, and how it becomes so. */
  GitException incomplete(String commit) {
    return new GitException(
        "the clone does not hold all of "
            + commit.substring(0, Math.min(8, commit.length()))
            + "; one that is made without `--filter` does");
  }

  private GitException unknown(String ref) {
    List<String> names = names("%(refname:short)").toList();
    if (names.contains(ref)) {
      return new GitException(SafeText.quoted(ref) + " is no commit");
    }
    Optional<String> near =
        names.stream()
            .filter(name -> name.endsWith("/" + ref))
            .findFirst()
            .or(() -> NearMiss.of(beginning(ref), names));
    return new GitException(
        "no such commit "
            + SafeText.quoted(ref)
            + near.map(n -> "; did you mean " + SafeText.quoted(n) + "?")
                .orElse(isShallow() ? "; the clone is shallow, `git fetch` brings it" : ""));
  }

  /** Answers where a span such as {@code main..topic} begins; no name holds two dots. */
  private static String beginning(String ref) {
    int dots = ref.indexOf("..");
    return dots < 0 ? ref : ref.substring(0, dots);
  }

  private GitException apart(String ref) {
    return new GitException(
        isShallow()
            ? "the clone is shallow and does not hold where "
                + SafeText.quoted(ref)
                + " and HEAD part; `git fetch --unshallow` brings it"
            : SafeText.quoted(ref) + " and HEAD have no commit in common");
  }

  private boolean isShallow() {
    return git.ask("rev-parse", "--is-shallow-repository")
        .line()
        .filter("true"::equals)
        .isPresent();
  }
}
