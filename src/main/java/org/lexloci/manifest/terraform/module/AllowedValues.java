package org.lexloci.manifest.terraform.module;

import java.util.List;
import org.lexloci.manifest.terraform.expression.HclCall;
import org.lexloci.manifest.terraform.expression.Scope;
import org.lexloci.manifest.terraform.hcl.HclBody;
import org.lexloci.manifest.terraform.value.UnknownValue;
import org.lexloci.source.Node;

/** Tells what a variable may be of which no file tells it, as far as a validation lists all. */
final class AllowedValues {

  private AllowedValues() {}

  /**
   * Answers a value; of what is not known the only one it may be, or what lists all that it may.
   */
  static Node of(HclBody declared, Scope scope, Node value) {
    if (!(value instanceof UnknownValue open) || !open.either().isEmpty()) {
      return value;
    }
    List<Node> allowed =
        declared.blocks("validation").stream()
            .flatMap(validation -> validation.body().attribute("condition").stream())
            .flatMap(condition -> HclCall.among(condition, scope).stream())
            .findFirst()
            .orElse(List.of());
    return allowed.size() == 1 ? allowed.get(0) : open.of(allowed);
  }
}
