package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

final class RemedyTest {

  private static final Problem MADE =
      new Problem(Position.whole("made.yaml"), "it is made by a program");
  private static final Remedy EDIT = remedy(Cost.EDIT);
  private static final Remedy WAIT = remedy(Cost.WAIT);
  private static final Remedy TWO = remedy(Cost.EDIT, Cost.EDIT);
  private static final Remedy DEAR = remedy(Cost.EDIT, Cost.LAWYER);

  @Test
  void the_smallest_comes_first_and_of_those_the_one_whose_dearest_change_is_cheapest() {
    assertThat(Stream.of(DEAR, WAIT, TWO, EDIT).sorted()).containsExactly(EDIT, WAIT, TWO, DEAR);
    assertThat(remedy(Cost.LAWYER, Cost.EDIT)).isEqualByComparingTo(DEAR);
    assertThat(remedy(Cost.WAIT, Cost.WAIT)).isLessThan(DEAR);
  }

  @Test
  void an_edit_takes_nothing_but_other_words_in_the_descriptor() {
    assertThat(EDIT.isEdit()).isTrue();
    assertThat(TWO.isEdit()).isTrue();
    assertThat(DEAR.isEdit()).isFalse();
    assertThat(new Remedies(List.of(DEAR, TWO, EDIT), 3, Set.of()).firstEdit()).contains(TWO);
    assertThat(Remedies.NONE.firstEdit()).isEmpty();
  }

  @Test
  void what_is_written_down_is_that_of_each_remedy() {
    RemedyPatch patch = RemedyPatch.without(MADE);
    Remedies written = new Remedies(List.of(EDIT, WAIT), 3, Set.of("c")).written(r -> patch);

    assertThat(patch).isEqualTo(new RemedyPatch(List.of(), "", "", Optional.of(MADE)));
    assertThat(written)
        .isEqualTo(
            new Remedies(
                List.of(new Remedy(EDIT.changes(), patch), new Remedy(WAIT.changes(), patch)),
                3,
                Set.of("c")));
  }

  @Test
  void a_burden_is_part_of_another_that_asks_for_the_same_and_more() {
    Map<String, Integer> numbers = new HashMap<>();
    Burden nothing = new Burden(numbers);
    Burden one = nothing.copy();
    one.add(Set.of("a"));
    Burden two = one.copy();
    two.add(Set.of("b"));
    Burden other = nothing.copy();
    other.add(Set.of("b"));

    assertThat(nothing.isPartOf(nothing)).isTrue();
    assertThat(nothing.isPartOf(one)).isTrue();
    assertThat(one.isPartOf(nothing)).isFalse();
    assertThat(one.isPartOf(two)).isTrue();
    assertThat(other.isPartOf(two)).isTrue();
    assertThat(two.isPartOf(one)).isFalse();
    assertThat(other.isPartOf(one)).isFalse();
  }

  private static Remedy remedy(Cost... costs) {
    return new Remedy(
        Stream.of(costs)
            .map(
                cost ->
                    new Change(
                        cost,
                        cost.name(),
                        Optional.of(new Statement("stage", List.of("preview")))
                            .filter(s -> cost == Cost.EDIT)))
            .toList(),
        RemedyPatch.NOTHING);
  }
}
