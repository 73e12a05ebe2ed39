package org.lexloci.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads documents that are the text of one value. Everything in them stands where that value does.
 */
public final class EmbeddedDocuments {

  private EmbeddedDocuments() {}

  /** Lists the roots of documents in YAML or JSON; none where the text cannot be read. */
  public static List<Node> of(ScalarNode text) {
    return new DocumentReader(Limits.DEFAULT)
        .readAny("embedded", text.text().getBytes(StandardCharsets.UTF_8)).documents().stream()
            .map(document -> moved(document.root(), text.at()))
            .toList();
  }

  private static Node moved(Node node, Position at) {
    if (node instanceof MappingNode mapping) {
      return new MappingNode(
          at,
          mapping.entries().stream()
              .map(e -> new MappingNode.Entry(e.key(), at, moved(e.value(), at)))
              .toList());
    }
    if (node instanceof SequenceNode list) {
      return new SequenceNode(at, list.items().stream().map(item -> moved(item, at)).toList());
    }
    return node instanceof ScalarNode scalar
        ? new ScalarNode(at, scalar.text(), scalar.quoted())
        : new NullNode(at);
  }
}
