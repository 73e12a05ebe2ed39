package org.lexloci.manifest.plan;

import java.util.List;
import java.util.Map;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/**
 * Finds on whose machines the resources of a plan may run: by what they refer to, made by the plan
 * or only asked for.
 */
record PlanHosts(PlanWords words, PlanConfiguration configuration, HostLinks run) {

  /** Notes resources, and puts on each the names under which it is known. */
  HostLinks of(Map<PlanResource, Evidence> shown) {
    HostLinks links = run.file();
    ResourceHosts hosts = new ResourceHosts(words.clouds(), links);
    MappingNode nothing = new MappingNode(configuration.plan().at(), List.of());
    PlanReferences references =
        new PlanReferences(configuration.plan(), hosts, List.copyOf(shown.keySet()));
    references.note();
    shown.replaceAll(
        (resource, evidence) -> {
          String name = PlanAddress.plain(resource.address());
          MappingNode after = resource.after().orElse(nothing);
          hosts.named(resource.type(), name, after);
          resource.provider().filter(provider -> words.onCluster(provider.text())).stream()
              .flatMap(p -> configuration.providerKeys(resource.address(), p.text()).stream())
              .forEach(key -> hosts.use(resource.type(), name, "", references.provider(key)));
          return hosts.noted(resource.type(), name, after, evidence);
        });
    asked(hosts);
    references.unread().forEach((name, given) -> signs(given, name, 1, links));
    return links;
  }

  /** Notes what data says of machines: by what it asks for, and by what was there. */
  private void asked(ResourceHosts hosts) {
    HostLinks links = hosts.links();
    int document = 1;
    configuration
        .resources()
        .forEach(
            (address, resource) -> {
              String type = data(address);
              if (!type.isEmpty()) {
                ManifestPlace at = new ManifestPlace(resource.at(), document, "");
                words
                    .elsewhere(type)
                    .map(sign -> sign.item(EvidenceItem.quoted("data", type), at))
                    .ifPresent(sign -> links.sign(links.local(address), sign));
                Node stated = plain(TreePaths.at(resource, "expressions").orElse(resource));
                signs(stated, address, document, links);
                hosts.named("", address, stated);
              }
            });
    for (PlanResource resource : PlanListing.asked(configuration.plan(), document)) {
      resource
          .after()
          .ifPresent(
              values -> signs(values, PlanAddress.plain(resource.address()), document, links));
    }
  }

  /** Answers the type of data that an address means; empty where it means something else. */
  private static String data(String address) {
    String own = address.substring(PlanAddress.module(address).length());
    String[] parts = (own.startsWith(".") ? own.substring(1) : own).split("\\.");
    return parts[0].equals("data") && parts.length > 1 ? parts[1] : "";
  }

  private void signs(Node values, String address, int document, HostLinks links) {
    Evidence.Builder evidence = new Evidence.Builder();
    new OtherHostSigns(words.clouds(), document).read(values, Path.ROOT, evidence);
    evidence.build().elsewhere().forEach(sign -> links.sign(links.local(address), sign));
  }

  /** Writes expressions as what they come to, as far as the configuration tells. */
  private static Node plain(Node expressions) {
    if (!(expressions instanceof MappingNode mapping)) {
      return expressions.with(PlanHosts::plain);
    }
    return mapping
        .get("constant_value")
        .or(
            () ->
                mapping
                    .get("references")
                    .map(any -> new HiddenNode(any.at(), "which is not told here")))
        .orElseGet(() -> expressions.with(PlanHosts::plain));
  }
}
