package org.lexloci.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;

/** Tells whether files are this user's own and nobody else can write them. */
final class FileOwnership {

  private FileOwnership() {}

  static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Tells whether a regular file and the directories it is in are this user's. */
  static boolean isOurs(List<Path> directories, Path file) throws IOException {
    return areOurs(directories)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && (!isPosix(file) || owned(file, us(file)));
  }

  /** Tells whether all of these are directories of this user. */
  static boolean areOurs(List<Path> directories) throws IOException {
    for (Path directory : directories) {
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
    }
    if (!isPosix(directories.get(0))) {
      return true; // On Windows the directory for a user's local data is closed to others.
    }
    UserPrincipal us = us(directories.get(0));
    for (Path directory : directories) {
      if (!owned(directory, us)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether nobody but this user and the system can put anything in the place of a directory:
   * that takes every directory above it.
   */
  static boolean isSheltered(Path directory) throws IOException {
    Path above = directory.toAbsolutePath();
    while (!Files.exists(above)) {
      above = above.getParent();
    }
    if (!isPosix(above)) {
      return true;
    }
    UserPrincipal us = us(above);
    for (Path at = above.toRealPath(); at != null; at = at.getParent()) {
      boolean trusted = owner(at).equals(us) || Integer.valueOf(0).equals(unix(at, "uid"));
      // In a directory with this bit, such as /tmp, nobody replaces what is another's.
      boolean sticky = ((Integer) unix(at, "mode") & 01000) != 0;
      if (!trusted || !sticky && writableByOthers(at)) {
        return false;
      }
    }
    return true;
  }

  private static Object unix(Path path, String attribute) throws IOException {
    return Files.getAttribute(path, "unix:" + attribute);
  }

  private static UserPrincipal owner(Path path) throws IOException {
    return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static UserPrincipal us(Path path) throws IOException {
    return path.getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }

  private static boolean owned(Path path, UserPrincipal us) throws IOException {
    return owner(path).equals(us) && !writableByOthers(path);
  }

  private static boolean writableByOthers(Path path) throws IOException {
    Set<PosixFilePermission> modes = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    return modes.contains(PosixFilePermission.GROUP_WRITE)
        || modes.contains(PosixFilePermission.OTHERS_WRITE);
  }
}
