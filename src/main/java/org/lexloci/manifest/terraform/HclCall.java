package org.lexloci.manifest.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SequenceNode;

/**
 * A call of a function.
 *
 * @param spread whether the last argument is a list of arguments
 */
record HclCall(Position at, String name, List<Expression> arguments, boolean spread)
    implements Expression {

  @Override
  public Node value(Scope scope) {
    List<Node> values = new ArrayList<>();
    for (Expression argument : arguments) {
      values.add(scope.value(argument));
    }
    if (spread && !values.isEmpty()) {
      Node last = values.remove(values.size() - 1);
      if (!(last instanceof SequenceNode list)) {
        return last instanceof UnknownValue
            ? last
            : new UnknownValue(at, "arguments that are no list");
      }
      values.addAll(list.items());
    }
    return FileFunctions.NAMES.contains(name)
        ? FileFunctions.value(name, values, scope, at)
        : Functions.value(name, values, at);
  }

  @Override
  public void references(Consumer<String> taker) {
    arguments.forEach(argument -> argument.references(taker));
  }
}
