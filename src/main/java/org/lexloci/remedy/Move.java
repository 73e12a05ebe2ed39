package org.lexloci.remedy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lexloci.deployment.Deployment;

/**
 * One value that something which can be changed can take instead.
 *
 * @param burden what it asks for: a move asks for more than another where its burden holds the
 *     other's and more
 * @param applied to a deployment; leaves one alone to which it means nothing
 * @param matters whether it may change an answer to one of these questions, which are given by id
 * @param words of the deployment it was applied to
 */
public record Move(
    Cost cost,
    Set<String> burden,
    UnaryOperator<Deployment> applied,
    Function<Deployment, String> words,
    Optional<Statement> states,
    Predicate<Set<String>> matters) {

  /** Tells whether any question is one that a move may change the answer to. */
  static Predicate<Set<String>> anyOf(Predicate<String> question) {
    return questions -> questions.stream().anyMatch(question);
  }

  /** Makes the same move with other words. */
  Move saying(Function<Deployment, String> other) {
    return new Move(cost, burden, applied, other, states, matters);
  }

  /** Says what it comes to for a deployment to which all changes were made. */
  Change told(Deployment changed) {
    return new Change(cost, words.apply(changed), states);
  }
}
