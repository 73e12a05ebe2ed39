package org.lexloci.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ScalarNode;

/**
 * One resource that a plan changes or keeps.
 *
 * @param node its entry among the changes
 */
record PlanResource(MappingNode node, Path path, int document) {

  private static final Set<String> EXISTS = Set.of("create", "update", "no-op");

  /** Tells whether it is there when the plan is carried out. */
  boolean exists() {
    boolean managed = Nodes.text(node, "mode").filter(mode -> !mode.equals("managed")).isEmpty();
    List<Node> actions = Nodes.items(node, "change", "actions");
    return managed
        && after().isPresent()
        && (actions.isEmpty()
            || actions.stream()
                .anyMatch(a -> a instanceof ScalarNode word && EXISTS.contains(word.text())));
  }

  /** Answers its type, with the type of what it stands for where it stands for anything. */
  String type() {
    String type = Nodes.text(node, "type").orElse("");
    Optional<String> inner =
        after().flatMap(a -> Nodes.text(a, "type")).filter(t -> t.indexOf('@') > 0);
    return type.equals("azapi_resource") && inner.isPresent()
        ? type + ":" + inner.get().substring(0, inner.get().indexOf('@'))
        : type;
  }

  String address() {
    return Nodes.text(node, "address").or(() -> Nodes.text(node, "type")).orElse("");
  }

  Optional<ScalarNode> provider() {
    return Nodes.scalar(node, "provider_name");
  }

  /** Answers what it will be. */
  Optional<MappingNode> after() {
    return Nodes.mapping(node, "change", "after");
  }

  Path afterPath() {
    return path.to("change").to("after");
  }

  /** Tells whether a value is not told before the plan is carried out. */
  boolean unknown(String attribute) {
    return Nodes.text(node, "change", "after_unknown", attribute)
        .filter("true"::equals)
        .isPresent();
  }

  /** Tells whether a value, or an entry of it, is not to be shown. */
  boolean sensitive(String attribute, String key) {
    Optional<Node> marked = Nodes.at(node, "change", "after_sensitive", attribute);
    return isTrue(marked) || isTrue(marked.flatMap(m -> Nodes.at(m, key)));
  }

  private static boolean isTrue(Optional<Node> node) {
    return node.filter(n -> n instanceof ScalarNode s && s.text().equals("true")).isPresent();
  }

  Place place(ScalarNode scalar, Path at) {
    return new Place(scalar.at(), document, at.pointer());
  }
}
