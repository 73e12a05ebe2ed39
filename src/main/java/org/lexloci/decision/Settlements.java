package org.lexloci.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;
import org.lexloci.world.World;

/** Finds the smallest sets of answers that settle a verdict together. */
final class Settlements {

  /** Nobody reads longer ones. */
  private static final int MOST_ANSWERS = 3;

  /** Nor more of them. */
  private static final int MOST = 6;

  /** A world with its verdict. */
  record Judged(World world, Verdict verdict) {}

  private final List<Question> questions;
  private final List<Integer> matter;
  private final List<Judged> judged;
  private final List<Map<Integer, Answer>> found = new ArrayList<>();
  private final List<Settlement> settlements = new ArrayList<>();

  /**
   * Prepares to search.
   *
   * @param matter the indexes of the questions on which the verdict depends
   */
  Settlements(List<Question> questions, List<Integer> matter, List<Judged> judged) {
    this.questions = questions;
    this.matter = matter;
    this.judged = judged;
  }

  /** Lists settlements of two answers, and of three where no two of them suffice. */
  List<Settlement> all() {
    for (int size = 1; size <= MOST_ANSWERS; size++) {
      search(size, 0, new LinkedHashMap<>());
    }
    List<Settlement> together = settlements.stream().filter(s -> s.answers().size() > 1).toList();
    for (int i = matter.size() - 1; i >= 0; i--) {
      together = together(together, questions.get(matter.get(i)).id());
    }
    return together.stream().limit(MOST).toList();
  }

  /** Makes one of those that differ in their answers to a question alone. */
  private static List<Settlement> together(List<Settlement> settlements, String question) {
    Map<Settlement, List<Settlement>> alike = new LinkedHashMap<>();
    for (Settlement settlement : settlements) {
      alike
          .computeIfAbsent(answering(settlement, question, List.of()), k -> new ArrayList<>())
          .add(settlement);
    }
    return alike.values().stream().map(same -> joined(same, question)).toList();
  }

  private static Settlement joined(List<Settlement> alike, String question) {
    List<String> answers =
        alike.stream()
            .flatMap(s -> s.answers().getOrDefault(question, List.of()).stream())
            .toList();
    return answering(alike.get(0), question, answers);
  }

  private static Settlement answering(
      Settlement settlement, String question, List<String> answers) {
    Map<String, List<String>> changed = new LinkedHashMap<>(settlement.answers());
    changed.replace(question, answers);
    return new Settlement(changed, settlement.verdict());
  }

  private void search(int size, int from, Map<Integer, Answer> chosen) {
    if (chosen.size() == size) {
      settle(chosen);
      return;
    }
    for (int i = from; i < matter.size(); i++) {
      int question = matter.get(i);
      for (Answer answer : questions.get(question).answers()) {
        chosen.put(question, answer);
        search(size, i + 1, chosen);
        chosen.remove(question);
      }
    }
  }

  private void settle(Map<Integer, Answer> chosen) {
    if (found.stream().anyMatch(smaller -> chosen.entrySet().containsAll(smaller.entrySet()))) {
      return;
    }
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    for (Judged j : judged) {
      List<Answer> answers = j.world().answers();
      if (chosen.entrySet().stream().allMatch(c -> answers.get(c.getKey()).equals(c.getValue()))) {
        verdicts.add(j.verdict());
      }
    }
    if (verdicts.size() == 1 && !verdicts.contains(Verdict.INDETERMINATE)) {
      found.add(Map.copyOf(chosen));
      Map<String, List<String>> answers = new LinkedHashMap<>();
      chosen.forEach((q, answer) -> answers.put(questions.get(q).id(), List.of(answer.label())));
      settlements.add(new Settlement(answers, verdicts.iterator().next()));
    }
  }
}
