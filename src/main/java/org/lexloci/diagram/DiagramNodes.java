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
public final class DiagramNodes {

  private record Key(int level, List<DiagramNode> children) {}

  private record Pair(DiagramNode one, DiagramNode other) {}

  private final Map<Object, DiagramNode> leaves = new HashMap<>();
  private final Map<Key, DiagramNode> inner = new HashMap<>();

  /** Makes more nodes beside some. */
  static DiagramNodes beside(Collection<DiagramNode> roots) {
    DiagramNodes nodes = new DiagramNodes();
    for (DiagramNode node : below(roots)) {
      if (node.isLeaf()) {
        nodes.leaves.put(node.value(), node);
      } else {
        nodes.inner.put(new Key(node.level(), node.children()), node);
      }
    }
    return nodes;
  }

  /** Answers a constant. */
  public DiagramNode leaf(Object value) {
    return leaves.computeIfAbsent(value, v -> new DiagramNode(DiagramNode.LEAF, List.of(), v));
  }

  /** Answers a node that asks; the only child where all children are the same. */
  public DiagramNode of(int level, List<DiagramNode> children) {
    DiagramNode first = children.get(0);
    for (DiagramNode child : children) {
      if (child != first) {
        return inner.computeIfAbsent(
            new Key(level, List.copyOf(children)), k -> new DiagramNode(level, k.children(), null));
      }
    }
    return first;
  }

  /** Answers the function that is true where two are. */
  public DiagramNode both(DiagramNode one, DiagramNode other) {
    return combined(one, other, (a, b) -> (Boolean) a && (Boolean) b);
  }

  /** Answers the function that is true where one of two is. */
  public DiagramNode either(DiagramNode one, DiagramNode other) {
    return combined(one, other, (a, b) -> (Boolean) a || (Boolean) b);
  }

  /** Answers the function that is true where one is and another is not. */
  public DiagramNode without(DiagramNode one, DiagramNode other) {
    return combined(one, other, (a, b) -> (Boolean) a && !(Boolean) b);
  }

  /** Combines two functions, answer by answer. */
  public DiagramNode combined(DiagramNode one, DiagramNode other, BinaryOperator<Object> operator) {
    return combined(new Pair(one, other), operator, new HashMap<>());
  }

  private DiagramNode combined(
      Pair pair, BinaryOperator<Object> operator, Map<Pair, DiagramNode> done) {
    DiagramNode known = done.get(pair);
    if (known != null) {
      return known;
    }
    int level = Math.min(pair.one.level(), pair.other.level());
    DiagramNode made;
    if (level == DiagramNode.LEAF) {
      made = leaf(operator.apply(pair.one.value(), pair.other.value()));
    } else {
      int count = (pair.one.level() == level ? pair.one : pair.other).children().size();
      List<DiagramNode> children = new ArrayList<>(count);
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
  public DiagramNode mapped(DiagramNode node, Function<DiagramNode, Object> value) {
    return mapped(node, value, new IdentityHashMap<>());
  }

  private DiagramNode mapped(
      DiagramNode node, Function<DiagramNode, Object> value, Map<DiagramNode, DiagramNode> done) {
    DiagramNode known = done.get(node);
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
   * Answers a function in which some questions are answered, with the leaves of that function.
   *
   * @param answers by level; less than nought where a question stays
   */
  public DiagramNode restricted(DiagramNode node, int[] answers) {
    return restricted(node, answers, new IdentityHashMap<>());
  }

  private DiagramNode restricted(
      DiagramNode node, int[] answers, Map<DiagramNode, DiagramNode> done) {
    DiagramNode at = node;
    while (!at.isLeaf() && answers[at.level()] >= 0) {
      at = at.children().get(answers[at.level()]);
    }
    if (at.isLeaf()) {
      return at;
    }
    DiagramNode known = done.get(at);
    if (known == null) {
      List<DiagramNode> children = new ArrayList<>(at.children().size());
      for (DiagramNode child : at.children()) {
        children.add(restricted(child, answers, done));
      }
      known = of(at.level(), children);
      done.put(at, known);
    }
    return known;
  }

  /** Exchanges the questions at a level and at the next one. */
  DiagramNode swapped(
      DiagramNode node, int level, int[] counts, Map<DiagramNode, DiagramNode> done) {
    if (node.level() > level + 1) {
      return node;
    }
    DiagramNode known = done.get(node);
    if (known != null) {
      return known;
    }
    DiagramNode made;
    if (node.level() == level + 1) {
      made = of(level, node.children());
    } else if (node.level() < level) {
      made =
          of(
              node.level(),
              node.children().stream().map(c -> swapped(c, level, counts, done)).toList());
    } else {
      List<DiagramNode> upper = new ArrayList<>();
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
  public static List<DiagramNode> below(Collection<DiagramNode> roots) {
    Set<DiagramNode> found = new LinkedHashSet<>();
    roots.forEach(root -> below(root, found));
    return List.copyOf(found);
  }

  private static void below(DiagramNode node, Set<DiagramNode> found) {
    if (!found.contains(node)) {
      node.children().forEach(child -> below(child, found));
      found.add(node);
    }
  }
}
