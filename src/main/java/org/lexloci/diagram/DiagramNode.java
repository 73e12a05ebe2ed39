package org.lexloci.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of answers: a leaf is a constant, any other node asks the question at a level and goes
 * on with the child of the answer. Nodes of one {@link DiagramNodes} are the same function only if
 * they are the same object.
 */
public final class DiagramNode {

  /** The level of leaves, below all questions. */
  static final int LEAF = Integer.MAX_VALUE;

  private final int level;
  private final List<DiagramNode> children;
  private final @Nullable Object value;

  DiagramNode(int level, List<DiagramNode> children, @Nullable Object value) {
    this.level = level;
    this.children = children;
    this.value = value;
  }

  /** Tells whether it is a constant. */
  public boolean isLeaf() {
    return level == LEAF;
  }

  /** Answers which question it asks, in the order of the questions; the last of all for a leaf. */
  public int level() {
    return level;
  }

  /** Answers what it goes on with, one node for each answer; none for a leaf. */
  public List<DiagramNode> children() {
    return children;
  }

  /** Answers what it goes on with for an answer; itself where it does not ask at that level. */
  public DiagramNode child(int asked, int answer) {
    return level == asked ? children.get(answer) : this;
  }

  /** Answers what a leaf stands for. */
  public Object value() {
    if (value == null) {
      throw new IllegalStateException("not a leaf");
    }
    return value;
  }

  /** Lists the leaves below it; a leaf is its own. */
  public List<DiagramNode> leaves() {
    return isLeaf()
        ? List.of(this)
        : DiagramNodes.below(List.of(this)).stream().filter(DiagramNode::isLeaf).toList();
  }

  /** Lists the levels that it asks at, itself or below: to each there is an answer that matters. */
  public List<Integer> asks() {
    return DiagramNodes.below(List.of(this)).stream()
        .filter(node -> !node.isLeaf())
        .map(DiagramNode::level)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Answers the leaf that answers lead to.
   *
   * @param answers by level; less than nought where a question has none
   */
  public DiagramNode leaf(int[] answers) {
    DiagramNode at = this;
    while (!at.isLeaf()) {
      if (answers[at.level] < 0) {
        throw new IllegalStateException("a question that decides has no answer");
      }
      at = at.children.get(answers[at.level]);
    }
    return at;
  }
}
