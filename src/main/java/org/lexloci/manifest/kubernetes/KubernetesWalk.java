package org.lexloci.manifest.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.fact.Provider;
import org.lexloci.manifest.Aspect;
import org.lexloci.manifest.Clouds;
import org.lexloci.manifest.Containers;
import org.lexloci.manifest.Declarations;
import org.lexloci.manifest.Evidence;
import org.lexloci.manifest.EvidenceItem;
import org.lexloci.manifest.HiddenNode;
import org.lexloci.manifest.ManifestPlace;
import org.lexloci.manifest.Models;
import org.lexloci.manifest.Path;
import org.lexloci.manifest.ResourceFacts;
import org.lexloci.manifest.Settings;
import org.lexloci.manifest.Strength;
import org.lexloci.manifest.TreePaths;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * Walks one whole object and collects what it shows. Every pod template is met on the way, wherever
 * its kind keeps it. Text inside text is never read.
 */
public final class KubernetesWalk {

  /** Fields that hold text, or what a server wrote about the rest. */
  private static final Set<String> OPAQUE =
      Set.of("data", "binaryData", "stringData", "managedFields", "status");

  /** What an object may bear or would like better is not what it needs. */
  private static final List<String> OPTIONAL =
      List.of(
          "tolerations",
          "toleration",
          "preferredDuringSchedulingIgnoredDuringExecution",
          "preferred_during_scheduling_ignored_during_execution");

  /** What selects objects says nothing of the one it stands in. */
  private static final List<String> SELECTORS =
      List.of("selector", "matchLabels", "labelSelector", "podSelector", "namespaceSelector");

  private static final Set<String> NEGATIONS = Set.of("NotIn", "DoesNotExist");
  private static final Set<String> REGION =
      Set.of("topology.kubernetes.io/region", "failure-domain.beta.kubernetes.io/region");
  private static final String MACHINE = "node.kubernetes.io/instance-type";

  private final Clouds clouds;
  private final Declarations declarations;
  private final Containers containers;
  private final Optional<Clouds.Sign> cloud;
  private final String group;
  private final String kind;
  private final int document;
  private final Evidence.Builder evidence = new Evidence.Builder();
  private boolean holdsContainers;

  public KubernetesWalk(
      Clouds clouds,
      Models models,
      Declarations declarations,
      String group,
      String kind,
      int document,
      Settings settings) {
    this.clouds = clouds;
    this.declarations = declarations;
    this.group = group;
    this.kind = kind;
    this.document = document;
    this.containers = new Containers(models, group, document, evidence, settings);
    this.cloud = clouds.group(group, kind);
  }

  public Evidence evidence() {
    return evidence.build();
  }

  boolean holdsContainers() {
    return holdsContainers;
  }

  public void object(MappingNode object, Path path) {
    Node version = object.get("apiVersion").orElse(object);
    cloud.ifPresent(
        sign -> add(sign, EvidenceItem.quoted("API group", group), version, path.to("apiVersion")));
    clouds
        .elsewhereGroup(group, kind)
        .ifPresent(
            sign ->
                evidence.elsewhere(
                    item(
                        sign,
                        EvidenceItem.quoted("API group", group),
                        version,
                        path.to("apiVersion"))));
    for (MappingNode.Entry entry : object.entries()) {
      if (!OPAQUE.contains(entry.key())) {
        entry(entry, path, object);
      }
    }
    new ResourceFacts(group, cloud.isPresent(), document, evidence).read(object, path);
  }

  private void walk(Node node, Path path) {
    if (node instanceof MappingNode mapping) {
      containers.read(mapping, path);
      for (MappingNode.Entry entry : mapping.entries()) {
        if (!entry.key().equals("managedFields")) {
          entry(entry, path, mapping);
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.items();
      for (int i = 0; i < items.size(); i++) {
        if (!(items.get(i) instanceof ScalarNode)) {
          walk(items.get(i), path.to(i));
        }
      }
    }
  }

  /** Most entries show nothing, and one look at their key tells. */
  private void entry(MappingNode.Entry entry, Path parent, MappingNode holder) {
    String key = entry.key();
    boolean qualified = key.indexOf('/') >= 0;
    if (qualified) {
      clouds
          .key(key)
          .ifPresent(
              sign -> add(sign, EvidenceItem.quoted("key", key), entry.value(), parent.to(key)));
    }
    holdsContainers |= key.equals("containers");
    if (!(entry.value() instanceof ScalarNode scalar)) {
      Path path = parent.to(key);
      declared(entry, parent, path);
      walk(entry.value(), path);
    } else if (qualified) {
      stated(key, scalar.text(), scalar, parent.to(key));
      if (key.equals(MACHINE)) {
        find("machine", "machine", scalar.text(), scalar, parent.to(key));
      }
    } else {
      scalar(key, scalar, parent, holder);
    }
  }

  private void declared(MappingNode.Entry entry, Path parent, Path path) {
    boolean annotations = entry.key().endsWith("nnotations");
    boolean labels = entry.key().endsWith("abels") && !entry.key().equals("matchLabels");
    if (!annotations && !labels || SELECTORS.stream().anyMatch(parent::passes)) {
      return;
    }
    String what = annotations ? "annotation" : "label";
    if (entry.value() instanceof MappingNode mapping) {
      declarations.read(mapping, Declarations.SLASH, what, document, path, evidence);
    } else if (entry.value() instanceof HiddenNode hidden) {
      ManifestPlace at = new ManifestPlace(hidden.at(), document, path.pointer());
      evidence.add(EvidenceItem.unstated("`" + entry.key() + "`, " + hidden.why(), at));
    }
  }

  private void scalar(String key, ScalarNode scalar, Path parent, MappingNode holder) {
    String text = scalar.text();
    switch (key) {
      case "key", "topologyKey", "labelKey" -> named(text, scalar, parent.to(key), holder);
      case "driver", "provisioner" -> find("driver", "driver", text, scalar, parent.to(key));
      case "gatewayClassName" -> find("gateway", "gateway class", text, scalar, parent.to(key));
      case "providerID" -> find("node", "provider id", text, scalar, parent.to(key));
      case "image" ->
          find("image", "image", text.substring(0, hostEnd(text)), scalar, parent.to(key));
      case "instanceType" -> find("machine", "machine", text, scalar, parent.to(key));
      default -> {}
    }
  }

  /** A key of a label stands as a value where something is selected by it. */
  private void named(String name, ScalarNode scalar, Path path, MappingNode holder) {
    boolean needed =
        OPTIONAL.stream().noneMatch(path::passes)
            && TreePaths.text(holder, "operator").filter(NEGATIONS::contains).isEmpty();
    clouds
        .key(name)
        .ifPresent(
            sign ->
                add(
                    needed ? sign : new Clouds.Sign(sign.provider(), Strength.WEAK),
                    EvidenceItem.quoted("key", name),
                    scalar,
                    path));
    List<Node> values = TreePaths.items(holder, "values");
    boolean in = TreePaths.text(holder, "operator").filter("In"::equals).isPresent();
    if (in && needed) {
      for (Node value : values) {
        if (value instanceof ScalarNode text && values.size() == 1) {
          stated(name, text.text(), text, path);
        } else if (value instanceof ScalarNode text && name.equals(MACHINE)) {
          find("machine", "machine", text.text(), text, path);
        }
      }
    }
  }

  /** Reads what a label with a value says. */
  private void stated(String key, String text, ScalarNode scalar, Path path) {
    clouds
        .elsewhere(key, text)
        .ifPresent(
            sign -> evidence.elsewhere(item(sign, EvidenceItem.quoted("key", key), scalar, path)));
    if (REGION.contains(key)) {
      evidence.add(
          new EvidenceItem(
              Aspect.REGION,
              Strength.STRONG,
              text,
              EvidenceItem.quoted("key", key),
              new ManifestPlace(scalar.at(), document, path.pointer())));
      find("region", "region", text, scalar, path);
    } else if (key.equals(MACHINE)) {
      find("machine", "machine", text, scalar, path);
    }
  }

  private void find(String sort, String what, String text, ScalarNode scalar, Path path) {
    Optional<Clouds.Sign> sign = clouds.find(sort, text);
    sign.ifPresent(s -> add(s, EvidenceItem.quoted(what, scalar.text()), scalar, path));
  }

  private void add(Clouds.Sign sign, String from, Node node, Path path) {
    evidence.add(item(sign, from, node, path));
  }

  private EvidenceItem item(Clouds.Sign sign, String from, Node node, Path path) {
    Provider provider = sign.provider();
    return new EvidenceItem(
        Aspect.PROVIDER,
        sign.strength(),
        provider.id(),
        from,
        new ManifestPlace(node.at(), document, path.pointer()));
  }

  private static int hostEnd(String image) {
    int slash = image.indexOf('/');
    return slash < 0 ? 0 : slash;
  }
}
