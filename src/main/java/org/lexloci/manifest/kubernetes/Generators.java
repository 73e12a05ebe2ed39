package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * Makes of a set of applications the applications that its lists name. What other generators find
 * out at run time stays a placeholder.
 */
public final class Generators {

  /** More than these are not told apart. */
  private static final int MOST = 1_000;

  private Generators() {}

  /** Lists what comes of a set: one object for each element, or the set itself without a list. */
  public static List<MappingNode> expand(MappingNode set) {
    List<Map<String, String>> elements = lists(TreePaths.items(set, "spec", "generators"));
    if (elements.isEmpty() || elements.size() > MOST) {
      return List.of(without(set));
    }
    MappingNode plain = without(set);
    return elements.stream().map(e -> (MappingNode) filled(plain, e)).toList();
  }

  private static List<Map<String, String>> lists(List<Node> generators) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Node generator : generators) {
      for (Node element : TreePaths.items(generator, "list", "elements")) {
        Map<String, String> values = new LinkedHashMap<>();
        values("", element, values);
        all.add(values);
      }
      all.addAll(product(TreePaths.items(generator, "matrix", "generators")));
      all.addAll(lists(TreePaths.items(generator, "merge", "generators")));
    }
    return all;
  }

  private static List<Map<String, String>> product(List<Node> generators) {
    List<Map<String, String>> all = List.of();
    for (Node generator : generators) {
      List<Map<String, String>> next = lists(List.of(generator));
      if (all.isEmpty() || next.isEmpty()) {
        all = all.isEmpty() ? next : all;
      } else if ((long) all.size() * next.size() <= MOST) {
        List<Map<String, String>> joined = new ArrayList<>();
        for (Map<String, String> first : all) {
          for (Map<String, String> second : next) {
            Map<String, String> both = new LinkedHashMap<>(first);
            both.putAll(second);
            joined.add(both);
          }
        }
        all = joined;
      }
    }
    return all;
  }

  private static void values(String prefix, Node node, Map<String, String> values) {
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        if (entry.value() instanceof ScalarNode scalar) {
          values.put(prefix + entry.key(), scalar.text());
        } else {
          values(prefix + entry.key() + ".", entry.value(), values);
        }
      }
    }
  }

  /** The elements themselves are no evidence of anything. */
  private static MappingNode without(MappingNode set) {
    return set.mapped(e -> e.key().equals("spec") ? e.with(ungenerated(e.value())) : e);
  }

  private static Node ungenerated(Node spec) {
    return spec instanceof MappingNode mapping
        ? mapping.only(e -> !e.key().equals("generators"))
        : spec;
  }

  private static Node filled(Node node, Map<String, String> values) {
    return node instanceof ScalarNode scalar
        ? new ScalarNode(scalar.at(), filled(scalar.text(), values), scalar.quoted())
        : node.with(item -> filled(item, values));
  }

  /** Fills {@code {{name}}} and {@code {{ .name }}}. */
  private static String filled(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", from)) {
      int end = text.indexOf("}}", start);
      if (end < 0) {
        break;
      }
      String name = text.substring(start + 2, end).strip();
      String value = values.get(name.startsWith(".") ? name.substring(1) : name);
      filled
          .append(text, from, start)
          .append(value == null ? text.substring(start, end + 2) : value);
      from = end + 2;
    }
    return filled.append(text.substring(from)).toString();
  }
}
