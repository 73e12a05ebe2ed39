package org.lexloci.source.reader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lexloci.source.Limits;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/**
 * Reads documents that are the text of one value. Everything in them stands where that value does.
 */
public final class EmbeddedDocuments {

  private EmbeddedDocuments() {}

  /** Lists the roots of documents in YAML or JSON; none where the text cannot be read. */
  public static List<Node> of(ScalarNode text) {
    return new DocumentReader(Limits.DEFAULT)
        .readHeld("embedded", text.text().getBytes(StandardCharsets.UTF_8)).documents().stream()
            .map(document -> document.root().movedTo(text.at()))
            .toList();
  }
}
