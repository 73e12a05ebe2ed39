package org.lexloci.manifest.pulumi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Endpoints;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.resource.HostedModel;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.manifest.resource.ProviderVariables;
import org.lexloci.manifest.resource.StartScripts;
import org.lexloci.manifest.workload.Containers;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/** Collects what one resource of a program shows. */
record PulumiEvidence(
    Clouds clouds,
    Models models,
    Declarations declarations,
    Document document,
    ProviderVariables variables) {

  private static final String WHAT = "pulumi";

  Evidence of(
      String type,
      MappingNode resource,
      Node properties,
      Path path,
      PulumiConfiguration configuration) {
    Evidence.Builder evidence = new Evidence.Builder();
    ManifestPlace at =
        path.to("type").place(resource.get("type").orElse(resource), document.number());
    String from = EvidenceItem.quoted("type", type);
    clouds
        .find("elsewhere-" + WHAT, unversioned(type))
        .ifPresent(sign -> evidence.elsewhere(sign.item(from, at)));
    new OtherHostSigns(clouds, document.number()).read(properties, path, evidence);
    PulumiReferences.types(resource, document)
        .forEach(
            (named, node) ->
                clouds
                    .find("elsewhere-" + WHAT, unversioned(named))
                    .map(
                        sign ->
                            sign.item(
                                EvidenceItem.quoted("resource", named),
                                path.place(node, document.number())))
                    .ifPresent(evidence::elsewhere));
    Path inside = path.to(resource.get("inputs").isPresent() ? "inputs" : "properties");
    Optional<Clouds.Sign> cloud = clouds.find(WHAT, type);
    cloud.ifPresent(sign -> evidence.add(sign.item(from, at)));
    PulumiEndpoints endpoints =
        new PulumiEndpoints(new Endpoints(clouds), document, configuration, variables);
    cloud.ifPresent(sign -> endpoints.read(resource, sign, evidence));
    if (!region(properties, inside, evidence) && !isElsewhere(resource)) {
      cloud.ifPresent(sign -> configuration.region(clouds, sign, evidence));
    }
    for (String tags : List.of("tags", "labels")) {
      if (TreePaths.at(properties, tags).orElse(null) instanceof HiddenNode hidden) {
        ManifestPlace place = inside.to(tags).place(hidden, document.number());
        evidence.add(EvidenceItem.unstated("`" + tags + "`, " + hidden.why(), place));
      }
      TreePaths.mapping(properties, tags)
          .ifPresent(
              m ->
                  declarations.read(
                      TreePaths.known(m),
                      Declarations.HYPHEN,
                      tags.substring(0, tags.length() - 1),
                      document.number(),
                      inside.to(tags),
                      evidence));
    }
    String plain = unversioned(type);
    Containers containers =
        new Containers(
            models, models.is("docker", plain) ? plain : WHAT, document.number(), evidence);
    containers.readAll(properties, inside);
    new StartScripts(models, document.number(), evidence).read(properties, inside);
    // Some packages keep what a resource is under one more key of that name.
    Optional<MappingNode> inner = TreePaths.mapping(properties, "properties");
    HostedModel.open(
        models,
        plain,
        inner.<Node>map(i -> i).orElse(properties),
        inner.isPresent() ? inside.to("properties") : inside,
        document,
        evidence);
    return evidence.build();
  }

  /** A provider of its own has a region of its own, whatever the configuration says. */
  private static boolean isElsewhere(MappingNode resource) {
    return TreePaths.at(resource, "options", "provider").isPresent()
        || TreePaths.text(resource, "provider").filter(p -> !p.contains("::default")).isPresent();
  }

  private boolean region(Node properties, Path path, Evidence.Builder evidence) {
    for (String key : List.of("location", "region")) {
      Optional<ScalarNode> region = TreePaths.scalar(properties, key);
      if (region.isPresent() && !region.get().text().equalsIgnoreCase("global")) {
        evidence.add(
            EvidenceItem.region(
                region.get().text(),
                "field `" + key + "`",
                path.to(key).place(region.get(), document.number())));
        return true;
      }
    }
    return false;
  }

  /** A type may name the version of an interface, which makes no other type of it. */
  private static String unversioned(String type) {
    return type.replaceAll("/v[0-9][0-9a-z]*", "").toLowerCase(Locale.ROOT);
  }
}
