package org.lexloci.drl;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.fact.Fact;
import org.lexloci.source.Problem;
import org.lexloci.world.Question;

/**
 * Finds rules of which it is plain, without judging a world, that they never fire: they wait for a
 * finding that no rule concludes, or for two answers to one question.
 */
record DeadCheck(QuestionIndex asks, Consumer<Problem> problems) {

  void check(List<ParsedRule> rules) {
    Set<String> concluded =
        rules.stream()
            .map(r -> FeedCheck.finding(r.verb().orElseThrow().finding(), r.clause()))
            .collect(Collectors.toSet());
    for (ParsedRule rule : rules) {
      Map<String, Set<Fact>> left = new HashMap<>();
      for (Pattern pattern : rule.patterns()) {
        Optional<String> why =
            Verb.isFinding(pattern.type())
                ? unconcluded(pattern, concluded)
                : unanswered(pattern, left);
        if (why.isPresent()) {
          problems.accept(rule.problem(pattern.at(), "can never fire: " + why.get()));
          break;
        }
      }
    }
  }

  private static Optional<String> unconcluded(Pattern pattern, Set<String> concluded) {
    Collection<String> premises = FeedCheck.premises(pattern);
    return pattern.negated() || premises.stream().anyMatch(concluded::contains)
        ? Optional.empty()
        : Optional.of("no rule concludes " + String.join(" or ", premises));
  }

  /** Takes from what each question may be answered with all that a pattern rules out. */
  private Optional<String> unanswered(Pattern pattern, Map<String, Set<Fact>> left) {
    Map<Question, Set<Fact>> meeting = new HashMap<>();
    for (Question question : asks.questions(pattern)) {
      Set<Fact> facts = facts(question);
      facts.removeIf(fact -> !meets(pattern, fact));
      if (!facts.isEmpty()) {
        meeting.put(question, facts);
      }
    }
    if (meeting.isEmpty()) {
      return pattern.negated()
          ? Optional.empty()
          : Optional.of("nothing meets `" + RulePrinter.pattern(pattern) + "`");
    }
    if (meeting.size() > 1 || pattern.negated() && usesVariable(pattern)) {
      return Optional.empty();
    }
    Question question = meeting.keySet().iterator().next();
    Set<Fact> answers = left.computeIfAbsent(question.id(), k -> facts(question));
    if (pattern.negated()) {
      answers.removeAll(meeting.get(question));
    } else {
      answers.retainAll(meeting.get(question));
    }
    return answers.isEmpty()
        ? Optional.of("no answer to `" + question.id() + "` meets all that it asks")
        : Optional.empty();
  }

  private static boolean usesVariable(Pattern pattern) {
    return pattern.constraints().stream().anyMatch(Constraint::usesVariable);
  }

  /** Tells whether a fact meets a pattern, as far as it is compared with constants. */
  private static boolean meets(Pattern pattern, Fact fact) {
    return pattern.constraints().stream()
        .filter(c -> c.variable().isEmpty() && !c.usesVariable())
        .allMatch(c -> Properties.meets(fact, c));
  }

  private static Set<Fact> facts(Question question) {
    return question.answers().stream()
        .flatMap(a -> a.facts().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
