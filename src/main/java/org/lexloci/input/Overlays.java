package org.lexloci.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

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
    List<String> paths = new ArrayList<>();
    if (document.root() instanceof MappingNode root) {
      for (String key : BUILT_ON) {
        if (root.get(key).orElse(root) instanceof SequenceNode list) {
          list.items().stream()
              .filter(ScalarNode.class::isInstance)
              .forEach(item -> paths.add(((ScalarNode) item).text()));
        }
      }
    }
    return paths;
  }

  /** Tells whether another directory builds on that of a file. */
  boolean isBase(String file) {
    return bases.contains(Directories.of(file));
  }
}
