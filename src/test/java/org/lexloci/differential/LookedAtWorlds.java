package org.lexloci.differential;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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
  private final int most;
  private final Set<R> found = new LinkedHashSet<>();

  private LookedAtWorlds(List<List<List<Fact>>> choices, Function<Facts, R> look) {
    this.look = look;
    this.choices = choices;
    this.most = choices.stream().mapToInt(LookedAtWorlds::longest).sum();
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

  private static int longest(List<List<Fact>> answers) {
    return answers.stream().mapToInt(List::size).max().orElseThrow();
  }

  private void look() {
    World world = new World();
    for (int i = 0; i < chosen.length; i++) {
      world.add(choices.get(i).get(Math.max(chosen[i], 0)), i);
    }
    R here = look.apply(new Facts(world));
    world.end();
    int open = -1;
    for (int i = 0; i < chosen.length && open < 0; i++) {
      open = world.lookedAt[i] && chosen[i] < 0 ? i : -1;
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

  /** Facts that remember which of them somebody looked for: the last one of each iteration. */
  private final class World extends AbstractList<Fact> {

    private final List<Fact> facts = new ArrayList<>();
    private final int[] choice = new int[most];
    private final boolean[] lookedAt = new boolean[choices.size()];
    private int last = -1;

    void add(List<Fact> answer, int of) {
      Arrays.fill(choice, facts.size(), facts.size() + answer.size(), of);
      facts.addAll(answer);
    }

    void end() {
      if (last >= 0) {
        lookedAt[choice[last]] = true;
        last = -1;
      }
    }

    @Override
    public Iterator<Fact> iterator() {
      end();
      Iterator<Fact> all = facts.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public Fact next() {
          last++;
          return all.next();
        }
      };
    }

    @Override
    public Fact get(int index) {
      return facts.get(index);
    }

    @Override
    public int size() {
      return facts.size();
    }
  }
}
