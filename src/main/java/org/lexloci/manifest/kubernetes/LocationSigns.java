package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.EvidenceItem;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.Strength;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Knows what keys, labels and fields of objects say of the cloud and the region that they are in.
 */
record LocationSigns(Clouds clouds, int document, Evidence.Builder evidence) {

  /** What an object may bear, would like better or selects is not what it needs. */
  private static final List<String> OPTIONAL =
      List.of(
          "tolerations",
          "toleration",
          "podAntiAffinity",
          "pod_anti_affinity",
          "preferredDuringSchedulingIgnoredDuringExecution",
          "preferred_during_scheduling_ignored_during_execution",
          "selector",
          "labelSelector",
          "label_selector",
          "podSelector",
          "namespaceSelector");

  private static final Set<String> NEGATIONS = Set.of("NotIn", "DoesNotExist");
  private static final Set<String> REGION =
      Set.of("topology.kubernetes.io/region", "failure-domain.beta.kubernetes.io/region");

  private static final Set<String> ZONE =
      Set.of("topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone");

  /** A zone that tells its region, as clouds with hyphens in the names of theirs spell it. */
  private static final Pattern ZONED =
      Pattern.compile(
          "([a-z]{2}(?:-[a-z]+)+-[0-9]+)(?:-[a-z]+-[0-9]+)?[a-z]|([a-z]+-[a-z]+[0-9]+)-[a-z]");

  /** What a claim bears once something provides for it. */
  private static final Set<String> PROVISIONER =
      Set.of(
          "volume.kubernetes.io/storage-provisioner",
          "volume.beta.kubernetes.io/storage-provisioner");

  private static final String HOST = "kubernetes.io/hostname";
  private static final String MACHINE = "node.kubernetes.io/instance-type";

  /**
   * Reads what the API group of an object says.
   *
   * @return whether it says the cloud
   */
  boolean group(String group, String kind, MappingNode object, Path path) {
    Node version = object.get("apiVersion").orElse(object);
    String from = EvidenceItem.quoted("API group", group);
    Optional<Clouds.Sign> cloud = clouds.group(group, kind);
    cloud.ifPresent(sign -> add(sign, from, version, path.to("apiVersion")));
    clouds
        .elsewhereGroup(group, kind)
        .ifPresent(sign -> evidence.elsewhere(item(sign, from, version, path.to("apiVersion"))));
    return cloud.isPresent();
  }

  /** Reads what a key with a prefix says, whatever its value. */
  void key(String key, Node value, Path path) {
    clouds
        .key(key)
        .map(sign -> isNeeded(path) ? sign : hint(sign))
        .ifPresent(sign -> add(sign, EvidenceItem.quoted("key", key), value, path));
  }

  private static boolean isNeeded(Path path) {
    return OPTIONAL.stream().noneMatch(path::passes);
  }

  private static Clouds.Sign hint(Clouds.Sign sign) {
    return new Clouds.Sign(sign.provider(), Strength.WEAK);
  }

  /** Of terms of which one is enough, what all of them say something of is needed. */
  void alternatives(SequenceNode terms, Path path) {
    List<Evidence> all = new ArrayList<>();
    for (int i = 0; i < terms.items().size(); i++) {
      Evidence.Builder term = new Evidence.Builder();
      new LocationSigns(clouds, document, term).term(terms.items().get(i), path.to(i));
      all.add(term.build());
    }
    for (Evidence one : all) {
      for (EvidenceItem item : one.items()) {
        boolean needed =
            all.stream().allMatch(other -> !other.of(item.aspect(), Strength.STRONG).isEmpty());
        evidence.add(
            needed
                ? item
                : new EvidenceItem(
                    item.aspect(), Strength.WEAK, item.value(), item.from(), item.place()));
      }
      one.elsewhere().forEach(evidence::elsewhere);
    }
  }

  private void term(Node node, Path path) {
    if (!(node instanceof MappingNode mapping)) {
      path.each(node, this::term);
    } else {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          field(entry.key(), scalar, path, mapping);
        } else {
          term(entry.value(), path.to(entry.key()));
        }
      }
    }
  }

  /**
   * Reads what a field says.
   *
   * @param holder that it stands in
   */
  void field(String key, ScalarNode scalar, Path parent, MappingNode holder) {
    String text = scalar.text();
    switch (key) {
      case "key", "topologyKey", "labelKey" -> named(text, scalar, parent.to(key), holder);
      case "driver", "provisioner" -> find("driver", "driver", text, scalar, parent.to(key));
      case "gatewayClassName" -> find("gateway", "gateway class", text, scalar, parent.to(key));
      case "nodeName", "node_name" -> find("host", "node", text, scalar, parent.to(key));
      case "providerID" -> find("node", "provider id", text, scalar, parent.to(key));
      case "image" ->
          find("image", "image", text.substring(0, hostEnd(text)), scalar, parent.to(key));
      case "instanceType" -> find("machine", "machine", text, scalar, parent.to(key));
      case "value" -> variable(scalar, parent.to(key), holder);
      default -> {}
    }
  }

  /** What a program is told of its cloud may be that it is none. */
  private void variable(ScalarNode scalar, Path path, MappingNode holder) {
    String name = TreePaths.text(holder, "name").orElse("");
    clouds
        .find("elsewhere-key", name + "=" + scalar.text())
        .ifPresent(
            sign ->
                evidence.elsewhere(
                    item(sign, EvidenceItem.quoted("variable", name), scalar, path)));
  }

  /** A key of a label stands as a value where something is selected by it. */
  private void named(String name, ScalarNode scalar, Path path, MappingNode holder) {
    boolean needed =
        isNeeded(path) && TreePaths.text(holder, "operator").filter(NEGATIONS::contains).isEmpty();
    clouds
        .key(name)
        .ifPresent(
            sign ->
                add(needed ? sign : hint(sign), EvidenceItem.quoted("key", name), scalar, path));
    List<ScalarNode> values =
        TreePaths.items(holder, "values").stream().flatMap(TreePaths::scalars).toList();
    boolean in = TreePaths.text(holder, "operator").filter("In"::equals).isPresent();
    if (in && needed) {
      if (values.stream().map(text -> regionOf(name, text)).distinct().count() == 1) {
        label(name, values.get(0), path);
      } else if (REGION.contains(name) || ZONE.contains(name)) {
        values.forEach(text -> label(name, text, path));
      } else if (name.equals(MACHINE)) {
        values.forEach(text -> find("machine", "machine", text.text(), text, path));
      }
    }
  }

  /** Answers the region of a zone, and of any other label what it says. */
  private static String regionOf(String key, ScalarNode scalar) {
    Matcher zone = ZONED.matcher(scalar.text());
    return ZONE.contains(key) && zone.matches()
        ? zone.group(1) == null ? zone.group(2) : zone.group(1)
        : scalar.text();
  }

  /** Reads what a label with a value says. */
  void label(String key, ScalarNode scalar, Path path) {
    String text = scalar.text();
    clouds
        .elsewhere(key, text)
        .ifPresent(
            sign -> evidence.elsewhere(item(sign, EvidenceItem.quoted("key", key), scalar, path)));
    if (PROVISIONER.contains(key)) {
      find("driver", "driver", text, scalar, path);
    } else if (REGION.contains(key) || !regionOf(key, scalar).equals(text)) {
      evidence.add(
          EvidenceItem.region(
              regionOf(key, scalar),
              EvidenceItem.quoted("key", key),
              path.place(scalar, document)));
      find("region", "region", text, scalar, path);
    } else if (key.equals(MACHINE)) {
      find("machine", "machine", text, scalar, path);
    } else if (key.equals(HOST)) {
      find("host", "node", text, scalar, path);
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
    return sign.item(from, path.place(node, document));
  }

  private static int hostEnd(String image) {
    int slash = image.indexOf('/');
    return slash < 0 ? 0 : slash;
  }
}
