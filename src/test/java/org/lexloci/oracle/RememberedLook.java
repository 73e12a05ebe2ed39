package org.lexloci.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Fact;

/**
 * What somebody says of each world, who is asked once of all that agree in the facts looked at: a
 * tree of the questions, in the order in which their answers were looked for. Not for several
 * threads at once.
 *
 * @param <R> what is said; the same wherever the same facts were looked at
 */
final class RememberedLook<R> {

  /** A leaf until it is known which question is looked at next. */
  private static final class Step<R> {
    private int question;
    private List<Step<R>> next = List.of();
    private @Nullable R said;
  }

  private final EveryWorld worlds;
  private final Function<Facts, R> look;
  private final Step<R> first = new Step<>();

  RememberedLook(EveryWorld worlds, Function<Facts, R> look) {
    this.worlds = worlds;
    this.look = look;
  }

  /** Answers what is said of the world that gives these answers. */
  R in(int[] answers) {
    Step<R> step = first;
    int depth = 0;
    while (!step.next.isEmpty()) {
      step = step.next.get(answers[step.question]);
      depth++;
    }
    R said = step.said;
    return said == null ? look(answers, step, depth) : said;
  }

  /** Looks, and goes on behind the steps that led as far as this. */
  private R look(int[] answers, Step<R> from, int depth) {
    List<Fact> facts = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    for (int question = 0; question < answers.length; question++) {
      for (Fact fact : worlds.questions().get(question).answers().get(answers[question]).facts()) {
        facts.add(fact);
        asked.add(question);
      }
    }
    Set<Integer> looked = new LinkedHashSet<>();
    R said = look.apply(new Facts(facts, place -> looked.add(asked.get(place))));
    Step<R> step = from;
    for (int question : List.copyOf(looked).subList(depth, looked.size())) {
      step.question = question;
      step.next = worlds.answersTo(question).mapToObj(answer -> new Step<R>()).toList();
      step = step.next.get(answers[question]);
    }
    step.said = said;
    return said;
  }
}
