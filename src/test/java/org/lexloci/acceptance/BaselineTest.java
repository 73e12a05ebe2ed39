package org.lexloci.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.fact.Provider;

/** Denials, and the baseline that holds them. */
final class BaselineTest {

  private final Denial one =
      new Denial("a.yaml", "b", "b", "b", Provider.AWS, null, "b", "b", 3, "digest");

  @Test
  void denials_stand_in_the_order_of_file_object_name_product_cloud_edition_and_clause() {
    List<Denial> sorted =
        List.of(
            denial("a.yaml", "b", "b", "b", Provider.AWS, "b", "a"),
            denial("a.yaml", "b", "b", "b", Provider.AWS, "b", "b"),
            denial("a.yaml", "b", "b", "b", Provider.AWS, "c", "a"),
            denial("a.yaml", "b", "b", "b", Provider.AZURE, "a", "a"),
            denial("a.yaml", "b", "b", "c", Provider.AWS, "a", "a"),
            denial("a.yaml", "b", "c", "a", Provider.AWS, "a", "a"),
            denial("a.yaml", "c", "a", "a", Provider.AWS, "a", "a"),
            denial("b.yaml", "a", "a", "a", null, "a", "a"),
            denial("b.yaml", null, "a", "a", Provider.AWS, "a", "a"));
    List<Denial> mixed = Stream.of(4, 8, 0, 6, 2, 7, 1, 5, 3).map(sorted::get).toList();

    assertThat(baseline(mixed.toArray(new Denial[0])).denials().stream().map(Denial::key))
        .containsExactlyInAnyOrderElementsOf(sorted)
        .first()
        .isEqualTo(sorted.get(0));
    for (int i = 1; i < 7; i++) {
      assertThat(sorted.get(i - 1)).isLessThan(sorted.get(i));
      assertThat(sorted.get(i)).isGreaterThan(sorted.get(i - 1));
    }
    assertThat(sorted.get(7)).isNotEqualByComparingTo(sorted.get(8));
  }

  @Test
  void denials_that_are_alike_stand_once_with_how_many_there_are() {
    Denial single = one.times(1).holding("later");

    assertThat(baseline(single, one).denials()).containsExactly(one.times(4).holding("later"));
  }

  @Test
  void what_is_fixed_is_taken_out_as_often_as_it_is_fixed() {
    Denial other = one.in("b.yaml");
    Baseline whole = baseline(one, other);

    assertThat(whole.without(List.of(one.times(1))).denials()).containsExactly(one.times(2), other);
    assertThat(whole.without(List.of(one.times(1), one.times(1))).denials())
        .containsExactly(one.times(1), other);
    assertThat(whole.without(List.of(one))).isEqualTo(baseline(other));
    assertThat(whole.without(List.of(one.times(4))).denials()).containsExactly(other);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void a_count_of_none_is_refused(int count) {
    assertThatThrownBy(() -> one.times(count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a count of 1 or more; leave it out for one");
  }

  @Test
  void a_count_of_one_is_left_out() {
    assertThat(one.times(1).count()).isNull();
    assertThat(one.times(1).many()).isEqualTo(1);
    assertThat(one.times(2).count()).isEqualTo(2);
    assertThat(one.times(2).many()).isEqualTo(2);
    assertThat(Denial.many(List.of(one, one.times(1)))).isEqualTo(4);
  }

  @Test
  void what_tells_a_denial_from_others_is_neither_its_count_nor_what_its_file_holds() {
    assertThat(one.key())
        .isEqualTo(denial("a.yaml", "b", "b", "b", Provider.AWS, "b", "b"))
        .isEqualTo(one.times(7).holding(null).key());
  }

  @Test
  void what_another_file_holds_is_not_known() {
    assertThat(one.in("b.yaml"))
        .isEqualTo(new Denial("b.yaml", "b", "b", "b", Provider.AWS, null, "b", "b", 3, null));
  }

  private static Denial denial(
      String file,
      String object,
      String deployment,
      String product,
      Provider provider,
      String edition,
      String clause) {
    return new Denial(
        file, object, deployment, product, provider, null, edition, clause, null, null);
  }

  private static Baseline baseline(Denial... denials) {
    return new Baseline("tea", "rules", LocalDate.parse("2026-11-30"), List.of(denials));
  }
}
