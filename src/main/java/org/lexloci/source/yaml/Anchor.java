package org.lexloci.source.yaml;

import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.UnreadableFileException;
import org.lexloci.source.parser.Budget;

/**
 * Remembers an anchored value and what each further use of it costs.
 *
 * @param size values in it, itself included, after aliases are followed
 * @param height levels of mappings and lists in it
 */
record Anchor(Node node, long size, int height) {

  /** Stands for a value that is still being read: an alias to it is a cycle. */
  static final Anchor OPEN = new Anchor(new NullNode(Position.whole("")), 0, 0);

  /** Counts one more use of it, so deep in a document. */
  void spend(Budget budget, Position at, int depth) throws UnreadableFileException {
    if (height > 0) {
      budget.countAlias(at);
    }
    budget.spend(at, size);
    budget.checkDepth(at, depth + height);
  }
}
