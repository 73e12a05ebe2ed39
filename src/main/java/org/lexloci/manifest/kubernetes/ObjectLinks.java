package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * What ties an object to others: the names that it uses of them, and the labels that its pods have.
 */
final class ObjectLinks {

  private final Map<String, Set<String>> names = new HashMap<>();
  private final List<Map<String, String>> labels = new ArrayList<>();
  private final Map<String, String> nodes = new HashMap<>();

  static ObjectLinks of(MappingNode object) {
    ObjectLinks bonds = new ObjectLinks();
    bonds.walk(object, "");
    // What makes pods without a template of them, of which the labels would count, passes on its
    // own.
    if (bonds.labels.isEmpty()) {
      TreePaths.mapping(object, "metadata", "labels")
          .map(ObjectLinks::pairs)
          .ifPresent(bonds.labels::add);
    }
    return bonds;
  }

  /**
   * Lists the names of other objects that stand under a key, with the key of what that stands in
   * perhaps: {@code serviceAccountName}, {@code service/name}.
   */
  Set<String> names(String key) {
    return names.getOrDefault(key, Set.of());
  }

  /** Lists the labels of each of its pods. */
  List<Map<String, String>> labels() {
    return labels;
  }

  /** Answers what the nodes must be labelled with. */
  Map<String, String> nodes() {
    return nodes;
  }

  /** Tells whether some of the pods have all labels of a selector. */
  boolean fits(Map<String, String> selector) {
    return !selector.isEmpty()
        && labels.stream().anyMatch(own -> own.entrySet().containsAll(selector.entrySet()));
  }

  private void walk(Node node, String key) {
    if (!(node instanceof MappingNode mapping)) {
      node.values().forEach(item -> walk(item, key));
    } else {
      boolean pods = TreePaths.at(mapping, "spec", "containers").isPresent();
      if (pods) {
        TreePaths.mapping(mapping, "metadata", "labels")
            .map(ObjectLinks::pairs)
            .ifPresent(labels::add);
      }
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          note(entry.key(), scalar.text());
          note(key + "/" + entry.key(), scalar.text());
        } else if (entry.key().equals("nodeSelector")) {
          nodes.putAll(pairs(entry.value()));
        } else if (entry.key().equals("nodeSelectorTerms")) {
          required(mapping);
        } else {
          walk(entry.value(), entry.key());
        }
      }
    }
  }

  private void note(String key, String name) {
    names.computeIfAbsent(key, k -> new HashSet<>(2)).add(name);
  }

  /** One term with one value is a selector of nodes in another form. */
  private void required(MappingNode affinity) {
    List<Node> terms = TreePaths.items(affinity, "nodeSelectorTerms");
    for (Node term : terms.size() == 1 ? terms : List.<Node>of()) {
      for (Node expression : TreePaths.items(term, "matchExpressions")) {
        List<Node> values = TreePaths.items(expression, "values");
        boolean in = TreePaths.text(expression, "operator").filter("In"::equals).isPresent();
        if (in && values.size() == 1 && values.get(0) instanceof ScalarNode value) {
          TreePaths.text(expression, "key").ifPresent(key -> nodes.put(key, value.text()));
        }
      }
    }
  }

  /** Reads the entries of a mapping that are text. */
  static Map<String, String> pairs(Node node) {
    Map<String, String> pairs = new HashMap<>();
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          pairs.put(entry.key(), scalar.text());
        }
      }
    }
    return pairs;
  }
}
