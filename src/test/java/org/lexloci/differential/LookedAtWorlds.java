package org.lexloci.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
  private final Set<R> found = new LinkedHashSet<>();

  private LookedAtWorlds(List<List<List<Fact>>> choices, Function<Facts, R> look) {
    this.look = look;
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
    LookedAtWorlds<R> worlds = new LookedAtWorlds<>(choices, look);
    worlds.look();
    return worlds.found;
  }

  private void look() {
    List<Fact> facts = new ArrayList<>();
    List<Integer> choice = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      List<Fact> answer = choices.get(i).get(Math.max(chosen[i], 0));
      facts.addAll(answer);
      choice.addAll(Collections.nCopies(answer.size(), i));
    }
    boolean[] lookedAt = new boolean[chosen.length];
    R here = look.apply(new Facts(facts, place -> lookedAt[choice.get(place)] = true));
    int open = -1;
    for (int i = 0; i < chosen.length && open < 0; i++) {
      open = lookedAt[i] && chosen[i] < 0 ? i : -1;
    }
    if (open < 0) {
      found.add(here);
      return;
    }
    for (int answer = 0; answer < choices.get(open).size() && found.size() < 2; answer++) {
      chosen[open] = answer;
      look();
    }
    chosen[open] = -1;
  }
}
