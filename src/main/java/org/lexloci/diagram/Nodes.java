package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Makes nodes, each function once. Not for use by several threads at once. */
public final class Nodes {

  private record Key(int level, List<Node> children) {}

  private record Pair(Node one, Node other) {}

  private final Map<Object, Node> leaves = new HashMap<>();
  private final Map<Key, Node> inner = new HashMap<>();

  /** Makes more nodes beside some. */
  static Nodes beside(Collection<Node> roots) {
    Nodes nodes = new Nodes();
    for (Node node : below(roots)) {
      if (node.isLeaf()) {
        nodes.leaves.put(node.value(), node);
      } else {
        nodes.inner.put(new Key(node.level(), node.children()), node);
      }
    }
    return nodes;
  }

  /** Answers a constant. */
  public Node leaf(Object value) {
    return leaves.computeIfAbsent(value, v -> new Node(Node.LEAF, List.of(), v));
  }

  /** Answers a node that asks; the only child where all children are the same. */
  public Node of(int level, List<Node> children) {
    Node first = children.get(0);
    for (Node child : children) {
      if (child != first) {
        return inner.computeIfAbsent(
            new Key(level, List.copyOf(children)), k -> new Node(level, k.children(), null));
      }
    }
    return first;
  }

  /** Answers the function that is true where two are. */
  public Node both(Node one, Node other) {
    return combined(one, other, (a, b) -> (Boolean) a && (Boolean) b);
  }

  /** Answers the function that is true where one of two is. */
  public Node either(Node one, Node other) {
    return combined(one, other, (a, b) -> (Boolean) a || (Boolean) b);
  }

  /** Answers the function that is true where one is and another is not. */
  public Node without(Node one, Node other) {
    return combined(one, other, (a, b) -> (Boolean) a && !(Boolean) b);
  }

  /** Combines two functions, answer by answer. */
  public Node combined(Node one, Node other, BinaryOperator<Object> operator) {
    return combined(new Pair(one, other), operator, new HashMap<>());
  }

  private Node combined(Pair pair, BinaryOperator<Object> operator, Map<Pair, Node> done) {
    Node known = done.get(pair);
    if (known != null) {
      return known;
    }
    int level = Math.min(pair.one.level(), pair.other.level());
    Node made;
    if (level == Node.LEAF) {
      made = leaf(operator.apply(pair.one.value(), pair.other.value()));
    } else {
      int count = (pair.one.level() == level ? pair.one : pair.other).children().size();
      List<Node> children = new ArrayList<>(count);
      for (int answer = 0; answer < count; answer++) {
        Pair below = new Pair(pair.one.child(level, answer), pair.other.child(level, answer));
        children.add(combined(below, operator, done));
      }
      made = of(level, children);
    }
    done.put(pair, made);
    return made;
  }

  /** Puts other values in the place of those of a function's leaves. */
  public Node mapped(Node node, Function<Node, Object> value) {
    return mapped(node, value, new IdentityHashMap<>());
  }

  private Node mapped(Node node, Function<Node, Object> value, Map<Node, Node> done) {
    Node known = done.get(node);
    if (known == null) {
      known =
          node.isLeaf()
              ? leaf(value.apply(node))
              : of(
                  node.level(), node.children().stream().map(c -> mapped(c, value, done)).toList());
      done.put(node, known);
    }
    return known;
  }

  /**
   * Answers a function in which some questions are answered.
   *
   * @param answers by level; less than nought where a question stays
   */
  public Node restricted(Node node, int[] answers) {
    return restricted(node, answers, new IdentityHashMap<>());
  }

  private Node restricted(Node node, int[] answers, Map<Node, Node> done) {
    Node at = node;
    while (!at.isLeaf() && answers[at.level()] >= 0) {
      at = at.children().get(answers[at.level()]);
    }
    if (at.isLeaf()) {
      return leaf(at.value());
    }
    Node known = done.get(at);
    if (known == null) {
      List<Node> children = new ArrayList<>(at.children().size());
      for (Node child : at.children()) {
        children.add(restricted(child, answers, done));
      }
      known = of(at.level(), children);
      done.put(at, known);
    }
    return known;
  }

  /** Exchanges the questions at a level and at the next one. */
  Node swapped(Node node, int level, int[] counts, Map<Node, Node> done) {
    if (node.level() > level + 1) {
      return node;
    }
    Node known = done.get(node);
    if (known != null) {
      return known;
    }
    Node made;
    if (node.level() == level + 1) {
      made = of(level, node.children());
    } else if (node.level() < level) {
      made =
          of(
              node.level(),
              node.children().stream().map(c -> swapped(c, level, counts, done)).toList());
    } else {
      List<Node> upper = new ArrayList<>();
      for (int below = 0; below < counts[level + 1]; below++) {
        int answer = below;
        upper.add(
            of(level + 1, node.children().stream().map(c -> c.child(level + 1, answer)).toList()));
      }
      made = of(level, upper);
    }
    done.put(node, made);
    return made;
  }

  /** Lists all nodes below some, children before their parents, in a fixed order. */
  public static List<Node> below(Collection<Node> roots) {
    Set<Node> found = new LinkedHashSet<>();
    roots.forEach(root -> below(root, found));
    return List.copyOf(found);
  }

  private static void below(Node node, Set<Node> found) {
    if (!found.contains(node)) {
      node.children().forEach(child -> below(child, found));
      found.add(node);
    }
  }
}
