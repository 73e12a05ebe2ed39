package org.lexloci.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.TrustPage;
import org.lexloci.decision.Verdict;
import org.lexloci.engine.EditionRules;

/**
 * A verdict is given exactly when every answer to what is open gives it. Every reading is open, and
 * one question besides, in a sample of all cases that is the same in each run.
 */
@Tag("exhaustive")
class GapTest {

  /** About how many cases of an edition are looked at. */
  private static final int SAMPLE = 2_000;

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void an_irrelevant_gap_does_not_matter_and_a_relevant_one_does(String edition) {
    Judged all = Judged.named(edition);
    AtomicInteger irrelevant = new AtomicInteger();
    AtomicInteger relevant = new AtomicInteger();

    Sweep wrong =
        Sweep.over(
            all.worlds().count(),
            step(all.worlds().count()),
            () -> {
              EditionRules rules = all.load();
              return world -> {
                for (int open = 0; open < all.worlds().questions().size(); open++) {
                  Verdict expected = all.verdicts().inAll(left(all.worlds(), world, open));
                  Verdict decided = Opened.decide(all.worlds(), world, open, rules);
                  (expected == Verdict.INDETERMINATE ? relevant : irrelevant).incrementAndGet();
                  if (decided != expected) {
                    return decided + " for " + all.worlds().facts(world) + ", open: " + open;
                  }
                }
                return "";
              };
            });

    assertThat(wrong.first()).as("%d decisions are wrong", wrong.found()).isEmpty();
    assertThat(irrelevant).hasPositiveValue();
    assertThat(relevant).hasPositiveValue();
    TrustPage.shows(edition + ": " + irrelevant + " irrelevant gaps, " + relevant + " relevant");
  }

  /** A prime, so that the sample meets every answer to every question. */
  private static int step(int count) {
    return BigInteger.valueOf(count / SAMPLE).nextProbablePrime().intValueExact();
  }

  /** Lists the worlds that differ from one in the open question and the readings at most. */
  private static int[] left(EveryWorld worlds, int world, int open) {
    IntStream left = IntStream.of(world);
    for (int q = 0; q < worlds.questions().size(); q++) {
      if (q == open || Opened.isReading(worlds.questions().get(q))) {
        int place = q;
        left = left.flatMap(w -> worlds.answersTo(place).map(a -> worlds.with(w, place, a)));
      }
    }
    return left.toArray();
  }
}
