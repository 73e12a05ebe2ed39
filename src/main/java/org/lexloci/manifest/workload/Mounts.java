package org.lexloci.manifest.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Where volumes are put into a container, in all the forms that containers are written in.
 *
 * @param home directory that its commands run in
 */
record Mounts(List<Mount> mounts, String home) {

  /** One volume, or a part of it, at a path of the container. */
  record Mount(String volume, String part, String path) {

    /** Names a file of the container as the volume does. */
    String within(String file) {
      return Directories.normal(part + "/" + file.substring(path.length())).replaceFirst("^/", "");
    }
  }

  private static final List<String> KEYS =
      List.of(
          "volumeMounts",
          "volume_mounts",
          "volume_mount",
          "mountPoints",
          "MountPoints",
          "volumes",
          "volume",
          "mounts");

  private static final List<String> PATHS =
      List.of("mountPath", "mount_path", "containerPath", "ContainerPath", "target", "path");

  private static final List<String> NAMES =
      List.of(
          "name", "volumeName", "volume_name", "sourceVolume", "SourceVolume", "source", "Source");

  private static final List<String> PARTS = List.of("subPath", "sub_path");

  private static final List<String> HOMES =
      List.of("workingDir", "working_dir", "workingDirectory", "WorkingDirectory");

  static Mounts of(MappingNode container) {
    List<Mount> mounts = new ArrayList<>();
    for (String key : KEYS) {
      listed(container, key).forEach(item -> mount(item, "/").ifPresent(mounts::add));
    }
    // Compose puts these below a directory of their own.
    listed(container, "configs").forEach(item -> mount(item, "/").ifPresent(mounts::add));
    listed(container, "secrets")
        .forEach(item -> mount(item, "/run/secrets/").ifPresent(mounts::add));
    return new Mounts(mounts, text(container, HOMES).orElse("/"));
  }

  private static List<Node> listed(MappingNode container, String key) {
    return container.get(key).map(TreePaths::oneOrMore).orElse(List.of());
  }

  private static Optional<Mount> mount(Node item, String directory) {
    if (item instanceof ScalarNode text) {
      String[] parts = text.text().split(":", 3);
      String path = parts.length > 1 ? parts[1] : directory + parts[0];
      return Optional.of(new Mount(parts[0], "", Directories.normal(path)));
    }
    Optional<String> name = text(item, NAMES);
    return text(item, PATHS)
        .or(() -> name.map(n -> directory + n))
        .map(
            path ->
                new Mount(name.orElse(""), text(item, PARTS).orElse(""), Directories.normal(path)));
  }

  private static Optional<String> text(Node item, List<String> keys) {
    return keys.stream().flatMap(key -> TreePaths.text(item, key).stream()).findFirst();
  }

  /** Answers a file of the container by its whole name. */
  String file(String name) {
    return name.startsWith("/") ? Directories.normal(name) : Directories.resolved(home, name);
  }

  /** Finds what puts a file there. */
  Optional<Mount> at(String file) {
    return mounts.stream()
        .filter(mount -> file.equals(mount.path()) || file.startsWith(mount.path() + "/"))
        .max(Comparator.comparingInt(mount -> mount.path().length()));
  }
}
