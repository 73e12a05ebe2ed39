package org.lexloci.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.descriptor.Deployment;
import org.lexloci.diagram.Effect;
import org.lexloci.world.Answer;

/** Judges every combination of changes and answers there is, and only then looks for the least. */
final class Naive {

  private final Trial trial;
  private final List<Dimension> dimensions;
  private final Map<Set<String>, Set<String>> permitted = new LinkedHashMap<>();

  Naive(Trial trial, List<Dimension> dimensions) {
    this.trial = trial;
    this.dimensions = dimensions;
  }

  /** Answers the words of each smallest set. */
  Set<Set<String>> smallest(Deployment deployment) {
    combine(0, List.of(), deployment);
    Map<Set<String>, Set<String>> least = new LinkedHashMap<>();
    permitted.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().size()))
        .filter(e -> least.keySet().stream().noneMatch(e.getKey()::containsAll))
        .forEach(e -> least.put(e.getKey(), e.getValue()));
    return Set.copyOf(least.values());
  }

  private void combine(int from, List<Move> chosen, Deployment changed) {
    if (from == dimensions.size()) {
      List<Permission> editions = trial.permissions(changed);
      answer(
          List.copyOf(Settling.questions(editions).entrySet()),
          0,
          new LinkedHashMap<>(),
          chosen,
          changed,
          editions);
      return;
    }
    combine(from + 1, chosen, changed);
    for (Move move : dimensions.get(from).moves()) {
      List<Move> more = new ArrayList<>(chosen);
      more.add(move);
      combine(from + 1, more, move.applied().apply(changed));
    }
  }

  private void answer(
      List<Map.Entry<String, List<Answer>>> questions,
      int from,
      Map<String, Answer> given,
      List<Move> chosen,
      Deployment changed,
      List<Permission> editions) {
    if (from < questions.size()) {
      answer(questions, from + 1, given, chosen, changed, editions);
      for (Answer answer : questions.get(from).getValue()) {
        Map<String, Answer> more = new LinkedHashMap<>(given);
        more.put(questions.get(from).getKey(), answer);
        answer(questions, from + 1, more, chosen, changed, editions);
      }
      return;
    }
    boolean permits = !editions.isEmpty();
    for (Permission edition : editions) {
      List<Effect> left = new ArrayList<>();
      collect(edition, 0, new int[edition.questions().size()], given, left);
      permits &= !left.isEmpty() && left.stream().allMatch(e -> e == Effect.APPLIES);
    }
    if (permits) {
      Set<String> burden = new HashSet<>();
      Set<String> words = new HashSet<>();
      for (Move move : chosen) {
        burden.addAll(move.burden());
        words.add(move.told(changed).words());
      }
      given.forEach(
          (question, a) -> {
            burden.add(question + "=" + a.label());
            words.add(question + ": " + a.label());
          });
      // What asks for more than another one that permits is no smallest set; there are too many.
      if (permitted.keySet().stream().noneMatch(burden::containsAll)) {
        permitted.put(burden, words);
      }
    }
  }

  /** Collects what comes of every way to answer that agrees with what is given. */
  private static void collect(
      Permission edition, int from, int[] answers, Map<String, Answer> given, List<Effect> left) {
    if (from == answers.length) {
      left.add((Effect) edition.effect().leaf(answers).value());
      return;
    }
    List<Answer> possible = edition.questions().get(from).answers();
    for (int answer = 0; answer < possible.size(); answer++) {
      Answer one = possible.get(answer);
      if (given.getOrDefault(one.facts().get(0).question(), one).equals(one)) {
        answers[from] = answer;
        collect(edition, from + 1, answers, given, left);
      }
    }
  }
}
