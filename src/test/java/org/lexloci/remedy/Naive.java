package org.lexloci.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.deployment.Deployment;
import org.lexloci.world.Answer;

/** Judges every combination of changes there is, and only then looks for the least. */
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
      for (SufficientSet enough :
          new SufficientSets(trial.permissions(changed, List.of())).smallest()) {
        permit(chosen, changed, enough.answers());
      }
      return;
    }
    combine(from + 1, chosen, changed);
    for (Move move : dimensions.get(from).moves()) {
      List<Move> more = new ArrayList<>(chosen);
      more.add(move);
      combine(from + 1, more, move.applied().apply(changed));
    }
  }

  private void permit(List<Move> chosen, Deployment changed, Map<String, Answer> given) {
    Set<String> burden = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Move move : chosen) {
      burden.addAll(move.burden());
      words.add(move.told(changed).words());
    }
    given.forEach(
        (question, answer) -> {
          burden.add(question + "=" + answer.label());
          words.add(question + ": " + answer.label());
        });
    permitted.put(burden, words);
  }
}
