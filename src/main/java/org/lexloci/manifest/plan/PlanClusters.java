package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** Finds the cluster that a provider is pointed at, if the plan knows it. */
record PlanClusters(
    PlanWords words, PlanConfiguration configuration, List<PlanResource> resources) {

  /** Adds the cloud of the cluster that a resource runs on. */
  void place(PlanResource resource, ScalarNode provider, Evidence.Builder evidence) {
    Optional<MappingNode> configured =
        configuration.providerKeys(resource.address(), provider.text()).stream()
            .flatMap(key -> configuration.provider(key).stream())
            .findFirst();
    String name = provider.text().substring(provider.text().lastIndexOf('/') + 1);
    configured
        .or(() -> configuration.provider(name))
        .ifPresent(c -> configured(c, resource, evidence));
  }

  private void configured(MappingNode provider, PlanResource resource, Evidence.Builder evidence) {
    String module = TreePaths.text(provider, "module_address").map(PlanAddress::plain).orElse("");
    List<ScalarNode> hosts = hosts(provider);
    if (hosts.stream().anyMatch(host -> isOutside(host, module))) {
      // Where it may be a cluster that the plan does not tell, none is shown.
      return;
    }
    for (ScalarNode reference : hosts) {
      String referred = PlanAddress.referred(reference.text());
      for (String type : types(referred, module)) {
        ManifestPlace place = new ManifestPlace(reference.at(), resource.document(), "");
        words.elsewhere(type).ifPresent(sign -> evidence.elsewhere(item(sign, referred, place)));
        words.cloud(type).ifPresent(sign -> evidence.add(item(sign, referred, place)));
      }
    }
  }

  /** A module that makes no cluster that is known tells nothing of its cloud. */
  private boolean isOutside(ScalarNode host, String module) {
    String referred = PlanAddress.referred(host.text());
    return referred.startsWith("module.") && types(referred, module).isEmpty();
  }

  private static EvidenceItem item(Clouds.Sign sign, String referred, ManifestPlace place) {
    String from = EvidenceItem.quoted("cluster", referred);
    return new EvidenceItem(Aspect.PROVIDER, Strength.STRONG, sign.provider().id(), from, place);
  }

  private static List<ScalarNode> hosts(MappingNode provider) {
    List<Node> settings = new ArrayList<>();
    TreePaths.at(provider, "expressions").ifPresent(settings::add);
    settings.addAll(TreePaths.items(provider, "expressions", "kubernetes"));
    TreePaths.mapping(provider, "expressions", "kubernetes").ifPresent(settings::add);
    List<ScalarNode> hosts = new ArrayList<>();
    for (Node setting : settings) {
      references(setting, hosts, "host", "references");
    }
    if (hosts.isEmpty()) {
      // An argument, unlike a block, does not tell its host from the rest.
      references(provider, hosts, "expressions", "kubernetes", "references");
    }
    return hosts;
  }

  private static void references(Node node, List<ScalarNode> hosts, String... keys) {
    for (Node reference : TreePaths.items(node, keys)) {
      if (reference instanceof ScalarNode scalar) {
        hosts.add(scalar);
      }
    }
  }

  /** Lists the types of what is referred to; of a module, those of the clusters in it. */
  private List<String> types(String referred, String module) {
    String[] parts = referred.split("\\.");
    if (!parts[0].equals("module")) {
      return List.of(parts[0].equals("data") ? parts[1] : parts[0]);
    }
    String inside = PlanAddress.in(module, referred) + ".";
    return resources.stream()
        .filter(r -> (PlanAddress.plain(r.address())).startsWith(inside))
        .map(PlanResource::type)
        .filter(type -> words.is("holds", type))
        .distinct()
        .toList();
  }
}
