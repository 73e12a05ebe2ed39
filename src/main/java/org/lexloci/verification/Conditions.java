package org.lexloci.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.clause.AuthoredCases;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Diagram;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.source.Position;
import org.lexloci.world.Question;

/**
 * Finds for each condition of a clause two cases that differ in it alone and come out differently.
 */
record Conditions(Diagram diagram, AuthoredCases cases) {

  private record Judged(Map<String, String> given, Status status) {}

  /**
   * Lists the conditions of a clause.
   *
   * @param authored the cases that are there
   */
  List<ShownCondition> of(String clause, List<AuthoredCase> authored) {
    List<Judged> judged =
        authored.stream()
            .map(one -> new Judged(whole(one.given()), cases.judge(one).status(clause)))
            .filter(one -> one.status() != Status.DEPENDS)
            .toList();
    DiagramNode function = Status.of(clause, diagram);
    FlipPath paths = new FlipPath(diagram.questions(), function);
    List<ShownCondition> conditions = new ArrayList<>();
    for (int level : function.asks()) {
      Question question = diagram.questions().get(level);
      conditions.add(
          new ShownCondition(
              clause,
              question.id(),
              isShown(question.id(), judged) ? List.of() : missing(clause, paths.across(level))));
    }
    return conditions;
  }

  private static boolean isShown(String question, List<Judged> judged) {
    for (Judged one : judged) {
      for (Judged other : judged) {
        if (one.status() != other.status()
            && differences(one.given(), other.given()).equals(Set.of(question))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> differences(Map<String, String> one, Map<String, String> other) {
    Set<String> questions = new HashSet<>(one.keySet());
    questions.addAll(other.keySet());
    questions.removeIf(q -> Objects.equals(one.get(q), other.get(q)));
    return questions;
  }

  /** Answers what is given, and what is taken where nothing is. */
  private Map<String, String> whole(Map<String, String> given) {
    Map<String, String> whole = new HashMap<>(given);
    for (Question question : diagram.questions()) {
      question.strict().ifPresent(strict -> whole.putIfAbsent(question.id(), strict.label()));
    }
    return whole;
  }

  private List<AuthoredCase> missing(String clause, FlipPath.Flip flip) {
    return List.of(
        authored(clause, flip.question(), flip.one()),
        authored(clause, flip.question(), flip.other()));
  }

  private AuthoredCase authored(String clause, Question question, Map<String, String> path) {
    Map<String, String> given = new LinkedHashMap<>(path);
    for (Question asked : diagram.questions()) {
      Optional<String> strict = asked.strict().map(answer -> answer.label());
      if (!asked.id().equals(question.id()) && strict.isPresent()) {
        given.remove(asked.id(), strict.get());
      }
    }
    AuthoredCase unjudged =
        new AuthoredCase(
            question.id() + " decides: " + given.get(question.id()),
            Position.whole(clause + ".cases.yaml"),
            given,
            Status.DEPENDS,
            Verdict.INDETERMINATE,
            null);
    EditionDecision decision = cases.judge(unjudged);
    return new AuthoredCase(
        unjudged.name(), unjudged.at(), given, decision.status(clause), decision.verdict(), null);
  }
}
