package org.lexloci.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.fact.Provider;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * Walks one whole object and collects what it shows. Every pod template is met on the way, wherever
 * its kind keeps it. Text inside text is never read.
 */
final class KubernetesWalk {

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

  private static final Set<String> NEGATIONS = Set.of("NotIn", "DoesNotExist");
  private static final Set<String> NAMES_OF_KEYS = Set.of("key", "topologyKey", "labelKey");
  private static final Set<String> REGION =
      Set.of("topology.kubernetes.io/region", "failure-domain.beta.kubernetes.io/region");
  private static final String MACHINE = "node.kubernetes.io/instance-type";

  private final Clouds clouds;
  private final Models models;
  private final Declarations declarations;
  private final String group;
  private final String kind;
  private final int document;
  private final Evidence.Builder evidence = new Evidence.Builder();
  private boolean holdsContainers;

  KubernetesWalk(
      Clouds clouds,
      Models models,
      Declarations declarations,
      String group,
      String kind,
      int document) {
    this.clouds = clouds;
    this.models = models;
    this.declarations = declarations;
    this.group = group;
    this.kind = kind;
    this.document = document;
  }

  Evidence evidence() {
    return evidence.build();
  }

  boolean holdsContainers() {
    return holdsContainers;
  }

  void object(MappingNode object, Path path) {
    Node version = object.get("apiVersion").orElse(object);
    clouds
        .group(group, kind)
        .ifPresent(
            sign -> add(sign, Item.quoted("API group", group), version, path.to("apiVersion")));
    clouds
        .elsewhereGroup(group, kind)
        .ifPresent(
            sign ->
                evidence.elsewhere(
                    item(sign, Item.quoted("API group", group), version, path.to("apiVersion"))));
    for (MappingNode.Entry entry : object.entries()) {
      boolean opaque = OPAQUE.contains(entry.key());
      if (!opaque) {
        entry(entry, path, object);
      }
    }
    new ResourceFacts(group, kind, document, clouds, evidence).read(object, path);
  }

  private void walk(Node node, Path path) {
    if (node instanceof MappingNode mapping) {
      new Containers(models, group, document, evidence).read(mapping, path);
      for (MappingNode.Entry entry : mapping.entries()) {
        if (!entry.key().equals("managedFields")) {
          entry(entry, path, mapping);
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        walk(sequence.items().get(i), path.to(i));
      }
    }
  }

  private void entry(MappingNode.Entry entry, Path parent, MappingNode holder) {
    String key = entry.key();
    Path path = parent.to(key);
    holdsContainers |= key.equals("containers");
    clouds.key(key).ifPresent(sign -> add(sign, Item.quoted("key", key), entry.value(), path));
    if (entry.value() instanceof ScalarNode scalar) {
      scalar(key, scalar, path, holder);
    } else {
      boolean meta = parent.endsWith("metadata");
      if (meta && entry.value() instanceof MappingNode mapping) {
        switch (key) {
          case "annotations" ->
              declarations.read(
                  mapping, Declarations.SLASH, "annotation", document, path, evidence);
          case "labels" ->
              declarations.read(mapping, Declarations.SLASH, "label", document, path, evidence);
          default -> {}
        }
      }
      walk(entry.value(), path);
    }
  }

  private void scalar(String key, ScalarNode scalar, Path path, MappingNode holder) {
    String text = scalar.text();
    if (NAMES_OF_KEYS.contains(key)) {
      named(text, scalar, path, holder);
    }
    stated(key, text, scalar, path);
    switch (key) {
      case "driver", "provisioner" -> find("driver", "driver", text, scalar, path);
      case "gatewayClassName" -> find("gateway", "gateway class", text, scalar, path);
      case "providerID" -> find("node", "provider id", text, scalar, path);
      case "image" -> find("image", "image", text.substring(0, hostEnd(text)), scalar, path);
      case "instanceType", MACHINE -> find("machine", "machine", text, scalar, path);
      default -> {}
    }
  }

  /** A key of a label stands as a value where something is selected by it. */
  private void named(String name, ScalarNode scalar, Path path, MappingNode holder) {
    boolean needed =
        OPTIONAL.stream().noneMatch(path::passes)
            && Nodes.text(holder, "operator").filter(NEGATIONS::contains).isEmpty();
    clouds
        .key(name)
        .ifPresent(
            sign ->
                add(
                    needed ? sign : new Clouds.Sign(sign.provider(), Strength.WEAK),
                    Item.quoted("key", name),
                    scalar,
                    path));
    List<Node> values = Nodes.items(holder, "values");
    boolean in = Nodes.text(holder, "operator").filter("In"::equals).isPresent();
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
        .ifPresent(sign -> evidence.elsewhere(item(sign, Item.quoted("key", key), scalar, path)));
    if (REGION.contains(key)) {
      evidence.add(
          new Item(
              Aspect.REGION,
              Strength.STRONG,
              text,
              Item.quoted("key", key),
              new Place(scalar.at(), document, path.pointer())));
      find("region", "region", text, scalar, path);
    } else if (key.equals(MACHINE)) {
      find("machine", "machine", text, scalar, path);
    }
  }

  private void find(String sort, String what, String text, ScalarNode scalar, Path path) {
    Optional<Clouds.Sign> sign = clouds.find(sort, text);
    sign.ifPresent(s -> add(s, Item.quoted(what, scalar.text()), scalar, path));
  }

  private void add(Clouds.Sign sign, String from, Node node, Path path) {
    evidence.add(item(sign, from, node, path));
  }

  private Item item(Clouds.Sign sign, String from, Node node, Path path) {
    Provider provider = sign.provider();
    return new Item(
        Aspect.PROVIDER,
        sign.strength(),
        provider.id(),
        from,
        new Place(node.at(), document, path.pointer()));
  }

  private static int hostEnd(String image) {
    int slash = image.indexOf('/');
    return slash < 0 ? 0 : slash;
  }
}
