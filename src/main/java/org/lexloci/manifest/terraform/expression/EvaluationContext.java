package org.lexloci.manifest.terraform.expression;

import java.util.List;
import java.util.Optional;
import org.lexloci.manifest.module.ParameterChoices;
import org.lexloci.manifest.module.Steps;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/** What an expression may ask for that does not stand in it. */
public interface EvaluationContext {

  /**
   * Answers what a name means.
   *
   * @param path its parts between dots, of which there are two or more
   */
  Node named(List<String> path, Position at);

  /** Calls a function that needs more than its arguments; empty for all others. */
  Optional<Node> called(String function, List<Node> arguments, Position at);

  /** Answers with which values variables are taken. */
  ParameterChoices choices();

  /** Answers the steps that are left. */
  Steps steps();
}
