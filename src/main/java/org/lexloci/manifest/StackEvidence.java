package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/** Collects what the resources of a template declare and which models they run. */
final class StackEvidence {

  private static final String CONTAINERS = "ContainerDefinitions";

  private final Clouds clouds;
  private final Models models;
  private final Declarations declarations;
  private final Document document;
  private final StackValues values;

  StackEvidence(Clouds clouds, Models models, Declarations declarations, Document document) {
    this.clouds = clouds;
    this.models = models;
    this.declarations = declarations;
    this.document = document;
    this.values = new StackValues((MappingNode) document.root());
  }

  /** Reads what the template declares for everything in it. */
  Evidence declared() {
    Evidence.Builder evidence = new Evidence.Builder();
    Path path = Path.ROOT.to("Metadata");
    Nodes.mapping(document.root(), "Metadata")
        .map(this::known)
        .ifPresent(
            m ->
                declarations.read(
                    m, Declarations.SLASH, "metadata", document.number(), path, evidence));
    for (MappingNode.Entry section :
        Nodes.mapping(document.root(), "Globals").map(MappingNode::entries).orElse(List.of())) {
      Path tags = Path.ROOT.to("Globals").to(section.key()).to("Tags");
      Nodes.at(section.value(), "Tags").ifPresent(t -> tags(t, tags, evidence));
    }
    return evidence.build();
  }

  Evidence of(MappingNode resource, ScalarNode type, Path path) {
    Evidence.Builder evidence = new Evidence.Builder();
    clouds
        .find("format", "stack")
        .ifPresent(
            sign ->
                evidence.add(
                    sign.item(
                        Item.quoted("type", type.text()),
                        Parts.place(type, document, path.to("Type")))));
    Optional<MappingNode> stated = Nodes.mapping(resource, "Properties");
    if (stated.isEmpty()) {
      return evidence.build();
    }
    Node properties = values.resolved(stated.get());
    Path at = path.to("Properties");
    for (MappingNode.Entry entry : ((MappingNode) properties).entries()) {
      if (entry.value() instanceof ScalarNode value) {
        clouds
            .find("elsewhere-attribute", entry.key() + "=" + value.text())
            .ifPresent(
                sign ->
                    evidence.elsewhere(
                        sign.item(
                            Item.quoted("property", entry.key()),
                            Parts.place(value, document, at.to(entry.key())))));
      }
    }
    Nodes.at(properties, "Tags").ifPresent(tags -> tags(tags, at.to("Tags"), evidence));
    if (models.is("stack-set", type.text())) {
      StackSet.regions(properties, at, document, evidence);
    }
    if (models.is("stack", type.text())) {
      // Either value of a condition may be what runs.
      for (int branch : List.of(1, 2)) {
        Containers containers = new Containers(models, type.text(), document.number(), evidence);
        walk(StackValues.chosen(properties, branch), at, containers);
      }
    }
    return evidence.build();
  }

  /** A value that is known only once there is a stack declares nothing. */
  private MappingNode known(MappingNode mapping) {
    MappingNode resolved = (MappingNode) values.resolved(mapping);
    return new MappingNode(
        mapping.at(), resolved.entries().stream().filter(e -> !isFunction(e.value())).toList());
  }

  private static boolean isFunction(Node node) {
    return node instanceof MappingNode mapping
        && mapping.entries().size() == 1
        && (mapping.entries().get(0).key().startsWith("Fn::") || Nodes.has(mapping, "Ref"));
  }

  private void tags(Node tags, Path path, Evidence.Builder evidence) {
    Tags.each(
        values.resolved(tags),
        path,
        (entry, at) -> {
          if (!isFunction(entry.value())) {
            declarations.read(entry, Declarations.HYPHEN, "tag", document.number(), at, evidence);
          }
        });
  }

  private static void walk(Node node, Path path, Containers containers) {
    if (node instanceof MappingNode mapping) {
      containers.read(mapping, path);
      for (MappingNode.Entry entry : mapping.entries()) {
        boolean container = entry.key().equals(CONTAINERS);
        walk(
            container ? inSmallLetters(entry.value()) : entry.value(),
            path.to(entry.key()),
            containers);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        walk(sequence.items().get(i), path.to(i), containers);
      }
    }
  }

  /** Spells the keys of a container as other kinds of files do. */
  private static Node inSmallLetters(Node node) {
    if (node instanceof SequenceNode sequence) {
      return new SequenceNode(
          sequence.at(), sequence.items().stream().map(StackEvidence::inSmallLetters).toList());
    }
    if (!(node instanceof MappingNode mapping)) {
      return node;
    }
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      String key =
          switch (entry.key()) {
            case "Environment" -> "env";
            case "Command", "Image", "Name", "Value" ->
                Character.toLowerCase(entry.key().charAt(0)) + entry.key().substring(1);
            default -> entry.key();
          };
      entries.add(new MappingNode.Entry(key, entry.keyAt(), inSmallLetters(entry.value())));
    }
    return new MappingNode(mapping.at(), entries);
  }
}
