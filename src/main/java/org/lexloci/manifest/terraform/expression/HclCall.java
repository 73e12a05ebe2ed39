package org.lexloci.manifest.terraform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lexloci.manifest.module.ChoiceNotes;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.ParameterChoices.Looked;
import org.lexloci.manifest.terraform.value.Functions;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * A call of a function.
 *
 * @param spread whether the last argument is a list of arguments
 */
public record HclCall(Position at, String name, List<Expression> arguments, boolean spread)
    implements Expression {

  private static final Set<String> BY_KEY = Set.of("lookup", "element");

  @Override
  public Node value(Scope scope) {
    List<Looked<Node>> looked = arguments.stream().map(scope::looked).toList();
    List<Node> values = new ArrayList<>();
    looked.forEach(argument -> values.add(argument.value()));
    choose(looked, values, scope);
    if (spread && !values.isEmpty()) {
      Node last = values.remove(values.size() - 1);
      if (!(last instanceof SequenceNode list)) {
        return last instanceof UnknownValue
            ? last
            : new UnknownValue(at, "arguments that are no list");
      }
      values.addAll(list.items());
    }
    return scope
        .context()
        .called(name, values, at)
        .orElseGet(() -> Functions.value(name, values, at));
  }

  /** Takes what a variable decides, and notes what it is held against. */
  private void choose(List<Looked<Node>> looked, List<Node> values, Scope scope) {
    ParameterChoices choices = scope.choices();
    if (name.startsWith("coalesce")) {
      looked.stream()
          .filter(one -> Functions.isFilled(one.value()))
          .forEach(one -> choices.options(one.asked(), List.of("")));
    } else if (looked.size() > 1 && BY_KEY.contains(name)) {
      values.set(1, scope.chosen(values.get(0), looked.get(1), at));
    } else if (name.equals("contains") && values.get(0) instanceof SequenceNode list) {
      looked.stream().skip(1).forEach(one -> choices.options(one.asked(), texts(list)));
    }
  }

  /** Lists the texts, and the words of them, that a condition on a value holds it against. */
  public static List<String> heldAgainst(Expression condition) {
    if (condition instanceof HclCall call) {
      return call.arguments.stream().flatMap(argument -> heldAgainst(argument).stream()).toList();
    }
    if (condition instanceof HclOperation operation) {
      return Stream.of(operation.left(), operation.right())
          .flatMap(side -> heldAgainst(side).stream())
          .toList();
    }
    Node value = Constants.of(condition);
    return TreePaths.scalars(value)
        .flatMap(text -> ChoiceNotes.words(text.text()).stream())
        .toList();
  }

  /** Lists all values that a condition lets a variable have, if it is one that lists them. */
  public static Optional<List<Node>> among(Expression condition, Scope scope) {
    return condition instanceof HclCall call
            && call.name.equals("contains")
            && call.arguments.size() == 2
            && call.arguments.get(1) instanceof HclReference
            && scope.value(call.arguments.get(0)) instanceof SequenceNode list
            && UnknownValue.among(list.items()).isEmpty()
        ? Optional.of(list.items())
        : Optional.empty();
  }

  private static List<String> texts(SequenceNode list) {
    return list.items().stream().flatMap(item -> TreePaths.text(item).stream()).toList();
  }

  @Override
  public void references(Consumer<String> taker) {
    arguments.forEach(argument -> argument.references(taker));
  }
}
