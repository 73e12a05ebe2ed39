package org.lexloci.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.source.RepositoryTop;

/**
 * The files of a commit, written out as they are stored, and removed when it is closed. Links are
 * left out.
 */
public final class Snapshot implements AutoCloseable {

  private final Path root;
  private final Path directory;

  private Snapshot(Path root, Path directory) {
    this.root = root;
    this.directory = directory;
  }

  /**
   * Writes out files of a commit.
   *
   * @param wanted tells the files to write, by their names relative to the repository's directory
   * @param mostBytes larger files are left out
   * @throws GitException when they cannot be read or written
   */
  public static Snapshot of(
      Repository repository, Base base, Predicate<String> wanted, long mostBytes) {
    Path root = null;
    try {
      root = Files.createTempDirectory("lexloci-base-").toRealPath();
      List<Entry> entries =
          base.held().values().stream()
              .filter(e -> e.isFile() && e.bytes() <= mostBytes && wanted.test(e.path()))
              .toList();
      write(repository, entries, root);
      // Who looks for the top of the repository finds it here.
      Files.createDirectory(root.resolve(RepositoryTop.MARK));
      Path directory = root.resolve(base.top().relativize(base.directory()).toString());
      Files.createDirectories(directory);
      return new Snapshot(root, directory);
    } catch (IOException | UncheckedIOException e) {
      if (root != null) {
        delete(root);
      }
      throw new GitException("the files of `" + base.shortCommit() + "` cannot be written out");
    }
  }

  /** What the working directory was. */
  public Path directory() {
    return directory;
  }

  /** Where the repository's files are written out. */
  public Path root() {
    return root;
  }

  @Override
  public void close() {
    delete(root);
  }

  private static void write(Repository repository, List<Entry> entries, Path root)
      throws IOException {
    String objects = entries.stream().map(e -> e.object() + "\n").collect(Collectors.joining());
    repository
        .git()
        .converse(
            objects.getBytes(StandardCharsets.US_ASCII),
            printed -> {
              try (InputStream contents = new BufferedInputStream(printed)) {
                for (Entry entry : entries) {
                  skipLine(contents);
                  byte[] content = contents.readNBytes((int) entry.bytes());
                  skipLine(contents);
                  write(root, entry, content);
                }
              }
            },
            "cat-file",
            "--batch");
  }

  /** A name that this system does not take is one that no argument here can mean. */
  private static void write(Path root, Entry entry, byte[] content) throws IOException {
    try {
      Path file = root.resolve(entry.path()).normalize();
      if (file.startsWith(root)) {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
      }
    } catch (InvalidPathException e) {
      return;
    }
  }

  private static void skipLine(InputStream contents) throws IOException {
    int read = contents.read();
    while (read != '\n') {
      if (read < 0) {
        throw new IOException("ends early");
      }
      read = contents.read();
    }
  }

  private static void delete(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // What is left stands among the system's temporary files.
    }
  }
}
