package org.lexloci.manifest.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lexloci.manifest.evidence.Clouds;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * What tells an operator where its cloud is: fields of objects that it reads, and options and
 * variables of its own containers.
 */
record OperatorSettings(Clouds clouds) {

  /** Kinds of what runs operators. */
  private static final Set<String> RUNNING =
      Set.of(
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "Pod",
          "DeploymentRuntimeConfig",
          "ControllerConfig");

  /** Kinds of what installs them. */
  private static final Set<String> CHARTS = Set.of("HelmRelease", "Application");

  /** Any program may be told by a variable where a cloud is; these make resources of it. */
  private static final Pattern OPERATOR = Pattern.compile("controller|operator|provider|manager");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\(([^)]*)\\)");

  /**
   * A setting that leads an operator somewhere.
   *
   * @param cloud whose operator it leads
   */
  record Setting(Clouds.Sign cloud, ScalarNode value) {}

  /** Tells whether an object runs operators, which make all resources of a run. */
  static boolean isRunning(String kind) {
    return RUNNING.contains(kind) || CHARTS.contains(kind);
  }

  Stream<Setting> of(MappingNode object, String kind) {
    return RUNNING.contains(kind)
        ? containers(object)
        : clouds.find("operator", kind).isPresent() ? fields(object, kind + ":") : Stream.empty();
  }

  private Stream<Setting> fields(Node node, String path) {
    return node instanceof MappingNode mapping
        ? mapping.entries().stream()
            .flatMap(
                entry ->
                    entry.value() instanceof ScalarNode text
                        ? setting("operator", path + entry.key(), text)
                        : fields(entry.value(), path + entry.key() + "/"))
        : Stream.empty();
  }

  private Stream<Setting> containers(Node node) {
    boolean container =
        node instanceof MappingNode mapping
            && TreePaths.text(mapping, "name").isPresent()
            && Stream.of("args", "command", "env").anyMatch(key -> mapping.get(key).isPresent());
    return container
        ? Stream.concat(options(node), environment(node))
        : node.values().stream().flatMap(this::containers);
  }

  /** Lists options, whose values stand in the same text or in the next one, or in a variable. */
  private Stream<Setting> options(Node container) {
    List<ScalarNode> words =
        Stream.of("command", "args")
            .flatMap(key -> TreePaths.items(container, key).stream())
            .filter(ScalarNode.class::isInstance)
            .map(ScalarNode.class::cast)
            .toList();
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String[] parts = words.get(i).text().split("=", 2);
      ScalarNode next = words.get(Math.min(i + 1, words.size() - 1));
      ScalarNode value =
          parts.length == 2 ? new ScalarNode(words.get(i).at(), parts[1], true) : next;
      setting("option", parts[0], filled(value, container)).forEach(settings::add);
    }
    return settings.stream();
  }

  /** Puts in the place of a variable what it is set to; one that is not set is nothing. */
  private static ScalarNode filled(ScalarNode value, Node container) {
    Matcher variable = VARIABLE.matcher(value.text());
    return variable.matches()
        ? variables(container)
            .filter(v -> name(v).equals(variable.group(1)))
            .map(v -> TreePaths.scalar(v, "value").orElse(value))
            .findFirst()
            .orElseGet(() -> new ScalarNode(value.at(), "", true))
        : value;
  }

  private static Stream<Node> variables(Node container) {
    return TreePaths.items(container, "env").stream();
  }

  private Stream<Setting> environment(Node container) {
    boolean operator =
        TreePaths.text(container, "image").filter(i -> !OPERATOR.matcher(i).find()).isEmpty();
    List<Setting> settings = new ArrayList<>();
    if (operator) {
      variables(container)
          .forEach(
              variable ->
                  TreePaths.scalar(variable, "value").stream()
                      .flatMap(v -> setting("variable", name(variable), v))
                      .forEach(settings::add));
    }
    return settings.stream();
  }

  private static String name(Node variable) {
    return TreePaths.text(variable, "name").orElse("");
  }

  private Stream<Setting> setting(String sort, String name, ScalarNode value) {
    return clouds.find("elsewhere-" + sort, name).map(sign -> new Setting(sign, value)).stream();
  }
}
