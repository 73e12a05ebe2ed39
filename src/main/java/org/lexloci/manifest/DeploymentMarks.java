package org.lexloci.manifest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.FileSyntax;

/** Tells deployments from what only bears the same words. */
final class DeploymentMarks {

  private DeploymentMarks() {}

  /**
   * Leaves out objects whose kind is known to run nothing and which say of a product only what
   * something that runs says of it too: whatever annotates all objects of an application annotates
   * its services and namespaces.
   */
  static List<ManifestDeployment> once(List<ManifestDeployment> deployments) {
    Map<String, Set<Set<String>>> running = new HashMap<>();
    for (ManifestDeployment deployed : deployments) {
      if (deployed.subject().deploys()) {
        running
            .computeIfAbsent(product(deployed), k -> new HashSet<>())
            .add(facts(deployed.subject().evidence()));
      }
    }
    return deployments.stream()
        .filter(
            deployed ->
                deployed.subject().deploys()
                    || deployed.subject().syntax() != FileSyntax.ANNOTATION
                    || running.getOrDefault(product(deployed), Set.of()).stream()
                        .noneMatch(all -> all.containsAll(facts(deployed.subject().evidence()))))
        .toList();
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
