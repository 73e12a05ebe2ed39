package org.lexloci.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.Shown;

/** Reads templates of stacks, in whichever form they spell their functions. */
final class StackReader implements KindReader {

  private static final String WHAT = "stack template";

  private final Clouds clouds;
  private final Models models;
  private final Declarations declarations;

  StackReader(Clouds clouds, Models models, Declarations declarations) {
    this.clouds = clouds;
    this.models = models;
    this.declarations = declarations;
  }

  @Override
  public List<Subject> read(Document document) {
    MappingNode template = (MappingNode) document.root();
    Syntax syntax = document.file().endsWith(".json") ? StackSyntax.JSON : StackSyntax.YAML;
    StackEvidence reader = new StackEvidence(clouds, models, declarations, document);
    Map<List<Object>, Subject> parts = new LinkedHashMap<>();
    List<String> conditional = new ArrayList<>();
    for (MappingNode.Entry entry :
        Nodes.mapping(template, "Resources").map(MappingNode::entries).orElse(List.of())) {
      Optional<ScalarNode> type = Nodes.scalar(entry.value(), "Type");
      if (type.isPresent() && entry.value() instanceof MappingNode resource) {
        Subject part = part(entry, resource, type.get(), reader, syntax);
        parts.putIfAbsent(PlanSubjects.key(part.evidence()), part);
        if (Nodes.has(resource, "Condition")) {
          conditional.add(entry.key());
        }
      }
    }
    List<String> notes = new ArrayList<>(partitions(template));
    if (!conditional.isEmpty()) {
      notes.add(conditions(conditional));
    }
    Subject whole =
        new Subject(template.at(), WHAT, "", true, reader.declared(), syntax, List.of(), notes);
    return Parts.of(whole, List.copyOf(parts.values())).stream()
        .map(s -> s.notes().containsAll(notes) ? s : s.noted(notes))
        .toList();
  }

  private static Subject part(
      MappingNode.Entry entry,
      MappingNode resource,
      ScalarNode type,
      StackEvidence reader,
      Syntax syntax) {
    Path path = Path.ROOT.to("Resources").to(entry.key());
    Evidence evidence = reader.of(resource, type, path);
    String name = "resource `" + Shown.of(entry.key()) + "`, " + Shown.of(type.text());
    return new Subject(
        resource.at(),
        Shown.of(type.text()),
        entry.key(),
        true,
        evidence,
        syntax,
        List.of(),
        List.of(name));
  }

  private static String conditions(List<String> names) {
    String shown = "`" + Shown.of(names.get(0)) + "`";
    return names.size() == 1
        ? "1 resource is there only under a condition: " + shown
        : names.size() + " resources are there only under conditions, the first is " + shown;
  }

  private List<String> partitions(MappingNode template) {
    TreeSet<String> found = new TreeSet<>();
    collect(template, found);
    return found.stream()
        .map(p -> "the template names the partition `" + Shown.of(p) + "`")
        .toList();
  }

  private void collect(Node node, TreeSet<String> found) {
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(e -> collect(e.value(), found));
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(item -> collect(item, found));
    } else if (node instanceof ScalarNode text
        && clouds.find("partition", text.text()).isPresent()) {
      found.add(text.text().split(":")[1]);
    }
  }
}
