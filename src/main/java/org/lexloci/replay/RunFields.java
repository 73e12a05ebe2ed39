package org.lexloci.replay;

import java.util.List;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/** Takes from what was written down the fields without which nothing can be judged again. */
final class RunFields {

  private RunFields() {}

  /** Answers the one document that a file or a line is. */
  static Node only(FileDocuments read) {
    if (!read.problems().isEmpty()) {
      throw new FaultException(Exit.INPUT, read.problems());
    }
    List<Document> documents = read.documents();
    if (documents.size() != 1) {
      throw FaultException.ofInput(
          documents.get(1).root().at(), "is a second document; expected one run");
    }
    return documents.get(0).root();
  }

  static List<Node> items(Node node, String key) {
    if (TreePaths.at(node, key).isEmpty()) {
      throw FaultException.ofInput(
          node.at(), "`" + key + "` is missing, without which it cannot be judged again");
    }
    return TreePaths.items(node, key);
  }

  static String text(Node node, String... keys) {
    return TreePaths.text(node, keys)
        .filter(text -> !text.isEmpty())
        .orElseThrow(
            () ->
                FaultException.ofInput(
                    node.at(), "`" + String.join(".", keys) + "` is missing or no text"));
  }
}
