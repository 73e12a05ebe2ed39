package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.manifest.model.Models;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.manifest.resource.Tags;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** Collects where a resource of a plan is and what it declares. Other values are never shown. */
final class PlanEvidence {

  /** A zone is its region and a letter. */
  private static final Pattern ZONE = Pattern.compile("^(.*[0-9])-?[a-z]$");

  /** Text that could be more than the name of a region is not shown as one. */
  private static final Pattern REGION = Pattern.compile("^[A-Za-z][A-Za-z0-9 -]{1,39}$");

  private final PlanWords words;
  private final PlanConfiguration configuration;
  private final PlanClusters clusters;
  private final PlanModels models;
  private final PlanObjects objects;
  private final Declarations declarations;
  private final PlanEndpoints endpoints;

  PlanEvidence(
      PlanWords words,
      PlanConfiguration configuration,
      PlanClusters clusters,
      Models models,
      PlanObjects objects,
      Declarations declarations,
      PlanEndpoints endpoints) {
    this.words = words;
    this.configuration = configuration;
    this.clusters = clusters;
    this.models = new PlanModels(words, models, configuration);
    this.objects = objects;
    this.declarations = declarations;
    this.endpoints = endpoints;
  }

  Evidence of(PlanResource resource) {
    Evidence.Builder evidence = new Evidence.Builder();
    Optional<ScalarNode> provider = resource.provider();
    if (provider.isPresent()) {
      provided(resource, provider.get(), evidence);
    } else {
      typed(resource, sign -> true, evidence);
    }
    elsewhere(resource, evidence);
    region(resource, evidence);
    declared(resource, evidence);
    if (objects.holds(resource)) {
      objects.read(resource, evidence);
    } else {
      models.read(resource, evidence);
    }
    return evidence.build();
  }

  private void provided(PlanResource resource, ScalarNode provider, Evidence.Builder evidence) {
    Path at = resource.path().to("provider_name");
    Optional<Clouds.Sign> sign = words.cloud(provider.text(), resource.type());
    if (sign.isPresent()) {
      evidence.add(item(sign.get(), "provider", provider, resource, at));
      // A provider of one cloud has no resources with the names of another's.
      typed(resource, own -> own.provider() != sign.get().provider(), evidence);
      endpoints.read(resource, provider, sign.get(), evidence);
    } else if (words.onCluster(provider.text())) {
      clusters.place(resource, provider, evidence);
    } else {
      // Anybody may publish a provider of any name, with types of any name.
      words
          .cloud(resource.type())
          .map(likely -> new Clouds.Sign(likely.provider(), Strength.WEAK))
          .ifPresent(likely -> evidence.add(item(likely, "provider", provider, resource, at)));
    }
  }

  /** Adds the cloud that the name of a type begins with. */
  private void typed(
      PlanResource resource, Predicate<Clouds.Sign> wanted, Evidence.Builder evidence) {
    Optional<ScalarNode> type = TreePaths.scalar(resource.node(), "type");
    type.flatMap(name -> words.cloud(name.text()))
        .filter(wanted)
        .map(sign -> item(sign, "type", type.get(), resource, resource.path().to("type")))
        .ifPresent(evidence::add);
  }

  private void elsewhere(PlanResource resource, Evidence.Builder evidence) {
    Optional<ScalarNode> type = TreePaths.scalar(resource.node(), "type");
    Optional<Clouds.Sign> own = words.elsewhere(resource.type());
    if (type.isPresent() && own.isPresent()) {
      evidence.elsewhere(item(own.get(), "type", type.get(), resource, resource.path().to("type")));
    }
    OtherHostSigns signs = new OtherHostSigns(words.clouds(), resource::place);
    MappingNode choices = configuration.choices(resource.address());
    signs.read(choices, resource.afterPath(), evidence);
    configuration
        .stated(resource)
        .map(stated -> besides(choices, stated))
        .ifPresent(stated -> signs.read(stated, resource.afterPath(), evidence));
    configuration
        .referredTypes(resource.address())
        .forEach(named -> signs.read(named, resource.path(), evidence));
  }

  /** Leaves out what is not told where all is that source chooses it from. */
  private static MappingNode besides(MappingNode choices, MappingNode stated) {
    return stated.only(e -> !isHidden(e.value()) || TreePaths.items(choices, e.key()).size() < 2);
  }

  private static boolean isHidden(Node value) {
    return value instanceof HiddenNode
        || value instanceof SequenceNode list
            && list.items().stream().anyMatch(HiddenNode.class::isInstance);
  }

  private static EvidenceItem item(
      Clouds.Sign sign, String what, ScalarNode node, PlanResource resource, Path at) {
    return sign.item(EvidenceItem.quoted(what, node.text()), resource.place(node, at));
  }

  private void region(PlanResource resource, Evidence.Builder evidence) {
    for (String attribute : words.of("region")) {
      if (region(attribute, resource, evidence)) {
        return;
      }
    }
    for (String attribute : words.of("zone")) {
      Optional<ScalarNode> zone = resource.after().flatMap(a -> TreePaths.scalar(a, attribute));
      Matcher region = ZONE.matcher(zone.map(ScalarNode::text).orElse(""));
      if (region.matches()) {
        add(region.group(1), attribute, zone.get(), resource, evidence);
        return;
      }
    }
    Optional<String> open = words.of("region").stream().filter(resource::unknown).findFirst();
    if (open.isPresent()) {
      Path at = resource.path().to("change").to("after_unknown").to(open.get());
      ManifestPlace place = at.place(resource.node(), resource.document());
      evidence.add(
          new EvidenceItem(Aspect.REGION, Strength.WEAK, "known after apply", open.get(), place));
    } else {
      resource
          .provider()
          .flatMap(p -> configuration.region(resource.address(), p.text()))
          .ifPresent(r -> add(r.text(), "region of the provider", r, resource, evidence));
    }
  }

  private boolean region(String attribute, PlanResource resource, Evidence.Builder evidence) {
    Optional<ScalarNode> region = resource.after().flatMap(a -> TreePaths.scalar(a, attribute));
    if (region.isEmpty()) {
      return false;
    }
    Matcher zone = ZONE.matcher(region.get().text());
    boolean isZone = zone.matches() && zone.group(1).matches(".*-[a-z]+[0-9]+");
    add(isZone ? zone.group(1) : region.get().text(), attribute, region.get(), resource, evidence);
    return true;
  }

  private static void add(
      String text, String what, ScalarNode node, PlanResource resource, Evidence.Builder evidence) {
    String region = text.indexOf(' ') < 0 ? text : Provider.plainRegion(text);
    if (REGION.matcher(text).matches() && !region.equals("global")) {
      Path at = what.indexOf(' ') < 0 ? resource.afterPath().to(what) : Path.ROOT;
      evidence.add(EvidenceItem.region(region, what, resource.place(node, at)));
    }
  }

  /** Reads the first set of tags that says anything; a set that is hidden may. */
  private void declared(PlanResource resource, Evidence.Builder evidence) {
    List<EvidenceItem> hidden = new ArrayList<>();
    boolean seen = false;
    for (String attribute : words.of("tags")) {
      boolean[] said = {false};
      Optional<Node> tags = resource.after().flatMap(a -> a.get(attribute));
      Path path = resource.afterPath().to(attribute);
      if (tags.isPresent() && tags.get() instanceof HiddenNode all) {
        String from = "`" + attribute + "`, " + all.why();
        hidden.add(EvidenceItem.unstated(from, resource.place(all, path)));
      } else if (tags.isPresent()) {
        seen = true;
        Tags.each(
            tags.get(),
            path,
            (entry, at) -> {
              said[0] = true;
              declarations.read(
                  entry, Declarations.HYPHEN, "tag", resource.document(), at, evidence);
            });
      }
      if (said[0]) {
        return;
      }
    }
    // Where a resource's own tags are seen, its provider may add to them.
    String provider = resource.provider().map(ScalarNode::text).orElse("");
    if (!hidden.isEmpty() && !(seen && configuration.addsNoTags(resource.address(), provider))) {
      evidence.add(hidden.get(hidden.size() - 1));
    }
  }
}
