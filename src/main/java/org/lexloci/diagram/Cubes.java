package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The smallest sets of answers under which a function has one value, whatever is answered besides:
 * none of them holds another one.
 */
public final class Cubes {

  private record Key(Node node, int most) {}

  private final Nodes nodes = new Nodes();
  private final Node function;
  private final Map<Key, List<SortedMap<Integer, Integer>>> done = new HashMap<>();

  /** Prepares to find the sets under which a function has a value. */
  public Cubes(Node function, Object value) {
    this.function = nodes.mapped(function, leaf -> value.equals(leaf.value()));
  }

  /** Lists the sets of a size, the number of an answer by the level of its question, in order. */
  public List<SortedMap<Integer, Integer>> ofSize(int size) {
    return found(function, size).stream()
        .filter(cube -> cube.size() == size)
        .sorted(Cubes::compare)
        .toList();
  }

  private List<SortedMap<Integer, Integer>> found(Node node, int most) {
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
    Node every = nodes.leaf(true);
    for (Node child : node.children()) {
      every = nodes.both(every, child);
    }
    List<SortedMap<Integer, Integer>> unasked = found(every, most);
    List<SortedMap<Integer, Integer>> found = new ArrayList<>(unasked);
    for (int answer = 0; answer < node.children().size(); answer++) {
      for (SortedMap<Integer, Integer> rest : found(node.children().get(answer), most - 1)) {
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
