package org.lexloci.manifest.nested;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.manifest.module.Gap;
import org.lexloci.manifest.program.Command;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.EmbeddedDocuments;

/**
 * What a resource passes to the template that it holds. It takes the place of the template's own
 * defaults; what is passed and not told leaves a parameter without any.
 *
 * @param values by the names of parameters
 * @param open whether any parameter may be passed something that is not told
 */
record PassedParameters(MappingNode values, boolean open) {

  private static final List<String> KEYS =
      List.of("parameters_content", "parameters_body", "parameters", "Parameters");

  /** Reads what stands beside the text of a template. */
  static PassedParameters of(MappingNode resource) {
    List<MappingNode.Entry> values = new ArrayList<>();
    boolean open = false;
    for (String key : KEYS) {
      Optional<Node> stated =
          resource.get(key).filter(v -> !(v instanceof NullNode)).map(PassedParameters::tree);
      if (stated.orElse(null) instanceof SequenceNode list) {
        for (Node item : list.items()) {
          Optional<String> name = TreePaths.text(item, "ParameterKey");
          open |= name.isEmpty();
          name.ifPresent(n -> values.add(entry(n, item, "ParameterValue")));
        }
      } else if (stated.orElse(null) instanceof MappingNode mapping) {
        // The form of a file of parameters has them one deeper.
        MappingNode passed = TreePaths.mapping(mapping, "parameters").orElse(mapping);
        open |= passed.entries().stream().anyMatch(e -> e.key().startsWith("Fn::"));
        values.addAll(passed.entries());
      } else {
        open |= stated.isPresent();
      }
    }
    return new PassedParameters(new MappingNode(resource.at(), values), open);
  }

  private static Node tree(Node stated) {
    Node told = HiddenNode.told(stated);
    return told instanceof ScalarNode text && !text.text().contains(Gap.TEXT)
        ? EmbeddedDocuments.of(text).stream().findFirst().orElse(told)
        : told;
  }

  private static MappingNode.Entry entry(String name, Node item, String key) {
    Node value =
        TreePaths.at(item, key).orElseGet(() -> new HiddenNode(item.at(), "which is not told"));
    return new MappingNode.Entry(name, item.at(), value);
  }

  /** Writes the values into a template, of whichever of the two kinds. */
  Node into(Node root) {
    if (!(root instanceof MappingNode template) || values.entries().isEmpty() && !open) {
      return root;
    }
    return template.mapped(
        entry ->
            switch (entry.key()) {
              case "parameters" -> entry.with(filled(entry.value(), "defaultValue"));
              case "Parameters" -> entry.with(filled(entry.value(), "Default"));
              default -> entry;
            });
  }

  private Node filled(Node parameters, String standard) {
    return parameters instanceof MappingNode declared
        ? declared.mapped(e -> parameter(e, standard))
        : parameters;
  }

  private MappingNode.Entry parameter(MappingNode.Entry named, String standard) {
    if (!(named.value() instanceof MappingNode parameter)) {
      return named;
    }
    // One of the two kinds takes names in either case, and the other has none that differ by it.
    String name = named.key().toLowerCase(Locale.ROOT);
    Optional<Node> passed =
        values.entries().stream()
            .filter(entry -> entry.key().toLowerCase(Locale.ROOT).equals(name))
            .map(MappingNode.Entry::value)
            .findFirst();
    if (passed.isEmpty() && !open) {
      return named;
    }
    List<MappingNode.Entry> entries = new ArrayList<>();
    parameter.entries().stream().filter(e -> !e.key().equals(standard)).forEach(entries::add);
    passed
        .flatMap(value -> literal(value, standard.equals("defaultValue")))
        .ifPresent(value -> entries.add(new MappingNode.Entry(standard, named.keyAt(), value)));
    return named.with(new MappingNode(parameter.at(), entries));
  }

  /** A resource manager wraps what it passes, and takes it for text, whatever it looks like. */
  private static Optional<Node> literal(Node passed, boolean managed) {
    Node value = managed ? TreePaths.at(passed, "value").orElse(passed) : passed;
    if (value instanceof ScalarNode text) {
      return Optional.of(text)
          .filter(t -> !Command.isOpen(t.text()))
          .map(t -> managed && t.text().startsWith("[") ? escaped(t) : t);
    }
    boolean wrapped = value != passed && value instanceof MappingNode;
    return Optional.of(value).filter(v -> wrapped || v instanceof SequenceNode);
  }

  private static ScalarNode escaped(ScalarNode text) {
    return new ScalarNode(text.at(), "[" + text.text(), text.quoted());
  }
}
