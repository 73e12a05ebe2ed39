package org.lexloci.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Edition;
import org.lexloci.drl.EditionRulesCheck;
import org.lexloci.drl.FeedCheck;
import org.lexloci.drl.ParsedRule;
import org.lexloci.drl.ParsedRule.Constraint;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.drl.Properties;
import org.lexloci.drl.QuestionIndex;
import org.lexloci.drl.RuleFile;
import org.lexloci.drl.Verb;
import org.lexloci.fact.Fact;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;
import org.lexloci.world.Questions;

/**
 * What the rules of an edition see of a world. Worlds of which they see the same have the same
 * findings: a rule that one of its patterns keeps from firing sees nothing else.
 */
public final class Sight {

  /**
   * A pattern that facts match.
   *
   * @param questions the places of those whose facts it may match
   * @param meets for each of them, which answers match as far as constants tell
   */
  private record Look(boolean negated, List<Integer> questions, List<boolean[]> meets) {

    boolean blocks(int[] answers) {
      for (int i = 0; i < questions.size(); i++) {
        if (meets.get(i)[answers[questions.get(i)]]) {
          return false;
        }
      }
      return !negated;
    }

    void show(boolean[] seen) {
      for (int question : questions) {
        seen[question] = true;
      }
    }
  }

  /**
   * A rule as far as it tells worlds apart.
   *
   * @param needs sets of conclusions, of each of which it takes one
   */
  private record Seer(String concludes, List<Look> looks, List<Set<String>> needs) {

    @Nullable Look block(int[] answers) {
      for (Look look : looks) {
        if (look.blocks(answers)) {
          return look;
        }
      }
      return null;
    }

    boolean lacks(List<Seer> able) {
      for (Set<String> any : needs) {
        if (able.stream().noneMatch(s -> any.contains(s.concludes()))) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Question> questions;
  private final List<Seer> seers = new ArrayList<>();

  /** Looks at the rules of an edition. */
  public Sight(Agreement agreement, Edition edition, List<RuleFile> files) {
    QuestionIndex asks = new QuestionIndex(agreement, edition);
    List<ParsedRule> rules =
        new EditionRulesCheck(agreement, edition)
            .check(files, edition.name()).files().stream()
                .flatMap(f -> f.rules().stream())
                .toList();
    this.questions = distinct(agreement, edition, asks, rules);
    List<String> ids = questions.stream().map(Question::id).toList();
    for (ParsedRule rule : rules) {
      List<Look> looks = new ArrayList<>();
      List<Set<String>> needs = new ArrayList<>();
      for (Pattern pattern : rule.patterns()) {
        if (!Verb.isFinding(pattern.type())) {
          looks.add(look(pattern, asks, ids));
        } else if (!pattern.negated()) {
          needs.add(new TreeSet<>(FeedCheck.premises(pattern)));
        }
      }
      String concludes = FeedCheck.finding(rule.verb().orElseThrow().finding(), rule.clause());
      seers.add(new Seer(concludes, looks, needs));
    }
  }

  /** Lists the questions that the rules ask; of answers that no rule tells apart, one. */
  public List<Question> questions() {
    return questions;
  }

  /** Tells of each question whether the rules see how a world answers it. */
  public boolean[] seen(int[] answers) {
    boolean[] seen = new boolean[questions.size()];
    List<Seer> able = new ArrayList<>();
    for (Seer seer : seers) {
      Look block = seer.block(answers);
      if (block == null) {
        able.add(seer);
      } else {
        block.show(seen);
      }
    }
    // What no rule is left to conclude keeps others from firing, and they see nothing more.
    while (able.removeIf(seer -> seer.lacks(able))) {
      continue;
    }
    for (Seer seer : able) {
      seer.looks().forEach(look -> look.show(seen));
    }
    return seen;
  }

  private Look look(Pattern pattern, QuestionIndex asks, List<String> ids) {
    List<Integer> places = new ArrayList<>();
    List<boolean[]> meets = new ArrayList<>();
    for (String id : asks.of(pattern)) {
      int place = ids.indexOf(id);
      List<Answer> answers = questions.get(place).answers();
      boolean[] met = new boolean[answers.size()];
      for (int a = 0; a < met.length; a++) {
        met[a] = meets(answers.get(a).facts().get(0), pattern.constraints());
      }
      places.add(place);
      meets.add(met);
    }
    return new Look(pattern.negated(), places, meets);
  }

  private static boolean meets(Fact fact, List<Constraint> constraints) {
    return constraints.stream().filter(Sight::isConstant).allMatch(c -> Properties.meets(fact, c));
  }

  private static boolean isConstant(Constraint constraint) {
    return constraint.variable().isEmpty() && !constraint.usesVariable();
  }

  private static List<Question> distinct(
      Agreement agreement, Edition edition, QuestionIndex asks, List<ParsedRule> rules) {
    Map<String, List<Constraint>> compared = new LinkedHashMap<>();
    for (ParsedRule rule : rules) {
      for (Pattern pattern : rule.patterns()) {
        asks.of(pattern)
            .forEach(
                id ->
                    compared
                        .computeIfAbsent(id, k -> new ArrayList<>())
                        .addAll(pattern.constraints()));
      }
    }
    return Questions.all(agreement, edition).stream()
        .filter(q -> compared.containsKey(q.id()))
        .map(q -> distinct(q, compared.get(q.id())))
        .toList();
  }

  /** A variable that is bound to a name tells no answers to one question apart. */
  private static Question distinct(Question question, List<Constraint> constraints) {
    Map<List<Boolean>, Answer> kinds = new LinkedHashMap<>();
    for (Answer answer : question.answers()) {
      Fact fact = answer.facts().get(0);
      kinds.putIfAbsent(
          constraints.stream()
              .filter(Sight::isConstant)
              .map(c -> Properties.meets(fact, c))
              .toList(),
          answer);
    }
    return constraints.stream().anyMatch(c -> !isConstant(c) && tells(question, c))
        ? question
        : question.among(List.copyOf(kinds.values()));
  }

  /** Tells whether a property that meets a variable differs between the answers to a question. */
  private static boolean tells(Question question, Constraint constraint) {
    return question.answers().stream()
            .map(a -> Properties.value(a.facts().get(0), constraint))
            .distinct()
            .count()
        > 1;
  }
}
