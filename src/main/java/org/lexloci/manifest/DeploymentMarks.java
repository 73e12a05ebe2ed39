package org.lexloci.manifest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.FileSyntax;

/** Tells deployments from what only bears the same words. */
final class DeploymentMarks {

  private DeploymentMarks() {}

  /**
   * Leaves out objects whose kind is known to run nothing and which say of a product only what
   * another object that runs, and may be in their namespace, says of it too: whatever annotates all
   * objects of an application annotates its services and namespaces.
   */
  static List<ManifestDeployment> once(List<ManifestDeployment> deployments) {
    Map<String, Map<String, Set<Set<String>>>> running = new HashMap<>();
    for (ManifestDeployment deployed : deployments) {
      if (deployed.subject().deploys() && isAnnotated(deployed)) {
        running
            .computeIfAbsent(product(deployed), k -> new HashMap<>())
            .computeIfAbsent(namespace(deployed), k -> new HashSet<>())
            .add(facts(deployed.subject().evidence()));
      }
    }
    return deployments.stream()
        .filter(
            deployed ->
                deployed.subject().deploys()
                    || !isAnnotated(deployed)
                    || beside(deployed, running.getOrDefault(product(deployed), Map.of()))
                        .noneMatch(all -> all.containsAll(facts(deployed.subject().evidence()))))
        .toList();
  }

  /** Lists what is said by all that may be in the namespace of an object. */
  private static Stream<Set<String>> beside(
      ManifestDeployment object, Map<String, Set<Set<String>>> running) {
    String own = namespace(object);
    return running.entrySet().stream()
        .filter(in -> own.isEmpty() || in.getKey().isEmpty() || in.getKey().equals(own))
        .flatMap(in -> in.getValue().stream());
  }

  /** Answers the namespace that an object is in or is; empty where it says none. */
  private static String namespace(ManifestDeployment object) {
    return object
        .subject()
        .reference()
        .map(of -> of.kind().equals("Namespace") ? of.name() : of.namespace())
        .orElse("");
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
