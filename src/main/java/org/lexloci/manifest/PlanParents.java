package org.lexloci.manifest;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/** Finds the resource that another one belongs to, whose tags and region are its own too. */
final class PlanParents {

  private final PlanWords words;
  private final PlanConfiguration configuration;
  private final List<PlanResource> resources;

  PlanParents(PlanWords words, PlanConfiguration configuration, List<PlanResource> resources) {
    this.words = words;
    this.configuration = configuration;
    this.resources = resources;
  }

  /** Finds it among the resources of the same module, or of the same instance of it. */
  Optional<PlanResource> of(PlanResource resource) {
    String address = resource.address();
    Optional<String> referred =
        words
            .parent(resource.type())
            .flatMap(
                argument ->
                    configuration
                        .resource(address)
                        .map(r -> Nodes.items(r, "expressions", argument, "references")))
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
    return references.stream()
        .filter(ScalarNode.class::isInstance)
        .map(reference -> ((ScalarNode) reference).text())
        .findFirst();
  }

  private static String module(PlanResource resource) {
    return Nodes.text(resource.node(), "module_address").orElse("");
  }

  private static String key(PlanResource resource) {
    return Nodes.text(resource.node(), "index").orElse("");
  }
}
