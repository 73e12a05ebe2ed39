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

  private static UserPrincipal us(Path path) throws IOException {
    return path.getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }

  private static boolean owned(Path path, UserPrincipal us) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return attributes.owner().equals(us)
        && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
        && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
  }
}
