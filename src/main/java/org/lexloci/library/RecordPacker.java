package org.lexloci.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Vocabularies;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.binding.Envelope;

/** Packs the public record so that a run reads of it only the products that it is asked about. */
final class RecordPacker {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> models = new LinkedHashMap<>();
  private final Map<String, List<Node>> documents = new LinkedHashMap<>();
  private final List<MappingNode.Entry> sources = new ArrayList<>();

  private final DescriptorReader reader =
      new DescriptorReader(
          Vocabularies.binder(),
          problem -> {
            throw new IllegalStateException(problem.toString());
          });

  RecordPacker(List<Document> record) {
    for (Document document : record) {
      add((MappingNode) document.root());
    }
  }

  private void add(MappingNode document) {
    MappingNode spec = mapping(document, "spec");
    switch (text(document, "kind")) {
      case "Sources" -> sources.addAll(spec.entries());
      case "Product" -> {
        String id = text(document, "metadata", "name");
        names.put(Records.fold(id), id);
        spec.get("aliases").ifPresent(aliases -> texts(aliases).forEach(a -> name(a, id)));
        spec.get("models")
            .ifPresent(m -> texts(m).forEach(model -> models.put(Records.fold(model), id)));
        file(id).add(document);
      }
      default -> file(text(spec, "product")).add(document);
    }
  }

  private void name(String alias, String id) {
    names.putIfAbsent(Records.fold(alias), id);
  }

  private List<Node> file(String id) {
    return documents.computeIfAbsent(id, k -> new ArrayList<>());
  }

  /** Answers the names, and each product with what it cites, by the names of their files. */
  Map<String, Object> packed() {
    Map<String, Object> packed = new LinkedHashMap<>();
    packed.put(PublicRecord.NAMES, names);
    packed.put(PublicRecord.MODELS, models);
    for (Map.Entry<String, List<Node>> product : documents.entrySet()) {
      List<Document> whole =
          Stream.concat(Stream.of(cited(product.getValue())), product.getValue().stream())
              .map(node -> new Document("packed", node))
              .toList();
      packed.put(
          product.getKey() + PublicRecord.RECORDS,
          reader.read(whole, PublicRecord.COLLECTION).records());
    }
    return packed;
  }

  private Node cited(List<Node> documents) {
    Set<String> texts = new LinkedHashSet<>();
    documents.forEach(document -> texts(document).forEach(t -> texts.addAll(Citation.named(t))));
    Map<String, Node> cited = new LinkedHashMap<>();
    for (MappingNode.Entry source : sources) {
      if (texts.contains(source.key())) {
        cited.put(source.key(), source.value());
      }
    }
    return mapping(
        Map.of(
            "apiVersion",
            text(Envelope.API_VERSION),
            "kind",
            text("Sources"),
            "metadata",
            mapping(Map.of("name", text("public-record"))),
            "spec",
            mapping(cited)));
  }

  private static Stream<String> texts(Node node) {
    return TreePaths.scalars(node).map(ScalarNode::text);
  }

  private static MappingNode mapping(MappingNode parent, String key) {
    return TreePaths.mapping(parent, key).orElseThrow();
  }

  private static String text(MappingNode parent, String... keys) {
    return TreePaths.text(parent, keys).orElseThrow();
  }

  private static Node mapping(Map<String, Node> entries) {
    return new MappingNode(
        Packer.NOWHERE,
        new TreeMap<>(entries)
            .entrySet().stream()
                .map(e -> new MappingNode.Entry(e.getKey(), Packer.NOWHERE, e.getValue()))
                .toList());
  }

  private static Node text(String text) {
    return new ScalarNode(Packer.NOWHERE, text, true);
  }
}
