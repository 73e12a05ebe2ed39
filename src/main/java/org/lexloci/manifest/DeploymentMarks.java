package org.lexloci.manifest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.FileSyntax;
import org.lexloci.manifest.module.Directories;

/** Tells deployments from what only bears the same words. */
final class DeploymentMarks {

  /** Where an object is; an empty namespace is not stated. */
  private record Place(String namespace, String folder) {

    /** Where no namespace tells, one lies beside the other or in a directory below it. */
    boolean isBeside(Place other) {
      return namespace.isEmpty() || other.namespace.isEmpty()
          ? folder.startsWith(other.folder) || other.folder.startsWith(folder)
          : namespace.equals(other.namespace);
    }
  }

  private DeploymentMarks() {}

  /**
   * Leaves out objects whose kind is known to run nothing and which say of a product only what
   * another object that runs beside them says of it too: whatever annotates all objects of an
   * application annotates its services and namespaces.
   */
  static List<ManifestDeployment> once(List<ManifestDeployment> deployments) {
    Map<String, Map<Place, Set<Set<String>>>> running = new HashMap<>();
    for (ManifestDeployment deployed : deployments) {
      if (deployed.subject().deploys() && isAnnotated(deployed)) {
        running
            .computeIfAbsent(product(deployed), k -> new HashMap<>())
            .computeIfAbsent(place(deployed), k -> new HashSet<>())
            .add(facts(deployed.subject().evidence()));
      }
    }
    return deployments.stream()
        .filter(
            deployed ->
                deployed.subject().deploys()
                    || !isAnnotated(deployed)
                    || !isSaid(deployed, running.getOrDefault(product(deployed), Map.of())))
        .toList();
  }

  /** Tells whether something that runs beside an object says all that the object says. */
  private static boolean isSaid(ManifestDeployment object, Map<Place, Set<Set<String>>> running) {
    Place own = place(object);
    Set<String> facts = facts(object.subject().evidence());
    return running.entrySet().stream()
        .filter(in -> in.getKey().isBeside(own))
        .flatMap(in -> in.getValue().stream())
        .anyMatch(all -> all.containsAll(facts));
  }

  /** Answers where an object is; a namespace is in itself. */
  private static Place place(ManifestDeployment object) {
    String namespace =
        object
            .subject()
            .reference()
            .map(of -> of.kind().equals("Namespace") ? of.name() : of.namespace())
            .orElse("");
    return new Place(namespace, Directories.folder(object.subject().at().file()));
  }

  private static boolean isAnnotated(ManifestDeployment deployed) {
    return deployed.subject().syntax() == FileSyntax.ANNOTATION;
  }

  private static String product(ManifestDeployment deployed) {
    return deployed.named().deployment().product().name().value();
  }

  private static Set<String> facts(Evidence evidence) {
    Set<String> facts = new HashSet<>();
    for (Aspect aspect : Aspect.values()) {
      evidence.decisive(aspect).forEach(item -> facts.add(aspect + " " + item.value()));
    }
    return facts;
  }
}
