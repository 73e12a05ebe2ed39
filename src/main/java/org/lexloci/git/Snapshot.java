package org.lexloci.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.SafeText;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.file.Removal;
import org.lexloci.source.file.RepositoryTop;

/**
 * The files of a commit, written out as they are stored, and removed when it is closed. What lies
 * outside of the repository has no commit and is taken where it is.
 */
public final class Snapshot implements AutoCloseable, Checkout {

  private final Repository repository;
  private final Base base;
  private final Path root;
  private final Export export;
  private final Removal removal;

  private Snapshot(Repository repository, Base base, Path root, long mostBytes) {
    this.repository = repository;
    this.base = base;
    this.root = root;
    this.export = new Export(repository, base, root, mostBytes);
    this.removal = new Removal(root);
  }

  /**
   * Writes out files of a commit.
   *
   * @param wanted tells the files that somebody may look for; any other is written when it is named
   * @param mostBytes larger files are left out
   * @throws GitException when they cannot be read or written
   */
  public static Snapshot of(
      Repository repository, Base base, Predicate<String> wanted, long mostBytes) {
    try {
      Path root = Files.createTempDirectory("lexloci-base-").toRealPath();
      Snapshot snapshot = new Snapshot(repository, base, root, mostBytes);
      try {
        snapshot.write(wanted);
        return snapshot;
      } catch (IOException | RuntimeException e) {
        snapshot.close();
        throw e;
      }
    } catch (IOException | UncheckedIOException e) {
      throw unwritten(base);
    }
  }

  private void write(Predicate<String> wanted) throws IOException {
    // Who looks for the top of the repository finds it here.
    Files.createDirectory(root.resolve(RepositoryTop.MARK));
    export.write(
        base.held().values().stream().filter(e -> e.isLink() || wanted.test(e.name())).toList());
    Files.createDirectories(directory());
  }

  /** What the directory was that the repository was found from. */
  Path directory() {
    return root.resolve(repository.top().relativize(repository.directory()).toString());
  }

  /** Where the repository's files are written out. */
  public Path root() {
    return root;
  }

  @Override
  public Path resolve(String named) {
    Path path = repository.directory().resolve(named).normalize();
    Path inside = path.startsWith(repository.top()) ? path : real(path);
    if (!inside.startsWith(repository.top())) {
      return path;
    }
    Path written = root.resolve(repository.top().relativize(inside));
    @Nullable Entry entry = base.held().get(ByteName.of(repository.top(), inside));
    if (entry != null && !Files.exists(written, LinkOption.NOFOLLOW_LINKS)) {
      try {
        export.write(List.of(entry));
      } catch (IOException | UncheckedIOException e) {
        throw unwritten(base);
      }
    }
    return written;
  }

  @Override
  public boolean isNew(String named) {
    refuseOther(repository.directory().resolve(named).normalize());
    return !Files.exists(resolve(named)) && Files.exists(repository.directory().resolve(named));
  }

  /**
   * Tells whether a file is not what it was, or was not there, as what stands outside of the
   * checkout never was: what it holds is compared, as git does not look at files that it is told to
   * overlook. How its lines end is no difference.
   */
  public boolean hasChanged(Path file) {
    Path now = inside(repository.directory().resolve(file).normalize());
    if (!now.startsWith(repository.top())) {
      return true;
    }
    try {
      Path then = root.resolve(repository.top().relativize(now));
      return !Files.isRegularFile(then) || !content(now).equals(content(then));
    } catch (IOException e) {
      return true;
    }
  }

  /** Answers a path as one in the checkout, whatever links lead there, if it is one. */
  private Path inside(Path path) {
    Path above = path.getParent();
    return path.startsWith(repository.top()) || above == null
        ? path
        : real(above).resolve(path.getFileName());
  }

  /** Lists the files that commits brought since. */
  public List<Path> brought() {
    return brought(entry -> !entry.isRepository());
  }

  /** Lists the submodules that commits brought or moved since. */
  public List<Path> broughtSubmodules() {
    return brought(Entry::isRepository);
  }

  private List<Path> brought(Predicate<Entry> wanted) {
    return base.brought().stream()
        .filter(wanted)
        .map(entry -> ByteName.below(repository.top(), entry.name()))
        .toList();
  }

  private static String content(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
  }

  @Override
  public void close() {
    removal.close();
  }

  /** Whose commit is chosen by the change is not what it was before, and is not known here. */
  private void refuseOther(Path inside) {
    for (Path above = inside;
        above.startsWith(repository.top()) && !above.equals(repository.top());
        above = above.getParent()) {
      @Nullable Entry entry = base.held().get(ByteName.of(repository.top(), above));
      if (entry != null && entry.isRepository()) {
        throw new GitException(
            SafeText.quoted(repository.top().relativize(above).toString())
                + " is a submodule, whose content the change decides; name what the house says"
                + " outside of it");
      }
    }
  }

  /** Follows the links on the way to a file that need not exist. */
  private static Path real(Path path) {
    for (Path above = path; above != null; above = above.getParent()) {
      try {
        return above.toRealPath().resolve(above.relativize(path)).normalize();
      } catch (IOException e) {
        // What does not exist stands in one that does.
      }
    }
    return path;
  }

  private static GitException unwritten(Base base) {
    return new GitException("the files of `" + base.shortCommit() + "` cannot be written out");
  }
}
