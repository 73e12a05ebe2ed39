package org.lexloci.manifest.pulumi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lexloci.source.Document;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/** What a resource of a program in YAML refers to by its name: {@code ${cluster.id}}. */
final class PulumiReferences {

  private static final Pattern NAME = Pattern.compile("\\$\\{([\\w-]+)");

  private PulumiReferences() {}

  /** Lists the types of resources, made or only asked for, that a node refers to, with a place. */
  static Map<String, Node> types(Node node, Document document) {
    Map<String, Node> types = new LinkedHashMap<>();
    TreePaths.scalars(node)
        .forEach(
            text ->
                NAME.matcher(text.text())
                    .results()
                    .flatMap(name -> type(name.group(1), document).stream())
                    .forEach(type -> types.putIfAbsent(type, text)));
    return types;
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
