package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lexloci.world.Question;

/**
 * The worlds in which a function is true, as a short list of rows for people to read: an
 * irredundant sum of products after Minato and Morreale, for questions of more than two answers.
 * Rows may overlap; none is held by the others.
 */
public final class Cover {

  /** Covers that hold all of one function and nothing beyond another one. */
  private record Bounds(DiagramNode all, DiagramNode beyond) {}

  private record Covered(List<SortedMap<Integer, BitSet>> rows, DiagramNode node) {}

  private final DiagramNodes nodes = new DiagramNodes();
  private final int[] counts;
  private final Map<Bounds, Covered> done = new HashMap<>();

  private Cover(int[] counts) {
    this.counts = counts;
  }

  /**
   * Covers a function.
   *
   * @param function whose values are {@link Boolean}
   * @param questions in the order in which nodes ask them
   */
  public static List<Circumstances> of(DiagramNode function, List<Question> questions) {
    Cover cover = new Cover(questions.stream().mapToInt(q -> q.answers().size()).toArray());
    DiagramNode own = cover.nodes.mapped(function, DiagramNode::value);
    return cover.needed(cover.covered(own, own).rows(), own).stream()
        .map(row -> circumstances(row, questions))
        .toList();
  }

  /** Leaves out rows that the others hold; what was covered for one answer may be for another. */
  private List<SortedMap<Integer, BitSet>> needed(
      List<SortedMap<Integer, BitSet>> rows, DiagramNode whole) {
    List<SortedMap<Integer, BitSet>> needed = new ArrayList<>(rows);
    for (SortedMap<Integer, BitSet> row : rows) {
      DiagramNode others = nodes.leaf(false);
      for (SortedMap<Integer, BitSet> other : needed) {
        others = other == row ? others : nodes.either(others, node(other));
      }
      if (others == whole) {
        needed.removeIf(other -> other == row);
      }
    }
    return needed;
  }

  private static Circumstances circumstances(
      SortedMap<Integer, BitSet> row, List<Question> questions) {
    List<Condition> conditions = new ArrayList<>();
    row.forEach((level, allowed) -> conditions.add(Condition.of(questions.get(level), allowed)));
    return new Circumstances(conditions);
  }

  private Covered covered(DiagramNode all, DiagramNode beyond) {
    if (isFalse(all)) {
      return new Covered(List.of(), all);
    }
    if (beyond.isLeaf()) {
      return new Covered(List.of(new TreeMap<>()), beyond);
    }
    Bounds bounds = new Bounds(all, beyond);
    Covered known = done.get(bounds);
    if (known == null) {
      known = split(all, beyond, Math.min(all.level(), beyond.level()));
      done.put(bounds, known);
    }
    return known;
  }

  private Covered split(DiagramNode all, DiagramNode beyond, int level) {
    int count = counts[level];
    DiagramNode whatever = nodes.leaf(true);
    List<DiagramNode> left = new ArrayList<>();
    List<DiagramNode> most = new ArrayList<>();
    for (int answer = 0; answer < count; answer++) {
      left.add(all.child(level, answer));
      most.add(beyond.child(level, answer));
      whatever = nodes.both(whatever, most.get(answer));
    }
    List<SortedMap<Integer, BitSet>> rows = new ArrayList<>();
    DiagramNode node = nodes.leaf(false);
    for (int answer = 0; answer < count; answer++) {
      DiagramNode own = nodes.without(left.get(answer), whatever);
      for (SortedMap<Integer, BitSet> row : covered(own, most.get(answer)).rows()) {
        DiagramNode rest = node(row);
        BitSet answers = new BitSet();
        for (int other = 0; other < count; other++) {
          if (isFalse(nodes.without(rest, most.get(other)))) {
            answers.set(other);
            left.set(other, nodes.without(left.get(other), rest));
          }
        }
        SortedMap<Integer, BitSet> wider = new TreeMap<>(row);
        wider.put(level, answers);
        rows.add(wider);
        node = nodes.either(node, node(wider));
      }
    }
    DiagramNode unasked = nodes.leaf(false);
    for (DiagramNode rest : left) {
      unasked = nodes.either(unasked, rest);
    }
    Covered common = covered(unasked, whatever);
    rows.addAll(common.rows());
    return new Covered(List.copyOf(rows), nodes.either(node, common.node()));
  }

  private static boolean isFalse(DiagramNode node) {
    return node.isLeaf() && !(Boolean) node.value();
  }

  /** Answers the function that is true in a row. */
  private DiagramNode node(SortedMap<Integer, BitSet> row) {
    DiagramNode node = nodes.leaf(true);
    List<Integer> levels = new ArrayList<>(row.keySet());
    for (int i = levels.size() - 1; i >= 0; i--) {
      int level = levels.get(i);
      List<DiagramNode> children = new ArrayList<>();
      for (int answer = 0; answer < counts[level]; answer++) {
        children.add(row.get(level).get(answer) ? node : nodes.leaf(false));
      }
      node = nodes.of(level, children);
    }
    return node;
  }
}
