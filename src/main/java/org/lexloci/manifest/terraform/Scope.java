package org.lexloci.manifest.terraform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.ParameterChoices.Looked;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;

/**
 * Where an expression stands.
 *
 * @param names that only it knows: {@code each}, {@code count}, those of a loop
 */
record Scope(ModuleInstance module, Map<String, Node> names) {

  Scope with(String name, Node value) {
    Map<String, Node> more = new HashMap<>(names);
    more.put(name, value);
    return new Scope(module, more);
  }

  /** Answers a value, unless it takes more steps or a deeper stack than anything real. */
  Node value(Expression expression) {
    if (!module.evaluation().steps().enter()) {
      return new UnknownValue(expression.at(), "more than can be looked at");
    }
    try {
      return expression.value(this);
    } finally {
      module.evaluation().steps().leave();
    }
  }

  ParameterChoices choices() {
    return module.evaluation().choices();
  }

  /** Answers a value with the variables that it rests on. */
  Looked<Node> looked(Expression expression) {
    return choices().looked(() -> value(expression));
  }

  /** Answers what a name with its dots means. */
  Node named(List<String> path, Position at) {
    String root = path.get(0);
    if (names.containsKey(root)) {
      return follow(names.get(root), path, 1, at);
    }
    if (path.size() == 1) {
      return new UnknownValue(at, SafeText.quoted(root) + ", which is nothing here");
    }
    String name = path.get(1);
    Optional<Node> found =
        switch (root) {
          case "var" -> Optional.of(module.variable(name, at));
          case "local" -> Optional.of(module.local(name, at));
          case "module" -> Optional.of(module.called(name, at));
          case "path" ->
              switch (name) {
                case "module" -> Optional.of(Values.text(module.path(), at));
                case "root" -> Optional.of(Values.text(".", at));
                default -> Optional.empty();
              };
          case "data" -> Optional.of(module.data(path, at));
          case "each", "count", "self", "terraform" -> Optional.empty();
          default -> Optional.of(module.resource(root, name, at));
        };
    return found
        .map(node -> follow(node, path, root.equals("data") ? path.size() : 2, at))
        .orElseGet(() -> new UnknownValue(at, SafeText.quoted(String.join(".", path))));
  }

  private static Node follow(Node from, List<String> path, int step, Position at) {
    Node found = from;
    for (int i = step; i < path.size(); i++) {
      found = Values.item(found, Values.text(path.get(i), at), at);
    }
    return found;
  }
}
