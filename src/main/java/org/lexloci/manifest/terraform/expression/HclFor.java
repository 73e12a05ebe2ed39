package org.lexloci.manifest.terraform.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;

/**
 * A list or a mapping made of each item of another one.
 *
 * @param names of the item, or of its key and of it
 * @param key of an entry; none for a list
 * @param only what has to hold of an item
 * @param grouped whether values of one key make a list
 */
public record HclFor(
    Position at,
    List<String> names,
    Expression all,
    @Nullable Expression key,
    Expression value,
    @Nullable Expression only,
    boolean grouped)
    implements Expression {

  @Override
  public Node value(Scope scope) {
    Optional<List<Values.Keyed>> items = Values.each(scope.value(all));
    if (items.isEmpty()) {
      Node open = scope.value(all);
      return open instanceof UnknownValue unknown
          ? unknown.but(once(scope, unknown))
          : new UnknownValue(at, "a loop over what is no list");
    }
    @Nullable UnknownValue open = null;
    List<Node> list = new ArrayList<>();
    Map<String, List<Node>> entries = new LinkedHashMap<>();
    for (Values.Keyed item : items.get()) {
      Scope inner = scope.with(names.get(names.size() - 1), item.value());
      if (names.size() > 1) {
        inner = inner.with(names.get(0), item.key());
      }
      Node kept = only == null ? Values.truth(true, at) : inner.held(only);
      if (open == null && kept instanceof UnknownValue unknown) {
        open = unknown;
      }
      if (kept instanceof UnknownValue || Values.is("true", kept)) {
        Node made = inner.value(value);
        if (key == null) {
          list.add(made);
        } else {
          Node name = inner.value(key);
          String text = name instanceof ScalarNode scalar ? scalar.text() : Values.HIDDEN;
          entries.computeIfAbsent(text, k -> new ArrayList<>()).add(made);
        }
      }
    }
    Node made = key == null ? new SequenceNode(at, list) : mapping(entries);
    return open == null ? made : open.but(made);
  }

  /** What each item would make, whatever the items are, and what is looked for among them. */
  private Node once(Scope scope, UnknownValue item) {
    Scope inner = scope;
    for (String name : names) {
      inner = inner.with(name, item);
    }
    List<Node> told = new ArrayList<>();
    told.add(inner.value(value));
    if (only != null) {
      HclCall.heldAgainst(only).stream()
          .distinct()
          .forEach(word -> told.add(Values.text(word, at)));
    }
    return new SequenceNode(at, told);
  }

  private Node mapping(Map<String, List<Node>> entries) {
    List<MappingNode.Entry> made = new ArrayList<>();
    entries.forEach(
        (name, values) ->
            made.add(
                new MappingNode.Entry(
                    name,
                    at,
                    grouped ? new SequenceNode(at, values) : values.get(values.size() - 1))));
    return new MappingNode(at, made);
  }

  @Override
  public void references(Consumer<String> taker) {
    all.references(taker);
    value.references(taker);
  }
}
