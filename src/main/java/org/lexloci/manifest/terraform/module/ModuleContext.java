package org.lexloci.manifest.terraform.module;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.Steps;
import org.lexloci.manifest.terraform.expression.EvaluationContext;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.manifest.terraform.value.Values;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;

/** What expressions in a module may ask for: its names, and functions of files around it. */
record ModuleContext(ModuleInstance module) implements EvaluationContext {

  @Override
  public Node named(List<String> path, Position at) {
    String root = path.get(0);
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
    int taken = root.equals("data") ? path.size() : 2;
    return found
        .map(node -> Values.follow(node, path.subList(taken, path.size()), at))
        .orElseGet(() -> new UnknownValue(at, SafeText.quoted(String.join(".", path))));
  }

  @Override
  public Optional<Node> called(String function, List<Node> arguments, Position at) {
    return FileFunctions.NAMES.contains(function)
        ? Optional.of(FileFunctions.value(function, arguments, module, at))
        : Optional.empty();
  }

  @Override
  public ParameterChoices choices() {
    return module.evaluation().choices();
  }

  @Override
  public Steps steps() {
    return module.evaluation().steps();
  }
}
