package org.lexloci.manifest.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lexloci.manifest.evidence.ManifestPlace;
import org.lexloci.manifest.evidence.Path;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.TreePaths;

/**
 * One resource that a plan changes, keeps or puts off.
 *
 * @param node its entry among the changes
 * @param after what it will be, as far as that is known and to be shown
 * @param deferred why it is put off to a later plan; empty where it is not
 */
public record PlanResource(
    MappingNode node,
    Optional<MappingNode> after,
    Path path,
    Path afterPath,
    int document,
    Optional<String> deferred) {

  private static final Set<String> EXISTS = Set.of("create", "update", "no-op");

  /** Reads an entry among the changes. */
  static PlanResource of(MappingNode node, Path path, int document) {
    return new PlanResource(
        node,
        PlanMask.seen(node, whole(node)),
        path,
        path.to("change").to("after"),
        document,
        Optional.empty());
  }

  /** Is the same resource, put off. */
  PlanResource deferred(String reason) {
    return new PlanResource(
        node, after, path, afterPath, document, Optional.of(SafeText.of(reason)));
  }

  /** Is the same resource, whose values stand in another place. */
  PlanResource at(Path values) {
    return new PlanResource(node, after, path, values, document, deferred);
  }

  /** Tells whether it is there when the plan is carried out. */
  public boolean exists() {
    boolean managed =
        TreePaths.text(node, "mode").filter(mode -> !mode.equals("managed")).isEmpty();
    List<Node> actions = TreePaths.items(node, "change", "actions");
    return managed
        && whole().isPresent()
        && (actions.isEmpty()
            || actions.stream()
                .anyMatch(a -> a instanceof ScalarNode word && EXISTS.contains(word.text())));
  }

  /** Answers its type, with the type of what it stands for where it stands for anything. */
  String type() {
    String type = TreePaths.text(node, "type").orElse("");
    Optional<String> inner =
        after().flatMap(a -> TreePaths.text(a, "type")).filter(t -> t.indexOf('@') > 0);
    return type.equals("azapi_resource") && inner.isPresent()
        ? type + ":" + inner.get().substring(0, inner.get().indexOf('@'))
        : type;
  }

  String address() {
    return TreePaths.text(node, "address").or(() -> TreePaths.text(node, "type")).orElse("");
  }

  Optional<ScalarNode> provider() {
    return TreePaths.scalar(node, "provider_name");
  }

  /** Answers what it will be, of which some may not be shown: it is for its form alone. */
  Optional<MappingNode> whole() {
    return whole(node);
  }

  private static Optional<MappingNode> whole(MappingNode node) {
    return TreePaths.mapping(node, "change", "after");
  }

  /** Tells whether a value is not told before the plan is carried out. */
  boolean unknown(String attribute) {
    return TreePaths.text(node, "change", "after_unknown", attribute)
        .filter("true"::equals)
        .isPresent();
  }

  /** Tells whether some of an argument, in any of its blocks, is not told before that. */
  boolean isOpen(String argument) {
    return TreePaths.at(node, "change", "after_unknown")
        .filter(marks -> isOpen(marks, argument))
        .isPresent();
  }

  private static boolean isOpen(Node marks, String argument) {
    return marks instanceof MappingNode mapping
            && mapping
                .get(argument)
                .filter(mark -> TreePaths.scalars(mark).anyMatch(m -> m.text().equals("true")))
                .isPresent()
        || marks.values().stream().anyMatch(mark -> isOpen(mark, argument));
  }

  ManifestPlace place(Node at, Path path) {
    return path.place(at, document);
  }
}
