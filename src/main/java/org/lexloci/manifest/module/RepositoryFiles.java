package org.lexloci.manifest.module;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.file.Remotes;
import org.lexloci.source.file.RepositoryTop;

/** The repositories in which the files of a run stand, and the directories that hold any. */
final class RepositoryFiles {

  /** Of each top directory: the files below it, and all directories from it down to them. */
  private final Map<Path, Set<Path>> places = new HashMap<>();

  private final Map<Path, Optional<Path>> tops = new HashMap<>();
  private final Map<Path, Set<String>> remotes = new HashMap<>();

  RepositoryFiles(List<Path> files) {
    for (Path file : files) {
      Path place = file.toAbsolutePath().normalize();
      top(place.getParent()).ifPresent(top -> add(place, top));
    }
  }

  private void add(Path file, Path top) {
    Set<Path> held = places.computeIfAbsent(top, t -> new HashSet<>());
    @Nullable Path place = file;
    while (place != null && place.startsWith(top) && held.add(place)) {
      place = place.getParent();
    }
  }

  private Optional<Path> top(@Nullable Path directory) {
    return directory == null
        ? Optional.empty()
        : tops.computeIfAbsent(directory, RepositoryTop::of);
  }

  /**
   * Tells whether a directory of a repository holds any of the files.
   *
   * @param address where the repository is fetched from
   * @param directory from its top
   */
  boolean hold(String address, String directory) {
    String plain = Remotes.plain(address);
    return places.keySet().stream()
        .filter(top -> remotes.computeIfAbsent(top, Remotes::of).contains(plain))
        .anyMatch(top -> holds(top, directory));
  }

  private boolean holds(Path top, String directory) {
    try {
      Path place = top.resolve(directory.replaceFirst("^/+", "")).normalize();
      return places.get(top).contains(place);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
