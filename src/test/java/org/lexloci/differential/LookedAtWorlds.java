package org.lexloci.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lexloci.fact.Fact;
import org.lexloci.oracle.Facts;

/**
 * What is the same in every world that some open questions allow. Where nobody looks at a question,
 * the world stands for those that differ in its answer.
 *
 * @param <R> what there is in a world
 */
final class LookedAtWorlds<R> {

  private final Function<Facts, R> look;
  private final List<List<List<Fact>>> choices;
  private final int[] chosen;
  private final int most;
  private final Set<R> found = new LinkedHashSet<>();

  private LookedAtWorlds(List<List<List<Fact>>> choices, Function<Facts, R> look, int most) {
    this.look = look;
    this.most = most;
    this.choices = choices;
    this.chosen = new int[choices.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = choices.get(i).size() == 1 ? 0 : -1;
    }
  }

  /**
   * Looks at worlds until there are two that differ.
   *
   * @param choices of each question its answers, and of each answer the facts that it makes true
   */
  static <R> Set<R> upToTwo(List<List<List<Fact>>> choices, Function<Facts, R> look) {
    return find(choices, look, 2);
  }

  /** Looks at every world. */
  static <R> Set<R> all(List<List<List<Fact>>> choices, Function<Facts, R> look) {
    return find(choices, look, Integer.MAX_VALUE);
  }

  private static <R> Set<R> find(
      List<List<List<Fact>>> choices, Function<Facts, R> look, int most) {
    LookedAtWorlds<R> worlds = new LookedAtWorlds<>(choices, look, most);
    worlds.look();
    return worlds.found;
  }

  /** Looks at a world, and then at those that differ in a question which was looked at there. */
  private void look() {
    List<Fact> facts = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      for (Fact fact : choices.get(i).get(Math.max(chosen[i], 0))) {
        facts.add(fact);
        asked.add(i);
      }
    }
    boolean[] lookedAt = new boolean[chosen.length];
    found.add(look.apply(new Facts(facts, place -> lookedAt[asked.get(place)] = true)));
    int[] open =
        IntStream.range(0, chosen.length).filter(i -> lookedAt[i] && chosen[i] < 0).toArray();
    Arrays.stream(open).forEach(i -> chosen[i] = 0);
    for (int last = open.length - 1; last >= 0; last--) {
      int answers = choices.get(open[last]).size();
      for (int answer = 1; answer < answers && found.size() < most; answer++) {
        chosen[open[last]] = answer;
        look();
      }
      chosen[open[last]] = -1;
    }
  }
}
