package org.lexloci.manifest.kubernetes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.descriptor.ModelNames;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.module.Directories;
import org.lexloci.source.MappingNode;
import org.lexloci.source.TreePaths;

/** What namespaces declare for all that runs in them. */
final class Namespaces {

  private final Map<String, Map<String, Evidence>> known = new HashMap<>();

  /**
   * Answers what the namespace of an object declares for what runs in it. Each cluster may have one
   * of that name: the one beside the object counts, or what all of them declare.
   */
  Optional<Evidence> of(MappingNode object) {
    Map<String, Evidence> named =
        TreePaths.text(object, "metadata", "namespace").map(known::get).orElse(Map.of());
    Evidence beside = named.get(Directories.folder(object.at().file()));
    return beside != null
        ? Optional.of(beside)
        : named.values().stream()
            .filter(e -> !e.declares())
            .findFirst()
            .or(() -> named.values().stream().reduce(Evidence::and));
  }

  /** Notes a namespace. */
  void note(MappingNode object, Path path, int document) {
    Optional<String> name = TreePaths.text(object, "metadata", "name");
    Evidence.Builder evidence = new Evidence.Builder();
    // What is wrong with a key is told where the namespace itself is read.
    Declarations declarations = new Declarations(ModelNames.NONE, problem -> {});
    for (String place : List.of("annotations", "labels")) {
      TreePaths.mapping(object, "metadata", place)
          .ifPresent(
              m ->
                  declarations.read(
                      m,
                      Declarations.SLASH,
                      place.substring(0, place.length() - 1) + " of the namespace",
                      document,
                      path.to(place),
                      evidence));
    }
    name.ifPresent(
        n ->
            known
                .computeIfAbsent(n, k -> new HashMap<>())
                .merge(Directories.folder(object.at().file()), evidence.build(), Evidence::and));
  }
}
