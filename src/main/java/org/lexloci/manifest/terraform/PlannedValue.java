package org.lexloci.manifest.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.module.Steps;
import org.lexloci.manifest.terraform.value.LazyValue;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.NullNode;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/**
 * Parts a value into what is known of it and marks where something is not, as a plan has them. What
 * is known of a text that is not known as a whole stands beside its mark, where a plan has nothing.
 *
 * @param known null where nothing is
 * @param unknown null where everything is known
 */
record PlannedValue(@Nullable Node known, @Nullable Node unknown) {

  private static final PlannedValue NOTHING = new PlannedValue(null, null);

  /** Adds an entry to a mapping. */
  PlannedValue and(String key, Position at, PlannedValue value) {
    return new PlannedValue(
        joined(known, key, at, value.known), joined(unknown, key, at, value.unknown));
  }

  private static @Nullable Node joined(
      @Nullable Node mapping, String key, Position at, @Nullable Node value) {
    if (value == null || mapping != null && !(mapping instanceof MappingNode)) {
      return mapping;
    }
    List<MappingNode.Entry> entries =
        new ArrayList<>(mapping instanceof MappingNode all ? all.entries() : List.of());
    entries.add(new MappingNode.Entry(key, at, value));
    return new MappingNode(mapping == null ? at : mapping.at(), entries);
  }

  /** Parts values, and hands over everything that is not known. */
  record Parter(Steps steps, Consumer<UnknownValue> open) {

    PlannedValue of(Node value) {
      if (!steps.enter()) {
        open.accept(new UnknownValue(value.at(), "more than can be looked at"));
        return marked(value.at());
      }
      try {
        return parted(value);
      } finally {
        steps.leave();
      }
    }

    private PlannedValue parted(Node value) {
      if (value instanceof UnknownValue unknown) {
        open.accept(unknown);
        Node rest = unknown.rest();
        return new PlannedValue(rest == null ? null : of(rest).known(), mark(value.at()));
      }
      if (value instanceof MappingNode mapping) {
        return mapping(mapping.at(), mapping.entries());
      }
      if (value instanceof SequenceNode list) {
        return list(list);
      }
      return value instanceof NullNode
          ? NOTHING
          : value instanceof LazyValue ? marked(value.at()) : new PlannedValue(value, null);
    }

    /** A mapping of which not everything is known counts as not known, beside what is. */
    PlannedValue mapping(Position at, List<MappingNode.Entry> entries) {
      Map<String, MappingNode.Entry> known = new LinkedHashMap<>();
      Map<String, MappingNode.Entry> unknown = new LinkedHashMap<>();
      boolean hidden = false;
      for (MappingNode.Entry entry : entries) {
        PlannedValue part = of(entry.value());
        if (part.known() != null && !entry.key().equals(Values.HIDDEN)) {
          known.put(entry.key(), entry.with(part.known()));
        }
        if (part.unknown() != null) {
          hidden |= entry.key().equals(Values.HIDDEN);
          unknown.put(entry.key(), entry.with(part.unknown()));
        }
      }
      Node marks = hidden ? mark(at) : new MappingNode(at, List.copyOf(unknown.values()));
      return new PlannedValue(
          new MappingNode(at, List.copyOf(known.values())), unknown.isEmpty() ? null : marks);
    }

    private PlannedValue list(SequenceNode list) {
      List<Node> known = new ArrayList<>();
      List<Node> unknown = new ArrayList<>();
      boolean open = false;
      for (Node item : list.items()) {
        PlannedValue part = of(item);
        known.add(part.known() == null ? new NullNode(item.at()) : part.known());
        unknown.add(part.unknown() == null ? Values.truth(false, item.at()) : part.unknown());
        open |= part.unknown() != null;
      }
      return new PlannedValue(
          new SequenceNode(list.at(), known), open ? new SequenceNode(list.at(), unknown) : null);
    }

    private static PlannedValue marked(Position at) {
      return new PlannedValue(null, mark(at));
    }

    private static Node mark(Position at) {
      return Values.truth(true, at);
    }
  }
}
