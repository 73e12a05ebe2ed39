package org.lexloci.replay;

import java.util.List;
import org.lexloci.decision.Exit;
import org.lexloci.decision.FaultException;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.TreePaths;

/** Takes from what was written down the fields without which nothing can be judged again. */
final class RunFields {

  private RunFields() {}

  static List<Node> items(Node node, String key) {
    if (TreePaths.at(node, key).isEmpty()) {
      throw fault(node.at(), "`" + key + "` is missing, without which it cannot be judged again");
    }
    return TreePaths.items(node, key);
  }

  static String text(Node node, String... keys) {
    return TreePaths.text(node, keys)
        .filter(text -> !text.isEmpty())
        .orElseThrow(
            () -> fault(node.at(), "`" + String.join(".", keys) + "` is missing or no text"));
  }

  static FaultException fault(Position at, String message) {
    return new FaultException(Exit.INPUT, List.of(new Problem(at, message)));
  }
}
