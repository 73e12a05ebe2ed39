package org.lexloci.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.Given;

final class IdentificationTest {

  private static final Records RECORDS =
      Given.descriptors(
              Given.document("Product", "tea-5.5", "type: api"),
              Given.document("Product", "tea-6", "aliases: [big tea]"),
              Given.document("Product", "pot", "type: non-api, aliases: [kettle]"),
              Given.document("Product", "small-cup", "type: api"),
              Given.document(
                  "Product",
                  "ale",
                  "type: api, launches: [{provider: aws, date: 2026-03-01, source: S}, {provider:"
                      + " azure, date: 2026-02-01, source: S}]"))
          .records();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A name, or another spelling of it, is plain; any other way to name it is told.
        "tea-5.5            ; tea-5.5 ; ''",
        "TEA 5.5            ; tea-5.5 ; ''",
        "tea5.5             ; tea-5.5 ; ''",
        "tea-5-5            ; tea-5.5 ; ''",
        "kettle             ; pot     ; '`kettle` is pot'",
        "acme/tea-5.5       ; tea-5.5 ; '`acme/tea-5.5` is tea-5.5'",
        "acme-tea-5.5       ; tea-5.5 ; '`acme-tea-5.5` is tea-5.5'",
        "acme.tea-5.5       ; tea-5.5 ; '`acme.tea-5.5` is tea-5.5'",
        "tea-5.5-2026-01-31 ; tea-5.5 ; '`tea-5.5-2026-01-31` is tea-5.5'",
        "tea-5.5-20260131   ; tea-5.5 ; '`tea-5.5-20260131` is tea-5.5'",
        "ale-2026-02-01     ; ale     ; '`ale-2026-02-01` is ale'",
        "ale-20260131       ; ale     ; '`ale-20260131` is ale'",
        "pot-1:0            ; pot     ; '`pot-1:0` is pot'",
        // What kind of product it is may stand behind it, if that is so.
        "tea-5.5-api        ; tea-5.5 ; '`tea-5.5-api` is tea-5.5'",
        "pot app            ; pot     ; '`pot app` is pot'",
      })
  void a_product_is_understood_by_its_name_with_its_maker_a_version_or_its_kind(
      String typed, String product, String understood) {
    assertThat(identified(typed))
        .isEqualTo(
            new Identification(
                product,
                true,
                Optional.of(understood).filter(u -> !u.isEmpty()),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tea         ; did you mean `tea-5.5` or `tea-6`? `tea` is no product on record",
        "tea-5.5-app ; did you mean `tea-5.5`? `tea-5.5-app` is no product on record",
        "pot-api     ; did you mean `pot`? `pot-api` is no product on record",
        "small-cupp  ; did you mean `small-cup`? `small-cupp` is no product on record",
        "cup         ; did you mean `small-cup`? `cup` is no product on record",
      })
  void a_name_that_may_mean_several_or_is_nearly_one_is_a_mistake(String typed, String mistake) {
    assertThat(identified(typed).mistake()).contains(mistake);
    assertThat(identified(typed).isOnRecord()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"wine, wine", "Red Wine, red-wine", "tea-5.5-pot-lid, tea-5.5-pot-lid", "api, api"})
  void any_other_name_is_of_a_product_that_is_not_on_record(String typed, String product) {
    assertThat(identified(typed))
        .isEqualTo(new Identification(product, false, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ale-2026-02-02", "ale-20260202", "acme/ale-2026-02-15", "ale-2099-01-01"})
  void a_version_of_a_day_after_the_first_launch_is_not_what_launched(String typed) {
    Identification later = identified(typed);

    assertThat(later.isOnRecord()).isFalse();
    assertThat(later.product()).isEqualTo(typed);
    assertThat(later.mistake()).isEmpty();
    assertThat(later.understood())
        .contains(
            "`" + typed + "` is a version of ale of a day after its first launch, 2026-02-01");
  }

  @Test
  void of_very_many_eight_are_named() {
    Records many =
        Given.descriptors(
                IntStream.range(10, 19)
                    .mapToObj(i -> Given.document("Product", "mug-" + i, "type: api"))
                    .toArray(String[]::new))
            .records();
    String named =
        IntStream.range(10, 18).mapToObj(i -> "`mug-" + i + "`").collect(Collectors.joining(", "));

    assertThat(Identification.of("mug", many, List.of(), id -> List.of()).mistake().orElseThrow())
        .startsWith("did you mean " + named.replace(", `mug-17`", " or `mug-17`"))
        .contains(", or another of 9? ");
  }

  @Test
  void of_eight_all_are_named_and_no_other() {
    Records eight =
        Given.descriptors(
                IntStream.range(10, 18)
                    .mapToObj(i -> Given.document("Product", "mug-" + i, "type: api"))
                    .toArray(String[]::new))
            .records();

    assertThat(Identification.of("mug", eight, List.of(), id -> List.of()).mistake())
        .hasValueSatisfying(told -> assertThat(told).contains("or `mug-17`? "));
  }

  @Test
  void an_alias_that_is_part_of_other_names_is_no_name_of_one() {
    Records records =
        Given.descriptors(
                Given.document("Product", "mug-1", "aliases: [mug]"),
                Given.document("Product", "mug-2", "type: api"))
            .records();

    assertThat(Identification.of("mug", records, List.of(), id -> List.of()).isOnRecord())
        .isFalse();
    assertThat(Identification.of("mug-1", records, List.of(), id -> List.of()).isOnRecord())
        .isTrue();
  }

  private static Identification identified(String typed) {
    return Identification.of(typed, RECORDS, List.of("acme"), RECORDS::said);
  }
}
