package org.lexloci.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.Document;
import org.lexloci.source.TreePaths;

/**
 * Tells overlays of Kustomize from their bases.
 *
 * @param bases their directories
 */
record Overlays(Set<String> bases) {

  private static final List<String> BUILT_ON = List.of("resources", "bases", "components");

  static Overlays among(List<Document> documents) {
    Set<String> bases = new HashSet<>();
    for (Document document : documents) {
      if (isNamed(document.file())) {
        String directory = Directories.of(document.file());
        builtOn(document).forEach(path -> bases.add(Directories.resolved(directory, path)));
      }
    }
    return new Overlays(bases);
  }

  /** Tells whether Kustomize recognises a file by its name. */
  static boolean isNamed(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.equals("kustomization.yaml") || name.equals("kustomization.yml");
  }

  /** Lists what a kustomization puts together. */
  static List<String> builtOn(Document document) {
    return BUILT_ON.stream()
        .flatMap(key -> TreePaths.items(document.root(), key).stream())
        .flatMap(item -> TreePaths.text(item).stream())
        .toList();
  }

  /** Tells whether another directory builds on that of a file. */
  boolean isBase(String file) {
    return bases.contains(Directories.of(file));
  }
}
