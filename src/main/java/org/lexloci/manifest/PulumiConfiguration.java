package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.Shown;

/**
 * What a program is configured with: by one of its stacks before the project itself.
 *
 * @param project its name, before the keys of its own in a stack
 */
record PulumiConfiguration(String project, List<Document> documents) {

  /** What keys of ours begin with here. */
  static final String OURS = "lexloci:";

  /** Reads what is declared, of a key the stack's before the project's. */
  void declared(Declarations declarations, Evidence.Builder evidence) {
    List<String> seen = new ArrayList<>();
    for (Document document : documents) {
      List<MappingNode.Entry> ours = new ArrayList<>();
      for (MappingNode.Entry entry : entries(document)) {
        if (entry.key().startsWith(OURS) && !seen.contains(entry.key())) {
          seen.add(entry.key());
          ours.add(
              new MappingNode.Entry(
                  entry.key(),
                  entry.keyAt(),
                  value(entry.value()).map(Node.class::cast).orElse(entry.value())));
        }
      }
      declarations.read(
          new MappingNode(document.root().at(), ours),
          OURS,
          "key",
          document.number(),
          Path.ROOT.to("config"),
          evidence);
    }
  }

  /** Adds the regions that clouds are configured with, those of one cloud. */
  void region(Clouds clouds, Clouds.Sign cloud, Evidence.Builder evidence) {
    for (Document document : documents) {
      for (MappingNode.Entry entry : entries(document)) {
        Optional<ScalarNode> region = value(entry.value());
        boolean of =
            clouds
                .find("region-key", entry.key())
                .filter(s -> s.provider() == cloud.provider())
                .isPresent();
        if (of && isSecret(entry.value())) {
          return;
        }
        if (of && region.isPresent()) {
          evidence.add(
              new Item(
                  Aspect.REGION,
                  Strength.STRONG,
                  region.get().text(),
                  Item.quoted("key", entry.key()),
                  Parts.place(region.get(), document, Path.ROOT.to("config").to(entry.key()))));
          return;
        }
      }
    }
  }

  /** Puts configured values in the place of what refers to them, and nothing for all else. */
  Node resolve(Node node) {
    if (node instanceof MappingNode mapping) {
      List<MappingNode.Entry> entries = new ArrayList<>();
      for (MappingNode.Entry entry : mapping.entries()) {
        entries.add(new MappingNode.Entry(entry.key(), entry.keyAt(), resolve(entry.value())));
      }
      return new MappingNode(node.at(), entries);
    }
    if (node instanceof SequenceNode sequence) {
      return new SequenceNode(node.at(), sequence.items().stream().map(this::resolve).toList());
    }
    if (node instanceof ScalarNode scalar && scalar.text().contains("${")) {
      String text = scalar.text();
      Node open = new HiddenNode(node.at(), "`" + Shown.of(text) + "`, which is not told here");
      boolean whole = text.startsWith("${") && text.indexOf('}') == text.length() - 1;
      return whole
          ? configured(text.substring(2, text.length() - 1)).<Node>map(found -> found).orElse(open)
          : open;
    }
    return node;
  }

  private Optional<ScalarNode> configured(String name) {
    for (Document document : documents) {
      for (MappingNode.Entry entry : entries(document)) {
        boolean named =
            List.of(entry.key(), project + ":" + entry.key()).contains(name)
                || entry.key().equals(project + ":" + name);
        if (named && (isSecret(entry.value()) || value(entry.value()).isPresent())) {
          return value(entry.value());
        }
      }
    }
    return Optional.empty();
  }

  private static List<MappingNode.Entry> entries(Document document) {
    return Nodes.mapping(document.root(), "config").map(MappingNode::entries).orElse(List.of());
  }

  /** A value is plain, or stands beside its type; what is secret is not read. */
  private static Optional<ScalarNode> value(Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar);
    }
    return isSecret(node)
        ? Optional.empty()
        : Nodes.scalar(node, "value").or(() -> Nodes.scalar(node, "default"));
  }

  /** What a stack keeps secret is what counts, so nothing less near stands for it. */
  private static boolean isSecret(Node node) {
    return Nodes.scalar(node, "secure").isPresent()
        || Nodes.text(node, "secret").filter("true"::equals).isPresent();
  }
}
