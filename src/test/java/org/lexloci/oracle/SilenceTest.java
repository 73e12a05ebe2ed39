package org.lexloci.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.decision.Verdict;
import org.lexloci.fact.Provider;

/** What is left unsaid does not move a verdict towards a permission. */
@Tag("exhaustive")
class SilenceTest {

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void falling_back_on_a_default_never_helps(String edition) {
    Judged all = Judged.named(edition);

    Sweep helped =
        sweep(all, Silence.withDefault(all.worlds()), (said, left) -> left.compareTo(said) > 0);

    assertThat(helped.first()).as("%d silences help", helped.found()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.lexloci.oracle.ShippedEdition#names")
  void leaving_a_question_open_never_permits(String edition) {
    Judged all = Judged.named(edition);

    Sweep helped =
        sweep(all, Silence.thatOpen(all.worlds()), (said, left) -> left == Verdict.PERMIT);

    assertThat(helped.first()).as("%d silences help", helped.found()).isEmpty();
  }

  /**
   * The one fact whose default can permit what the fact denied: see {@link Silence#withDefault}.
   */
  @Test
  void model_calls_off_azure_go_unnoticed_only_for_who_does_not_ask_about_them() {
    Judged all = Judged.named(ShippedEdition.NEXT_CHAPTER);
    EveryWorld worlds = all.worlds();
    int target = worlds.place("target.provider");
    int inference = worlds.place("inference.provider");

    List<Integer> helped =
        IntStream.range(0, worlds.count())
            .filter(
                w ->
                    all.verdicts().in(Silence.onTarget(worlds, w)).compareTo(all.verdicts().in(w))
                        > 0)
            .boxed()
            .toList();

    assertThat(helped)
        .isNotEmpty()
        .allMatch(w -> worlds.answer(w, target) == Provider.AZURE.ordinal())
        .allMatch(w -> worlds.answer(w, inference) != Provider.AZURE.ordinal());
  }

  private static Sweep sweep(
      Judged all, List<Silence> silences, BiPredicate<Verdict, Verdict> helps) {
    return Sweep.over(
        all.worlds().count(),
        1,
        () ->
            world -> {
              Verdict said = all.verdicts().in(world);
              if (said == Verdict.PERMIT) {
                return "";
              }
              for (Silence silence : silences) {
                int[] left = silence.leaves().apply(world).toArray();
                if (left.length > 0 && helps.test(said, all.verdicts().inAll(left))) {
                  return silence.what() + " unsaid in " + all.worlds().facts(world);
                }
              }
              return "";
            });
  }
}
