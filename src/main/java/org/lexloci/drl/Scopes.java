package org.lexloci.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.fact.Fact;
import org.lexloci.source.Position;
import org.lexloci.world.Question;

/** Finds what the rules of a clause look at, themselves and through the clauses they build on. */
public record Scopes(QuestionIndex asks, List<ParsedRule> rules) {

  public ClauseScope of(String clause) {
    Set<String> clauses = new LinkedHashSet<>(Set.of(clause));
    List<Pattern> patterns = new ArrayList<>();
    for (int before = 0; before < clauses.size(); ) {
      before = clauses.size();
      patterns.clear();
      for (ParsedRule rule : rules) {
        if (clauses.contains(rule.clause())) {
          patterns.addAll(rule.patterns());
        }
      }
      patterns.stream()
          .filter(p -> Verb.isFinding(p.type()))
          .forEach(p -> clauses.addAll(p.texts("clause")));
    }
    Map<String, Position> own = new LinkedHashMap<>();
    for (ParsedRule rule : rules) {
      if (rule.clause().equals(clause)) {
        own.put(rule.name(), rule.at());
      }
    }
    return new ClauseScope(questions(patterns), own);
  }

  private List<Question> questions(List<Pattern> patterns) {
    List<Question> questions = new ArrayList<>();
    kinds(asks, patterns)
        .forEach(
            (question, kinds) ->
                questions.add(
                    question.among(
                        Arrays.stream(kinds)
                            .distinct()
                            .mapToObj(question.answers()::get)
                            .toList())));
    return questions;
  }

  /**
   * Finds what patterns ask, and for each answer the first of those that they do not tell from it.
   */
  public static Map<Question, int[]> kinds(QuestionIndex asks, List<Pattern> patterns) {
    Map<Question, List<Constraint>> compared = new LinkedHashMap<>();
    for (Pattern pattern : patterns) {
      for (Question question : asks.questions(pattern)) {
        compared.computeIfAbsent(question, q -> new ArrayList<>()).addAll(pattern.constraints());
      }
    }
    Map<Question, int[]> kinds = new LinkedHashMap<>();
    compared.forEach((question, by) -> kinds.put(question, kinds(question, by)));
    return kinds;
  }

  /** Answers that meet the same constraints are alike; a variable tells all apart. */
  private static int[] kinds(Question question, List<Constraint> constraints) {
    int[] kinds = new int[question.answers().size()];
    boolean apart =
        constraints.stream().anyMatch(c -> c.variable().isPresent() || c.usesVariable());
    Map<List<Boolean>, Integer> first = new HashMap<>();
    for (int answer = 0; answer < kinds.length; answer++) {
      Fact fact = question.answers().get(answer).facts().get(0);
      int number = answer;
      kinds[answer] =
          apart
              ? answer
              : first.computeIfAbsent(
                  constraints.stream().map(c -> Properties.meets(fact, c)).toList(), k -> number);
    }
    return kinds;
  }
}
