package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for an order of the questions in which functions need few nodes: each question in turn is
 * moved to every place and left where the nodes were fewest, until no move helps.
 */
final class Sifting {

  /** Counted in nodes looked at, not in seconds, so that the same rules give the same diagram. */
  private static final long MOST = 5_000_000;

  private DiagramNodes nodes;
  private List<DiagramNode> roots;
  private final int[] counts;
  private final int[] questions;
  private long work;

  /**
   * Prepares to sift.
   *
   * @param roots the functions
   * @param counts how many answers each question has, by level
   */
  Sifting(List<DiagramNode> roots, int[] counts) {
    this.nodes = DiagramNodes.beside(roots);
    this.roots = roots;
    this.counts = counts.clone();
    this.questions = new int[counts.length];
    for (int level = 0; level < counts.length; level++) {
      questions[level] = level;
    }
  }

  /** Answers the functions in the order that was found. */
  List<DiagramNode> roots() {
    return roots;
  }

  /** Answers for each level which question is asked there now, by its former level. */
  int[] questions() {
    return questions;
  }

  void sift() {
    for (int before = Integer.MAX_VALUE; size() < before && work < MOST; ) {
      before = size();
      for (int question = 0; question < questions.length && work < MOST; question++) {
        place(question);
      }
    }
  }

  private void place(int question) {
    int best = size();
    int bestLevel = level(question);
    List<Integer> ways = new ArrayList<>();
    for (int level = bestLevel; level < questions.length - 1; level++) {
      ways.add(level);
    }
    for (int level = questions.length - 2; level >= 0; level--) {
      ways.add(level);
    }
    for (int swap : ways) {
      swap(swap);
      int size = size();
      if (size < best) {
        best = size;
        bestLevel = level(question);
      }
    }
    for (int level = 0; level < bestLevel; level++) {
      swap(level);
    }
  }

  private void swap(int level) {
    Map<DiagramNode, DiagramNode> done = new IdentityHashMap<>();
    roots = roots.stream().map(root -> nodes.swapped(root, level, counts, done)).toList();
    // What is no longer part of them would pile up.
    nodes = DiagramNodes.beside(roots);
    exchange(counts, level);
    exchange(questions, level);
  }

  private static void exchange(int[] numbers, int level) {
    int upper = numbers[level];
    numbers[level] = numbers[level + 1];
    numbers[level + 1] = upper;
  }

  private int level(int question) {
    int level = 0;
    while (questions[level] != question) {
      level++;
    }
    return level;
  }

  private int size() {
    int size = DiagramNodes.below(roots).size();
    work += size;
    return size;
  }
}
