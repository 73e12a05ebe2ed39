package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/** Finds the resource that another one belongs to, whose tags and region are its own too. */
final class PlanParents {

  private final PlanWords words;
  private final PlanConfiguration configuration;
  private final PlanObjects objects;
  private final List<PlanResource> resources;
  private final Map<String, List<PlanResource>> namespaces = new HashMap<>();

  PlanParents(
      PlanWords words,
      PlanConfiguration configuration,
      PlanObjects objects,
      List<PlanResource> resources) {
    this.words = words;
    this.configuration = configuration;
    this.objects = objects;
    this.resources = resources;
    for (PlanResource resource : resources) {
      Optional.of(resource)
          .filter(objects::holds)
          .flatMap(objects::declaredNamespace)
          .ifPresent(n -> namespaces.computeIfAbsent(n, k -> new ArrayList<>()).add(resource));
    }
  }

  /** Finds it by what the resource refers to, or by the name of the namespace that it is in. */
  Optional<PlanResource> of(PlanResource resource) {
    return referred(resource).or(() -> namespace(resource));
  }

  /** Clusters may have namespaces of one name, of which none is chosen. */
  private Optional<PlanResource> namespace(PlanResource resource) {
    return Optional.of(resource)
        .filter(objects::holds)
        .flatMap(objects::namespace)
        .map(name -> namespaces.getOrDefault(name, List.of()))
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0));
  }

  /** Finds it among the resources of the same module, or of the same instance of it. */
  private Optional<PlanResource> referred(PlanResource resource) {
    String address = resource.address();
    Optional<String> referred =
        words
            .parent(resource.type())
            .flatMap(
                argument ->
                    configuration
                        .resource(address)
                        .map(r -> TreePaths.items(r, "expressions", argument, "references")))
            .flatMap(PlanParents::first);
    if (referred.isEmpty()) {
      return Optional.empty();
    }
    String module = PlanAddress.module(PlanAddress.plain(address));
    String wanted = PlanAddress.in(module, PlanAddress.referred(referred.get()));
    List<PlanResource> instances =
        resources.stream()
            .filter(r -> PlanAddress.plain(r.address()).equals(wanted))
            .filter(r -> module(r).equals(module(resource)))
            .toList();
    return instances.size() == 1
        ? Optional.of(instances.get(0))
        : instances.stream().filter(r -> key(r).equals(key(resource))).findFirst();
  }

  private static Optional<String> first(List<Node> references) {
    return references.stream().flatMap(reference -> TreePaths.text(reference).stream()).findFirst();
  }

  private static String module(PlanResource resource) {
    return TreePaths.text(resource.node(), "module_address").orElse("");
  }

  private static String key(PlanResource resource) {
    return TreePaths.text(resource.node(), "index").orElse("");
  }
}
