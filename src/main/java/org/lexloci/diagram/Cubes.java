package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The smallest sets of answers under which a function has one value, whatever is answered besides:
 * none of them holds another one. Some questions have their first answer unless a set holds another
 * one.
 */
public final class Cubes {

  /** Stays as it is at every step down, so that no node is looked at twice. */
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  private record Key(DiagramNode node, int most) {}

  private final DiagramNodes nodes = new DiagramNodes();
  private final DiagramNode function;
  private final int settled;
  private final Map<Key, List<SortedMap<Integer, Integer>>> done = new HashMap<>();

  /** Prepares to find the sets under which a function has a value. */
  public Cubes(DiagramNode function, Object value) {
    this(function, value, 0);
  }

  /**
   * Prepares to find the sets under which a function has a value.
   *
   * @param settled how many questions, those at the first levels, have their first answer where a
   *     set does not hold another one
   */
  public Cubes(DiagramNode function, Object value, int settled) {
    this.settled = settled;
    this.function = nodes.mapped(function, leaf -> value.equals(leaf.value()));
  }

  /** Lists the sets of a size, the number of an answer by the level of its question, in order. */
  public List<SortedMap<Integer, Integer>> ofSize(int size) {
    return found(function, size).stream()
        .filter(cube -> cube.size() == size)
        .sorted(Cubes::compare)
        .toList();
  }

  /** Lists all sets, smaller ones first, those of a size in order. */
  public List<SortedMap<Integer, Integer>> all() {
    return found(function, UNBOUNDED).stream()
        .sorted(
            Comparator.<SortedMap<Integer, Integer>>comparingInt(Map::size)
                .thenComparing(Cubes::compare))
        .toList();
  }

  private List<SortedMap<Integer, Integer>> found(DiagramNode node, int most) {
    if (node.isLeaf()) {
      return node.value().equals(true) ? List.of(new TreeMap<>()) : List.of();
    }
    if (most == 0) {
      return List.of();
    }
    Key key = new Key(node, most);
    List<SortedMap<Integer, Integer>> known = done.get(key);
    if (known != null) {
      return known;
    }
    boolean isSettled = node.level() < settled;
    int left = most == UNBOUNDED ? UNBOUNDED : most - 1;
    DiagramNode otherwise = isSettled ? node.children().get(0) : every(node.children());
    List<SortedMap<Integer, Integer>> unasked = found(otherwise, most);
    List<SortedMap<Integer, Integer>> found = new ArrayList<>(unasked);
    for (int answer = isSettled ? 1 : 0; answer < node.children().size(); answer++) {
      for (SortedMap<Integer, Integer> rest : found(node.children().get(answer), left)) {
        if (unasked.stream().noneMatch(less -> rest.entrySet().containsAll(less.entrySet()))) {
          SortedMap<Integer, Integer> cube = new TreeMap<>(rest);
          cube.put(node.level(), answer);
          found.add(cube);
        }
      }
    }
    done.put(key, found);
    return found;
  }

  private DiagramNode every(List<DiagramNode> functions) {
    DiagramNode every = nodes.leaf(true);
    for (DiagramNode function : functions) {
      every = nodes.both(every, function);
    }
    return every;
  }

  /** Compares sets of one size, question by question. */
  public static int compare(SortedMap<Integer, Integer> one, SortedMap<Integer, Integer> other) {
    Iterator<Map.Entry<Integer, Integer>> others = other.entrySet().iterator();
    for (Map.Entry<Integer, Integer> answer : one.entrySet()) {
      Map.Entry<Integer, Integer> its = others.next();
      int compared = answer.getKey().compareTo(its.getKey());
      compared = compared == 0 ? answer.getValue().compareTo(its.getValue()) : compared;
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
