package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** Takes the values that conditions choose between: whoever deploys decides, so each may be. */
final class StackChoices {

  private static final String IF = "Fn::If";

  /** Of more conditions than these, each is turned over by itself. */
  private static final int FEW = 8;

  private StackChoices() {}

  /** Lists every value that may stand in a place; none where conditions leave it out. */
  static List<Node> of(Node node) {
    if (!isChoice(node)) {
      return node instanceof NullNode ? List.of() : List.of(node);
    }
    List<Node> all = new ArrayList<>();
    List<Node> choice = TreePaths.items(node, IF);
    all.addAll(of(choice.get(1)));
    all.addAll(of(choice.get(2)));
    return all;
  }

  /** Writes out tags of which conditions choose some, as a list of all of them. */
  static Node tags(Node tags) {
    if (!holdsChoice(tags)) {
      return tags;
    }
    List<Node> all = new ArrayList<>();
    for (Node set : of(tags)) {
      if (set instanceof SequenceNode list) {
        list.items().forEach(item -> of(item).forEach(tag -> pairs(tag, all)));
      } else if (set instanceof MappingNode mapping) {
        for (MappingNode.Entry entry : mapping.entries()) {
          Node key = new ScalarNode(entry.keyAt(), entry.key(), true);
          of(entry.value()).forEach(value -> all.add(pair(key, value)));
        }
      }
    }
    return new SequenceNode(tags.at(), all);
  }

  private static void pairs(Node tag, List<Node> all) {
    for (Node key : TreePaths.at(tag, "Key").map(StackChoices::of).orElse(List.of())) {
      for (Node value : TreePaths.at(tag, "Value").map(StackChoices::of).orElse(List.of())) {
        all.add(pair(key, value));
      }
    }
  }

  private static Node pair(Node key, Node value) {
    return new MappingNode(
        key.at(),
        List.of(new MappingNode.Entry("Key", key), new MappingNode.Entry("Value", value)));
  }

  /** Lists a value as it is under every combination of its conditions. */
  static List<Node> combinations(Node node) {
    Set<String> conditions = new LinkedHashSet<>();
    conditions(node, conditions);
    if (conditions.isEmpty()) {
      return List.of(node);
    }
    return holding(List.copyOf(conditions)).stream().map(holds -> chosen(node, holds)).toList();
  }

  /** Tells whether some combinations of conditions are not among those that are listed. */
  static boolean isBeyondListing(Node node) {
    Set<String> conditions = new LinkedHashSet<>();
    conditions(node, conditions);
    return conditions.size() > FEW;
  }

  private static List<Set<String>> holding(List<String> names) {
    List<Set<String>> all = new ArrayList<>();
    if (names.size() <= FEW) {
      for (int bits = 0; bits < 1 << names.size(); bits++) {
        Set<String> holding = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
          if ((bits >> i & 1) == 1) {
            holding.add(names.get(i));
          }
        }
        all.add(holding);
      }
      return all;
    }
    all.add(Set.of());
    all.add(Set.copyOf(names));
    for (String name : names) {
      Set<String> others = new LinkedHashSet<>(names);
      others.remove(name);
      all.add(Set.of(name));
      all.add(others);
    }
    return all;
  }

  private static void conditions(Node node, Set<String> names) {
    if (isChoice(node) && TreePaths.items(node, IF).get(0) instanceof ScalarNode name) {
      names.add(name.text());
    }
    node.values().forEach(value -> conditions(value, names));
  }

  private static Node chosen(Node node, Set<String> holding) {
    if (isChoice(node)) {
      List<Node> choice = TreePaths.items(node, IF);
      boolean holds = choice.get(0) instanceof ScalarNode name && holding.contains(name.text());
      return chosen(choice.get(holds ? 1 : 2), holding);
    }
    return node.with(value -> chosen(value, holding));
  }

  private static boolean holdsChoice(Node node) {
    return isChoice(node) || node.values().stream().anyMatch(StackChoices::holdsChoice);
  }

  private static boolean isChoice(Node node) {
    return node instanceof MappingNode mapping
        && mapping.entries().size() == 1
        && TreePaths.items(node, IF).size() == 3;
  }
}
