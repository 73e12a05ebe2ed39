package org.lexloci.manifest.pulumi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.manifest.evidence.Evidence;
import org.lexloci.manifest.evidence.HostLinks;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.manifest.evidence.ResourceHosts;
import org.lexloci.manifest.resource.OtherHostSigns;
import org.lexloci.source.Document;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * What the resources of a program refer to: in YAML by names, {@code ${cluster.id}}, and in a
 * preview by addresses.
 */
record PulumiReferences(Document document, HostLinks links) {

  /** A name, and the output of another program that it may be asked for. */
  private static final Pattern NAME =
      Pattern.compile("\\$\\{([\\w-]+)(?:\\.outputs(?:\\.|\\[\"?)([\\w-]+))?");

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

  /** Notes what the variables of the program stand for, and what it puts out. */
  void note(Clouds clouds) {
    OtherHostSigns signs = new OtherHostSigns(clouds, document.number());
    for (MappingNode.Entry variable : entries("variables")) {
      String own = links.local(variable.key());
      walk(variable.value(), (key, used) -> links.name(own, used));
      Evidence.Builder evidence = new Evidence.Builder();
      signs.read(variable.value(), Path.ROOT.to("variables").to(variable.key()), evidence);
      evidence.build().elsewhere().forEach(sign -> links.sign(own, sign));
    }
    for (MappingNode.Entry output : entries("outputs")) {
      String own = "output " + output.key();
      walk(output.value(), (key, used) -> links.name(own, used));
    }
  }

  /** Hands over what a resource refers to, with the key under which it does. */
  void of(MappingNode resource, BiConsumer<String, String> taker) {
    walk(resource, taker);
    for (MappingNode.Entry property : TreePaths.entries(resource, "propertyDependencies")) {
      if (!ResourceHosts.isTold(property.key())) {
        TreePaths.scalars(property.value())
            .forEach(urn -> taker.accept(property.key(), links.local(urn.text())));
      }
    }
  }

  private List<MappingNode.Entry> entries(String section) {
    return TreePaths.entries(document.root(), section);
  }

  private void walk(Node node, BiConsumer<String, String> taker) {
    ResourceHosts.leaves(
        node,
        "",
        (key, value) -> {
          if (value instanceof ScalarNode text) {
            NAME.matcher(text.text()).results().forEach(name -> taker.accept(key, named(name)));
          }
        });
  }

  /** What is neither made nor worked out here comes from elsewhere, by a name alone. */
  private String named(MatchResult name) {
    boolean own =
        TreePaths.at(document.root(), "resources", name.group(1)).isPresent()
            || TreePaths.at(document.root(), "variables", name.group(1)).isPresent();
    return name.group(2) != null
        ? "output " + name.group(2)
        : own ? links.local(name.group(1)) : "output " + name.group(1);
  }
}
