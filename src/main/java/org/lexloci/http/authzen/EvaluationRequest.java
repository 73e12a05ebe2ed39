package org.lexloci.http.authzen;

import java.util.List;
import java.util.Optional;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.ScalarNode;

/**
 * What is to be evaluated.
 *
 * @param spec of the descriptor that would state the same
 * @param product by the name that the request gives it
 * @param mismatch says why nothing of the kind is judged, if so
 * @param asOf the day of the question; today where there is none
 * @param editions to judge by; those of the house where there are none
 * @param whole whether everything about the decision is to be told
 * @param ignored what the request says and is not known
 */
record EvaluationRequest(
    MappingNode spec,
    ScalarNode product,
    Optional<String> mismatch,
    Optional<ScalarNode> asOf,
    List<ScalarNode> editions,
    boolean whole,
    List<String> ignored) {

  private static final Position ANYWHERE = Position.whole("a request");

  /**
   * What is asked, whatever the form it is asked in and wherever that stands.
   *
   * @param spec of which everything stands at one place
   */
  record Question(Node spec, Optional<String> asOf, List<String> editions, List<String> ignored) {}

  /** Answers what is asked. */
  Question question() {
    return new Question(
        spec.movedTo(ANYWHERE),
        asOf.map(ScalarNode::text),
        editions.stream().map(ScalarNode::text).toList(),
        ignored);
  }
}
