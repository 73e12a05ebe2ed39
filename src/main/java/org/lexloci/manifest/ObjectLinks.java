package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

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
    return bonds;
  }

  /** Lists the names of other objects that stand under a key: {@code serviceAccountName}. */
  Set<String> names(String key) {
    return names.getOrDefault(key, Set.of());
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
    if (node instanceof SequenceNode list) {
      list.items().forEach(item -> walk(item, key));
    } else if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          names.computeIfAbsent(entry.key(), k -> new HashSet<>(2)).add(scalar.text());
        } else if (entry.key().equals("nodeSelector")) {
          nodes.putAll(pairs(entry.value()));
        } else if (entry.key().equals("labels")) {
          labels.add(pairs(entry.value()));
        } else {
          walk(entry.value(), entry.key());
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
