package org.lexloci.library;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.source.Sha256;

/**
 * Files of one user that outlast a run, each under a key and a name. Nothing that goes wrong with
 * them stops a run: what cannot be read back exactly as it was written is as good as not there.
 *
 * <p>What is read decides verdicts, so a file or directory that belongs to another user, or that
 * others can write, is not used, nor what is below one that somebody else could replace. The digest
 * before the content finds accidents, not attacks.
 *
 * @param directory of which the parent is the program's own, too
 */
public record RuleCache(Path directory) {

  /** Agreements that nobody uses any more must not pile up. */
  private static final int KEPT = 20;

  private static final int DIGEST = 32;

  /** Reads what was written; empty when nothing was, or when it cannot be trusted. */
  Optional<byte[]> read(String key, String name) {
    Path entry = directory.resolve(key);
    Path file = entry.resolve(name);
    try {
      if (!FileOwnership.isSheltered(directory.getParent())
          || !FileOwnership.isOurs(List.of(directory.getParent(), directory, entry), file)) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      byte[] content = Arrays.copyOfRange(bytes, Math.min(DIGEST, bytes.length), bytes.length);
      if (!Arrays.equals(Sha256.of(content), Arrays.copyOf(bytes, DIGEST))) {
        return Optional.empty();
      }
      use(entry);
      return Optional.of(content);
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  /** Marks an entry as used; that it cannot be marked takes nothing from it. */
  private static void use(Path entry) {
    try {
      Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // A cache that others filled for this user and that it may only read.
    }
  }

  /** Writes a file whole or not at all, and drops the entries that were not used for longest. */
  void write(String key, String name, byte[] content) {
    Path entry = directory.resolve(key);
    try {
      if (!FileOwnership.isSheltered(directory.getParent())) {
        return;
      }
      make(directory.getParent());
      make(directory);
      make(entry);
      if (!FileOwnership.areOurs(List.of(directory.getParent(), directory, entry))) {
        return;
      }
      // Made for its owner alone.
      Path temporary = Files.createTempFile(entry, "new", null);
      try {
        byte[] digest = Sha256.of(content);
        byte[] all = Arrays.copyOf(digest, DIGEST + content.length);
        System.arraycopy(content, 0, all, DIGEST, content.length);
        Files.write(temporary, all);
        move(temporary, entry.resolve(name));
      } finally {
        Files.deleteIfExists(temporary);
      }
      evict();
    } catch (IOException | SecurityException | UnsupportedOperationException e) {
      // A home that cannot be written to, or a full disk: the next run compiles again.
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void make(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Files.createDirectories(directory.getParent());
    try {
      if (FileOwnership.isPosix(directory.getParent())) {
        Files.createDirectory(
            directory,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(directory);
      }
    } catch (FileAlreadyExistsException e) {
      // Another run was faster.
    }
  }

  private void evict() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> oldest =
          entries.sorted(Comparator.comparing(RuleCache::used).reversed()).skip(KEPT).toList();
      for (Path entry : oldest) {
        try (Stream<Path> files = Files.list(entry)) {
          for (Path file : files.toList()) {
            Files.deleteIfExists(file);
          }
        }
        Files.deleteIfExists(entry);
      }
    }
  }

  private static FileTime used(Path entry) {
    try {
      return Files.getLastModifiedTime(entry);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
