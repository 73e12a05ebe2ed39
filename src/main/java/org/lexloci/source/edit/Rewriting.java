package org.lexloci.source.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Compares what a file says before and after it was edited. */
final class Rewriting {

  private Rewriting() {}

  /** Tells whether some values of one document are other ones, and nothing else is. */
  static boolean isAll(
      List<Document> before,
      List<Document> after,
      Position document,
      Map<List<String>, Optional<String>> values) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      Node root = before.get(i).root();
      Object expected = plain(root);
      if (root.at().compareTo(document) == 0) {
        for (Map.Entry<List<String>, Optional<String>> value : values.entrySet()) {
          expected = with(expected, value.getKey(), value.getValue());
        }
      }
      if (!expected.equals(plain(after.get(i).root()))) {
        return false;
      }
    }
    return true;
  }

  private static Object plain(Node node) {
    if (node instanceof MappingNode mapping) {
      Map<String, Object> plain = new LinkedHashMap<>();
      mapping.entries().forEach(e -> plain.put(e.key(), plain(e.value())));
      return plain;
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.items().stream().map(Rewriting::plain).toList();
    }
    return node instanceof ScalarNode scalar ? scalar.text() : Optional.empty();
  }

  private static Object with(Object plain, List<String> path, Optional<String> value) {
    if (path.isEmpty()) {
      return value.orElseThrow();
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    if (plain instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
    }
    if (path.size() == 1 && value.isEmpty()) {
      copy.remove(path.get(0));
    } else {
      Object inner = copy.getOrDefault(path.get(0), Map.of());
      copy.put(path.get(0), with(inner, path.subList(1, path.size()), value));
    }
    return copy;
  }
}
