package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.day;
import static org.lexloci.world.TeaAgreement.reduced;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.SupposedRecord;

/** A clause there is since 1 January, and a launch on 1 June. */
final class ConsentsOnRecordTest {

  private static final String CLAUSE = "harbour-first";
  private static final String AWS = "target: {provider: aws, launchDate: 2026-06-01}";
  private static final String AWS_AND_GCP = AWS + ", inference: {provider: gcp}";
  private static final String AZURE_AND_GCP =
      "target: {provider: azure, launchDate: 2026-06-01}, inference: {provider: gcp}";
  private static final String NO_CLOUD = "target: {launchDate: 2026-06-01}";
  private static final String NO_DAY = "target: {provider: aws}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "harbour-first ; tea   ; aws ; 2026-06-01 ; open       ; yes",
        "any           ; tea   ; aws ; 2026-06-01 ; open       ; yes",
        "harbour-first ; any   ; any ; 2026-06-01 ; 2026-06-01 ; yes",
        "no-coffee     ; tea   ; aws ; 2026-06-01 ; open       ; no",
        "harbour-first ; mate  ; aws ; 2026-06-01 ; open       ; no",
        "harbour-first ; tea   ; gcp ; 2026-06-01 ; open       ; no",
        "harbour-first ; tea   ; aws ; 2026-06-02 ; open       ; no",
        "harbour-first ; tea   ; aws ; 2026-01-01 ; 2026-05-31 ; no",
        // A consent to every clause is one to those that there were on its day.
        "any           ; tea   ; aws ; 2026-01-01 ; open       ; yes",
        "any           ; tea   ; aws ; 2025-12-31 ; open       ; no",
        "harbour-first ; tea   ; aws ; 2025-12-31 ; open       ; yes",
      })
  void a_clause_is_released_by_a_consent_to_it_that_counts_on_the_day_of_the_launch(
      String clause, String product, String cloud, String from, String until, String released) {
    assertThat(released(AWS, consent(clause, product, cloud, from, until))).isEqualTo(released);
  }

  @ParameterizedTest
  @CsvSource({
    "aws, aws, no",
    "aws, gcp, yes",
    "gcp, gcp, no",
    "any, oci, yes",
  })
  void every_cloud_off_the_anchor_provider_is_covered(String one, String other, String released) {
    assertThat(released(AWS_AND_GCP, consent(one), consent(other))).isEqualTo(released);
  }

  @Test
  void the_anchor_provider_needs_no_consent_beside_another_cloud() {
    assertThat(released(AZURE_AND_GCP, consent("gcp"))).isEqualTo("yes");
    assertThat(released(AZURE_AND_GCP, consent("azure"))).isEqualTo("no");
  }

  @Test
  void where_no_cloud_is_stated_one_for_any_cloud_is_enough_and_another_may_be() {
    assertThat(released(NO_CLOUD, consent("any"))).isEqualTo("yes");
    assertThat(released(NO_CLOUD, consent("aws"))).isEqualTo("perhaps");
    assertThat(released(NO_CLOUD, consent("aws"), consent("any"))).isEqualTo("yes");
  }

  @Test
  void where_no_day_is_stated_only_one_that_has_always_counted_is_certain() {
    assertThat(released(NO_DAY, consent("aws"))).isEqualTo("perhaps");
    assertThat(released(NO_DAY)).isEqualTo("no");
    assertThat(
            reduced(supposed(null), "product: tea, " + NO_DAY)
                .consents()
                .released("x", day("2026-01-01")))
        .get()
        .matches(Consents.Released::certain);
    assertThat(
            reduced(supposed("2026-05-01"), "product: tea, " + NO_DAY)
                .consents()
                .released("x", day("2026-01-01")))
        .get()
        .matches(r -> !r.certain());
  }

  @Test
  void of_several_the_longest_counts_and_of_those_relied_on_the_first_to_end() {
    Consents consents =
        reduced(
                "product: tea, " + AWS_AND_GCP,
                consent(CLAUSE, "tea", "aws", "2026-01-01", "2026-06-30"),
                consent(CLAUSE, "tea", "aws", "2026-01-01", "2026-08-31"),
                consent(CLAUSE, "tea", "gcp", "2026-01-01", "2026-07-31"),
                consent(CLAUSE, "tea", "gcp", "2026-01-01", "2026-06-15"))
            .consents();

    Optional<Consents.Released> released = consents.released(CLAUSE, day("2026-01-01"));

    assertThat(released).map(Consents.Released::until).contains(Optional.of(day("2026-07-31")));
    assertThat(released.orElseThrow().origin().shown()).isEqualTo("given.yaml:16:9 (S)");
  }

  @Test
  void a_consent_without_an_end_ends_last() {
    Consents consents =
        reduced(
                "product: tea, " + AWS,
                consent(CLAUSE, "tea", "aws", "2026-01-01", "2026-06-30"),
                consent(CLAUSE, "tea", "aws", "2026-01-01", "open"))
            .consents();

    assertThat(consents.released(CLAUSE, day("2026-01-01")))
        .map(Consents.Released::until)
        .contains(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "any           ; aws ; 2025-12-31 ; open       ; 'it is of 2025-12-31, before there was the"
            + " clause, 2026-01-01'",
        "harbour-first ; aws ; 2026-06-02 ; open       ; 'it is of 2026-06-02, after the launch on"
            + " 2026-06-01'",
        "harbour-first ; aws ; 2026-01-01 ; 2026-05-31 ; 'it ended on 2026-05-31, before the"
            + " launch'",
        "harbour-first ; gcp ; 2026-01-01 ; open       ; it is not for aws",
        "no-coffee     ; aws ; 2026-01-01 ; open       ; ''",
      })
  void a_consent_that_releases_nothing_says_why(
      String clause, String cloud, String from, String until, String why) {
    Consents consents =
        reduced("product: tea, " + AWS, consent(clause, "tea", cloud, from, until)).consents();

    assertThat(consents.idle(CLAUSE, day("2026-01-01")))
        .isEqualTo(why.isEmpty() ? List.of() : List.of("given.yaml:10:9 (S), " + why));
  }

  @Test
  void clouds_that_no_consent_is_for_are_named() {
    Consents consents =
        reduced("product: tea, " + AWS_AND_GCP, consent("oci"), consent("gcp")).consents();

    assertThat(consents.idle(CLAUSE, day("2026-01-01")))
        .containsExactly(
            "given.yaml:10:9 (S), it is not for aws", "given.yaml:16:9 (S), it is not for aws");
  }

  private static Records supposed(String from) {
    return new SupposedRecord(Assumption.typed("--assume", "consent"))
        .consent(
            "harbour", "tea", ConsentRecord.Cloud.any(), "any", from == null ? null : day(from))
        .about(List.of("tea"));
  }

  private static String released(String target, String... consents) {
    return reduced("product: tea, " + target, consents)
        .consents()
        .released(CLAUSE, day("2026-01-01"))
        .map(r -> r.certain() ? "yes" : "perhaps")
        .orElse("no");
  }

  private static String consent(String cloud) {
    return consent(CLAUSE, "tea", cloud, "2026-06-01", "open");
  }

  private static String consent(
      String clause, String product, String cloud, String from, String until) {
    return Given.document(
        "Consent",
        "consent",
        "by: harbour, clause: %s, product: %s, provider: %s, date: %s, until: %s, source: S"
            .formatted(clause, product, cloud, from, until));
  }
}
