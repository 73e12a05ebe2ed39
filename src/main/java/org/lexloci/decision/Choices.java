package org.lexloci.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.lexloci.diagram.Diagram;
import org.lexloci.fact.Fact;
import org.lexloci.remedy.Choice;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;
import org.lexloci.world.Worlds;

/**
 * What a case comes to with and without what others could declare, under one edition.
 *
 * @param open the worlds in which every question is open that a declaration speaks to
 * @param of each thing that could be declared
 */
record Choices(Worlds open, List<Choice> of) {

  /**
   * Compares a case with what declarations make of it.
   *
   * @param declared for each thing that could be declared, the worlds of what is declared after
   *     each declaration
   */
  static Choices of(Diagram diagram, Worlds worlds, List<List<Worlds>> declared) {
    if (declared.isEmpty()) {
      return new Choices(worlds, List.of());
    }
    Map<String, Optional<Fact>> before = answers(worlds);
    List<List<Map<String, Optional<Fact>>>> after =
        declared.stream().map(one -> one.stream().map(Choices::answers).toList()).toList();
    List<Set<String>> concerns = new ArrayList<>();
    Set<String> all = new TreeSet<>();
    for (List<Map<String, Optional<Fact>>> one : after) {
      Set<String> concern = new TreeSet<>();
      one.forEach(then -> concern.addAll(changed(before, then)));
      concerns.add(concern);
      all.addAll(concern);
    }
    List<Question> questions = new ArrayList<>(worlds.questions());
    for (Question question : diagram.questions()) {
      if (all.contains(question.id()) && before.get(question.id()).isPresent()) {
        questions.add(question);
      }
    }
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      List<Map<Integer, OptionalInt>> outcomes = new ArrayList<>();
      outcomes.add(outcome(before, concerns.get(i), questions));
      for (Map<String, Optional<Fact>> then : after.get(i)) {
        outcomes.add(outcome(then, concerns.get(i), questions));
      }
      choices.add(new Choice(List.copyOf(outcomes)));
    }
    return new Choices(
        new Worlds(
            worlds.known().stream().filter(k -> !all.contains(k.fact().question())).toList(),
            List.copyOf(questions)),
        List.copyOf(choices));
  }

  /** Answers what is known by the id of the question, and nothing for one that is open. */
  private static Map<String, Optional<Fact>> answers(Worlds worlds) {
    Map<String, Optional<Fact>> answers = new HashMap<>();
    worlds.known().forEach(k -> answers.put(k.fact().question(), Optional.of(k.fact())));
    for (Question question : worlds.questions()) {
      for (Fact fact : question.answers().get(0).facts()) {
        answers.put(fact.question(), Optional.empty());
      }
    }
    return answers;
  }

  private static List<String> changed(
      Map<String, Optional<Fact>> before, Map<String, Optional<Fact>> after) {
    return after.keySet().stream().filter(q -> !after.get(q).equals(before.get(q))).toList();
  }

  private static Map<Integer, OptionalInt> outcome(
      Map<String, Optional<Fact>> answers, Set<String> concern, List<Question> questions) {
    Map<Integer, OptionalInt> outcome = new HashMap<>();
    for (int number = 0; number < questions.size(); number++) {
      Question question = questions.get(number);
      if (concern.contains(question.id())) {
        Optional<Fact> fact = Objects.requireNonNull(answers.get(question.id()), question.id());
        outcome.put(
            number,
            fact.map(f -> OptionalInt.of(question.answers().indexOf(Answer.of(f))))
                .orElse(OptionalInt.empty()));
      }
    }
    return Map.copyOf(outcome);
  }
}
