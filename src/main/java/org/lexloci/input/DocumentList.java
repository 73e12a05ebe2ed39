package org.lexloci.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * What holds documents instead of being one: a list at the root of a file, and a {@code List} as
 * Kubernetes has it, in which documents of ours may stand among others.
 */
final class DocumentList {

  private DocumentList() {}

  /** Takes documents out of what holds them. */
  static List<Document> opened(List<Document> read) {
    List<Document> documents = new ArrayList<>();
    read.forEach(document -> open(document, documents));
    return documents;
  }

  private static void open(Document document, List<Document> documents) {
    if (document.root() instanceof SequenceNode list) {
      if (list.items().stream().allMatch(ScalarNode.class::isInstance)) {
        documents.add(document);
      }
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        if (!(item instanceof ScalarNode)) {
          List<String> steps = new ArrayList<>(document.steps());
          steps.add(String.valueOf(i));
          open(in(document, item, steps), documents);
        }
      }
    } else {
      documents.add(document);
      items(document.root())
          .map(item -> in(document, item, document.steps()))
          .filter(DescriptorReader::claims)
          .forEach(documents::add);
    }
  }

  /** Lists everything in a list of Kubernetes' and in the lists that it holds. */
  private static Stream<Node> items(Node node) {
    return node instanceof MappingNode list
            && list.get("kind").orElse(null) instanceof ScalarNode kind
            && kind.text().endsWith("List")
            && list.get("items").orElse(null) instanceof SequenceNode items
        ? items.items().stream().flatMap(item -> Stream.concat(Stream.of(item), items(item)))
        : Stream.empty();
  }

  /** What is odd about a file may be so anywhere in it. */
  private static Document in(Document document, Node item, List<String> steps) {
    return new Document(document.file(), document.number(), item, document.oddities(), steps);
  }
}
