package org.lexloci.manifest.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Writes out the loops of a template, wherever they stand: {@code Fn::ForEach::Name} with a name, a
 * list and a body. A list that only who deploys knows is gone through once, with a value nobody
 * knows.
 */
final class StackLoops {

  private static final String LOOP = "Fn::ForEach::";

  /** More are not written out. */
  private static final int MOST = 5_000;

  private final MappingNode template;
  private final StackValues values;
  private int written;

  private StackLoops(MappingNode template, ParameterChoices choices) {
    this.template = template;
    this.values = new StackValues(template, choices);
  }

  /** Answers a template without loops; empty where it has more rounds than are written out. */
  static Optional<MappingNode> unrolled(MappingNode template, ParameterChoices choices) {
    StackLoops loops = new StackLoops(template, choices);
    MappingNode unrolled = (MappingNode) loops.of(template);
    return loops.written > MOST ? Optional.empty() : Optional.of(unrolled);
  }

  private Node of(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      return node.with(this::of);
    }
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      if (entry.key().startsWith(LOOP)
          && entry.value() instanceof SequenceNode loop
          && loop.items().size() == 3
          && loop.items().get(0) instanceof ScalarNode name) {
        rounds(name.text(), loop.items().get(1), loop.items().get(2), entries);
      } else {
        entries.add(entry.with(of(entry.value())));
      }
    }
    return new MappingNode(mapping.at(), entries);
  }

  private void rounds(String name, Node list, Node body, List<MappingNode.Entry> entries) {
    for (Optional<String> value : values(list)) {
      if (++written <= MOST && of(bound(body, name, value)) instanceof MappingNode round) {
        entries.addAll(round.entries());
      }
    }
  }

  private List<Optional<String>> values(Node list) {
    if (list instanceof MappingNode function && function.entries().size() == 1) {
      Optional<MappingNode> parameter =
          TreePaths.text(function, "Ref")
              .flatMap(p -> TreePaths.mapping(template, "Parameters", p));
      Optional<String> defaults = parameter.flatMap(values::byDefault);
      if (defaults.isEmpty()) {
        return List.of(Optional.empty());
      }
      return Stream.of(defaults.get().split(",")).map(String::strip).map(Optional::of).toList();
    }
    if (!(list instanceof SequenceNode)) {
      return List.of(Optional.empty());
    }
    List<Optional<String>> all = new ArrayList<>();
    for (Node item : list.values()) {
      if (item instanceof ScalarNode text) {
        all.add(Optional.of(text.text()));
      } else {
        all.addAll(values(item));
      }
    }
    return all;
  }

  /** Puts a value in the place of a name; text keeps the name of a value that nobody knows. */
  private static Node bound(Node node, String name, Optional<String> value) {
    if (node instanceof ScalarNode scalar) {
      return new ScalarNode(scalar.at(), bound(scalar.text(), name, value), scalar.quoted());
    }
    if (!(node instanceof MappingNode mapping)) {
      return node.with(item -> bound(item, name, value));
    }
    if (mapping.entries().size() == 1
        && TreePaths.text(mapping, "Ref").filter(name::equals).isPresent()) {
      return value
          .<Node>map(v -> new ScalarNode(mapping.at(), v, true))
          .orElseGet(
              () -> new HiddenNode(mapping.at(), "`" + name + "` of a list that is not known"));
    }
    return mapping.mapped(
        e ->
            new MappingNode.Entry(
                bound(e.key(), name, value), e.keyAt(), bound(e.value(), name, value)));
  }

  private static String bound(String text, String name, Optional<String> value) {
    return value
        .map(v -> text.replace("${" + name + "}", v).replace("&{" + name + "}", v))
        .orElse(text);
  }
}
