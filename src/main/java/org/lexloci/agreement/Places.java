package org.lexloci.agreement;

import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/** Finds where in a document something stands. */
final class Places {

  private Places() {}

  /**
   * Points at what a path of keys and numbers leads to, or at the last thing on the way that is
   * there.
   */
  static Position of(Node root, Object... path) {
    Node node = root;
    for (Object step : path) {
      if (step instanceof String key && node instanceof MappingNode mapping) {
        node = mapping.get(key).orElse(node);
      } else if (step instanceof Integer item
          && node instanceof SequenceNode sequence
          && item < sequence.items().size()) {
        node = sequence.items().get(item);
      }
    }
    return node.at();
  }
}
