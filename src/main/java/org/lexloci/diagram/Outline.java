package org.lexloci.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;

/**
 * A finding with questions in the place of facts: what is found alike in many worlds.
 *
 * @param matched the level of a question for each fact, and outlines of the findings it builds on
 */
public record Outline(Kind kind, String clause, String rule, List<Object> matched) {

  /** What is concluded. */
  public enum Kind {
    /** The clause speaks. */
    APPLIES(Effect.APPLIES, Finding.Applies::new),
    /** The clause releases. */
    EXCEPTED(Effect.SILENT, Finding.Excepted::new),
    /** The clause is broken. */
    BREACH(Effect.BREACH, Finding.Breach::new),
    /** Something is still to be done. */
    DUTY(Effect.SILENT, Finding.Duty::new);

    private interface Maker {
      Finding make(String clause, String rule, List<Object> matched);
    }

    private final Effect effect;
    private final Maker maker;

    Kind(Effect effect, Maker maker) {
      this.effect = effect;
      this.maker = maker;
    }

    /** Answers what such a finding comes to. */
    Effect effect() {
      return effect;
    }

    public static Kind of(Finding finding) {
      if (finding instanceof Finding.Applies) {
        return APPLIES;
      }
      if (finding instanceof Finding.Excepted) {
        return EXCEPTED;
      }
      return finding instanceof Finding.Breach ? BREACH : DUTY;
    }

    public Finding finding(String clause, String rule, List<Object> matched) {
      return maker.make(clause, rule, matched);
    }
  }

  /** Answers what is found in a world, of which the facts are given by level. */
  Finding in(@Nullable Fact[] world) {
    List<Object> facts = new ArrayList<>(matched.size());
    for (Object object : matched) {
      facts.add(
          object instanceof Outline outline ? outline.in(world) : fact((Integer) object, world));
    }
    return kind.finding(clause, rule, List.copyOf(facts));
  }

  private static Fact fact(int level, @Nullable Fact[] world) {
    Fact fact = world[level];
    if (fact == null) {
      throw new IllegalStateException("a finding rests on a question that has no answer");
    }
    return fact;
  }

  /** Answers the same where levels have other numbers. */
  Outline renumbered(UnaryOperator<Integer> numbers) {
    return new Outline(
        kind,
        clause,
        rule,
        matched.stream()
            .map(
                object ->
                    object instanceof Outline outline
                        ? outline.renumbered(numbers)
                        : (Object) numbers.apply((Integer) object))
            .toList());
  }

  /** Lists what is concluded. */
  public static Set<Kind> kinds(List<Outline> outlines) {
    return outlines.stream().map(Outline::kind).collect(Collectors.toSet());
  }

  /** Tells whether it builds, however far down, on a finding of some sort. */
  public boolean restsOn(Predicate<Outline> sort) {
    return matched.stream()
        .anyMatch(o -> o instanceof Outline basis && (sort.test(basis) || basis.restsOn(sort)));
  }

  /** Collects the levels of the questions it rests on. */
  void collect(BitSet levels) {
    for (Object object : matched) {
      if (object instanceof Outline outline) {
        outline.collect(levels);
      } else {
        levels.set((Integer) object);
      }
    }
  }
}
