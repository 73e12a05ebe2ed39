package org.lexloci.manifest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.HiddenNode;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * Puts hidden nodes where a plan marks a value as not known yet, or as not to be shown. Of what is
 * not to be shown nothing is left but that a product is stated there.
 */
public enum PlanMask {
  UNKNOWN("after_unknown", "known only after apply"),
  SENSITIVE("after_sensitive", "marked as sensitive");

  private static final List<String> PRODUCTS =
      List.of(
          Declarations.SLASH + Aspect.PRODUCT.word(), Declarations.HYPHEN + Aspect.PRODUCT.word());

  private final String marks;
  private final String why;

  PlanMask(String marks, String why) {
    this.marks = marks;
    this.why = why;
  }

  /** Answers what can be seen of what a resource will be. */
  public static Optional<MappingNode> seen(MappingNode resource, Optional<MappingNode> after) {
    return after.map(value -> UNKNOWN.over(resource, SENSITIVE.over(resource, value)));
  }

  private MappingNode over(MappingNode resource, MappingNode value) {
    Optional<Node> marked = TreePaths.at(resource, "change", marks).map(m -> over((Node) value, m));
    return marked.isEmpty()
        ? value
        : marked.get() instanceof MappingNode left ? left : new MappingNode(value.at(), List.of());
  }

  /**
   * Lays marks over a value.
   *
   * @param marks have the form of the value, and {@code true} where it is hidden; they may mark
   *     what is not there
   * @return null where nothing is left
   */
  private @Nullable Node over(@Nullable Node value, Node marks) {
    if (marks instanceof ScalarNode mark) {
      return mark.text().equals("true") ? hidden(value, mark) : value;
    }
    if (marks instanceof MappingNode marked) {
      return entries(value, marked);
    }
    if (marks instanceof SequenceNode marked) {
      List<Node> items = value instanceof SequenceNode list ? list.items() : List.of();
      List<Node> left = new ArrayList<>();
      for (int i = 0; i < Math.max(items.size(), marked.items().size()); i++) {
        @Nullable Node item = i < items.size() ? items.get(i) : null;
        @Nullable Node seen = i < marked.items().size() ? over(item, marked.items().get(i)) : item;
        // An item keeps its place, so that the others keep theirs.
        left.add(seen == null ? new MappingNode(marks.at(), List.of()) : seen);
      }
      return left.isEmpty()
          ? value
          : new SequenceNode(value == null ? marks.at() : value.at(), left);
    }
    return value;
  }

  private @Nullable Node entries(@Nullable Node value, MappingNode marks) {
    List<MappingNode.Entry> left = new ArrayList<>();
    List<MappingNode.Entry> stated =
        value instanceof MappingNode mapping ? mapping.entries() : List.of();
    for (MappingNode.Entry entry : stated) {
      Optional<Node> mark = marks.get(entry.key());
      @Nullable Node seen = mark.isPresent() ? over(entry.value(), mark.get()) : entry.value();
      if (seen != null) {
        left.add(entry.with(seen));
      }
    }
    for (MappingNode.Entry mark : marks.entries()) {
      @Nullable Node seen =
          stated.stream().anyMatch(e -> e.key().equals(mark.key()))
              ? null
              : over(null, mark.value());
      if (seen != null) {
        left.add(mark.with(seen));
      }
    }
    return left.isEmpty() && stated.isEmpty() ? value : new MappingNode(at(value, marks), left);
  }

  private static Position at(@Nullable Node value, Node marks) {
    return value == null ? marks.at() : value.at();
  }

  private @Nullable Node hidden(@Nullable Node value, ScalarNode mark) {
    if (this == UNKNOWN) {
      // Of a text, source may tell a part of what only a plan tells as a whole.
      return new HiddenNode(at(value, mark), why, value);
    }
    return value == null || value instanceof ScalarNode
        ? new HiddenNode(at(value, mark), why)
        : products(value);
  }

  /** Leaves the keys that state a product, whose values are hidden. */
  private Node products(Node value) {
    if (value instanceof SequenceNode list) {
      return list.with(this::products);
    }
    if (!(value instanceof MappingNode mapping)) {
      return new HiddenNode(value.at(), why);
    }
    List<MappingNode.Entry> left = new ArrayList<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      boolean pair =
          entry.key().equalsIgnoreCase("key")
              && entry.value() instanceof ScalarNode key
              && isProduct(key.text());
      if (pair) {
        left.add(entry);
        left.add(
            new MappingNode.Entry(
                entry.key().equals("key") ? "value" : "Value",
                entry.keyAt(),
                new HiddenNode(entry.value().at(), why)));
      } else if (isProduct(entry.key())) {
        left.add(entry.with(new HiddenNode(entry.value().at(), why)));
      } else if (!(entry.value() instanceof ScalarNode)) {
        left.add(entry.with(products(entry.value())));
      }
    }
    return new MappingNode(mapping.at(), left);
  }

  /** A cloud may put a namespace before a key. */
  private static boolean isProduct(String key) {
    return PRODUCTS.stream().anyMatch(key::endsWith);
  }
}
