package org.lexloci.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.lexloci.diagram.Cubes;
import org.lexloci.diagram.DiagramNode;
import org.lexloci.diagram.Effect;
import org.lexloci.world.Question;

/**
 * Finds the smallest sets of answers that settle a verdict together.
 *
 * @param matter the indexes of the questions on which the verdict depends
 * @param effect a function of the questions
 */
record Settlements(List<Question> questions, List<Integer> matter, DiagramNode effect) {

  /** Nobody reads more of them. */
  private static final int MOST = 6;

  /** Lists settlements of two answers and more, the smallest first. */
  List<Settlement> first() {
    if (matter.size() < 2) {
      return List.of();
    }
    Cubes permitting = new Cubes(effect, Effect.APPLIES);
    Cubes denying = new Cubes(effect, Effect.BREACH);
    List<Settlement> first = new ArrayList<>();
    for (int size = 2; size <= matter.size() && first.size() < MOST; size++) {
      List<Settlement> together = ofSize(size, permitting, denying);
      for (int i = matter.size() - 1; i >= 0; i--) {
        together = together(together, questions.get(matter.get(i)).id());
      }
      first.addAll(together);
    }
    return first.stream().limit(MOST).toList();
  }

  private List<Settlement> ofSize(int size, Cubes permitting, Cubes denying) {
    return Stream.concat(
            permitting.ofSize(size).stream().map(cube -> Map.entry(cube, Verdict.PERMIT)),
            denying.ofSize(size).stream().map(cube -> Map.entry(cube, Verdict.DENY)))
        .sorted((one, other) -> Cubes.compare(one.getKey(), other.getKey()))
        .map(found -> settlement(found.getKey(), found.getValue()))
        .toList();
  }

  private Settlement settlement(SortedMap<Integer, Integer> cube, Verdict verdict) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    cube.forEach(
        (q, answer) -> {
          Question question = questions.get(q);
          answers.put(question.id(), List.of(question.answers().get(answer).label()));
        });
    return new Settlement(answers, verdict);
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
}
