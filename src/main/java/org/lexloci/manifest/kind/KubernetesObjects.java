package org.lexloci.manifest.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;

/** Finds the objects of a document: itself, or the items of a list, in which lists may stand. */
public final class KubernetesObjects {

  private static final String LIST = "List";

  private KubernetesObjects() {}

  /** Hands over every object with its path; those of a typed list are of its type. */
  public static void each(Document document, BiConsumer<MappingNode, Path> taker) {
    each(document.root(), Path.of(document), taker);
  }

  /** Tells whether something is a list of objects, typed or not. */
  public static boolean isList(Node node) {
    return node instanceof MappingNode object
        && TreePaths.text(object, "kind").filter(k -> k.endsWith(LIST)).isPresent()
        && TreePaths.has(object, "items");
  }

  /** Tells whether an object defines a kind of others, and runs nothing. */
  public static boolean isDefinition(Node node) {
    return group(node).equals("apiextensions.k8s.io")
        && TreePaths.text(node, "kind").filter("CustomResourceDefinition"::equals).isPresent();
  }

  /** Answers the group that an object's kind is of; empty for those of Kubernetes' first group. */
  public static String group(Node object) {
    String version = TreePaths.text(object, "apiVersion").orElse("");
    return version.substring(0, Math.max(0, version.indexOf('/')));
  }

  /** Answers the namespace that an object says it is in; empty where it says none. */
  public static String namespace(MappingNode object) {
    return TreePaths.text(object, "metadata", "namespace").orElse("");
  }

  /** Tells whether what the objects of a group run is known to their controller alone. */
  public static boolean isCustom(String group) {
    return group.indexOf('.') >= 0 && !group.endsWith(".k8s.io") && !group.equals(Envelope.GROUP);
  }

  private static void each(Node node, Path path, BiConsumer<MappingNode, Path> taker) {
    if (!(node instanceof MappingNode object)) {
      return;
    }
    if (isList(object)) {
      String kind = TreePaths.text(object, "kind").orElseThrow();
      List<Node> items = TreePaths.items(object, "items");
      for (int i = 0; i < items.size(); i++) {
        each(typed(items.get(i), object, kind), path.to("items").to(i), taker);
      }
    } else {
      taker.accept(object, path);
    }
  }

  private static Node typed(Node item, MappingNode list, String kind) {
    String own = kind.substring(0, kind.length() - LIST.length());
    if (own.isEmpty() || !(item instanceof MappingNode object) || TreePaths.has(object, "kind")) {
      return item;
    }
    List<MappingNode.Entry> entries = new ArrayList<>(object.entries());
    Optional<MappingNode.Entry> version = list.entry("apiVersion");
    version.filter(v -> !TreePaths.has(object, "apiVersion")).ifPresent(entries::add);
    MappingNode.Entry of = list.entry("kind").orElseThrow();
    entries.add(
        new MappingNode.Entry("kind", of.keyAt(), new ScalarNode(of.value().at(), own, true)));
    return new MappingNode(object.at(), entries);
  }
}
