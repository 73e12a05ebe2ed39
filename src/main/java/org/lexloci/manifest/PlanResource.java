package org.lexloci.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/**
 * One resource that a plan changes or keeps.
 *
 * @param node its entry among the changes
 * @param after what it will be, without what is not to be shown
 */
record PlanResource(MappingNode node, Optional<MappingNode> after, Path path, int document) {

  private static final MappingNode NOTHING = new MappingNode(Position.whole(""), List.of());

  private static final Set<String> EXISTS = Set.of("create", "update", "no-op");

  /** Reads an entry among the changes. */
  static PlanResource of(MappingNode node, Path path, int document) {
    Optional<Node> marks = Nodes.at(node, "change", "after_sensitive");
    Optional<MappingNode> after =
        whole(node)
            .map(
                whole ->
                    marks.map(m -> Sensitive.left(whole, m)).orElse(whole)
                            instanceof MappingNode left
                        ? left
                        : NOTHING);
    return new PlanResource(node, after, path, document);
  }

  /** Tells whether it is there when the plan is carried out. */
  boolean exists() {
    boolean managed = Nodes.text(node, "mode").filter(mode -> !mode.equals("managed")).isEmpty();
    List<Node> actions = Nodes.items(node, "change", "actions");
    return managed
        && whole().isPresent()
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

  /** Answers what it will be, of which some may not be shown: it is for its form alone. */
  Optional<MappingNode> whole() {
    return whole(node);
  }

  private static Optional<MappingNode> whole(MappingNode node) {
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

  Place place(ScalarNode scalar, Path at) {
    return new Place(scalar.at(), document, at.pointer());
  }
}
