package org.lexloci.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.manifest.kind.KubernetesObjects;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;

/**
 * Unpacks documents that hold others: a list at the root of a file, a {@code List} of Kubernetes,
 * and any object with a document of ours in it, such as the admission review of an API server. A
 * document of ours counts wherever it stands.
 */
final class DocumentList {

  /** The key of an object as it was before a change. */
  private static final String FORMER = "oldObject";

  private DocumentList() {}

  static List<Document> unpacked(List<Document> read) {
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
      return;
    }
    boolean ours = DescriptorReader.claims(document);
    boolean list = KubernetesObjects.isList(document.root());
    if (!ours || !list) {
      documents.add(document);
    }
    if (!ours && isObject(document.root()) && !KubernetesObjects.isDefinition(document.root())
        || list) {
      KubernetesObjects.each(document, (object, path) -> take(object, list, document, documents));
    }
  }

  /** A plan holds objects too, of before and after a change, which its own reader tells apart. */
  private static boolean isObject(Node node) {
    return node instanceof MappingNode object && TreePaths.has(object, "apiVersion", "kind");
  }

  /** Takes documents of ours; an item of a list is recognised by its kind alone. */
  private static void take(Node node, boolean item, Document within, List<Document> documents) {
    if (node instanceof MappingNode mapping) {
      Optional<Document> ours = ours(mapping, item, within);
      if (ours.isPresent()) {
        documents.add(ours.get());
      } else {
        mapping.entries().stream()
            .filter(entry -> !entry.key().equals(FORMER))
            .forEach(entry -> take(entry.value(), false, within, documents));
      }
    } else {
      node.values().forEach(each -> take(each, false, within, documents));
    }
  }

  /** Nearly all that is walked is of others, which its version tells before anything is made. */
  private static Optional<Document> ours(MappingNode mapping, boolean item, Document within) {
    return item
            || KubernetesObjects.group(mapping).equals(Envelope.GROUP)
                && !Envelope.isReference(mapping)
        ? Optional.of(in(within, mapping, within.steps()))
            .filter(DescriptorReader::claims)
            .filter(document -> item || Envelope.kind(document).isPresent())
        : Optional.empty();
  }

  /** What is odd about a file may be so anywhere in it. */
  private static Document in(Document document, Node item, List<String> steps) {
    return new Document(document.file(), document.number(), item, document.oddities(), steps);
  }
}
