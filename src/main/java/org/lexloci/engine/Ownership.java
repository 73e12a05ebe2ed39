package org.lexloci.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/** Tells whether files are this user's own and nobody else can write them. */
final class Ownership {

  private Ownership() {}

  static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  /** Tells whether a regular file and the directories it is in are this user's. */
  static boolean isOurs(List<Path> directories, Path file) throws IOException {
    return areOurs(directories)
        && ours(file)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Tells whether all of these are directories of this user. */
  static boolean areOurs(List<Path> directories) throws IOException {
    for (Path directory : directories) {
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS) || !ours(directory)) {
        return false;
      }
    }
    return true;
  }

  private static boolean ours(Path path) throws IOException {
    if (!isPosix(path)) {
      // On Windows the directory for a user's local data is closed to others.
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    UserPrincipal us =
        path.getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
    return attributes.owner().equals(us)
        && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
        && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
  }
}
