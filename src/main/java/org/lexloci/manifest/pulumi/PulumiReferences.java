package org.lexloci.manifest.pulumi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/** What a resource of a program in YAML refers to by its name: {@code ${cluster.id}}. */
final class PulumiReferences {

  private static final Pattern NAME = Pattern.compile("\\$\\{([\\w-]+)");

  private PulumiReferences() {}

  /** Lists the types of resources, made or only asked for, that a node refers to, with a place. */
  static Map<String, Node> types(Node node, Document document) {
    Map<String, Node> types = new LinkedHashMap<>();
    walk(node, document, types);
    return types;
  }

  private static void walk(Node node, Document document, Map<String, Node> types) {
    if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> walk(entry.value(), document, types));
    } else if (node instanceof SequenceNode list) {
      list.items().forEach(item -> walk(item, document, types));
    } else if (node instanceof ScalarNode text && text.text().contains("${")) {
      Matcher names = NAME.matcher(text.text());
      while (names.find()) {
        type(names.group(1), document).ifPresent(type -> types.putIfAbsent(type, text));
      }
    }
  }

  /** A function that asks for a resource is called like its type. */
  private static Optional<String> type(String name, Document document) {
    return TreePaths.text(document.root(), "resources", name, "type")
        .or(
            () ->
                TreePaths.text(document.root(), "variables", name, "fn::invoke", "function")
                    .map(function -> function.replace(":get", ":")));
  }
}
