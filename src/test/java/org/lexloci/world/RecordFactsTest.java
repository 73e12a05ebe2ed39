package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.answer;
import static org.lexloci.world.TeaAgreement.known;
import static org.lexloci.world.TeaAgreement.reduced;
import static org.lexloci.world.TeaAgreement.tea;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.SupposedRecord;

/** Statements, events and offers, seen from a launch on 1 June as of 15 June. */
final class RecordFactsTest {

  private static final String LAUNCHED =
      "product: tea, target: {provider: aws, launchDate: 2026-06-01}";
  private static final String UNDATED = "product: tea, target: {provider: aws}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A deployment that names no capability rests on none.
        "''                  ; ''                             ; yes    ; yes",
        "''                  ; 'able: false, willing: false'  ; yes    ; yes",
        // For one that does, both halves are open until the counterparty has spoken.
        "'capability: steam,' ; ''                            ; yes|no ; yes|no",
        "'capability: steam,' ; 'able: false, willing: true'  ; no     ; yes",
        "'capability: STEAM,' ; 'able: true'                  ; yes    ; yes|no",
        "'capability: steam,' ; 'willing: false'              ; yes|no ; no",
        "'capability: ice,'   ; 'able: false, willing: false' ; yes|no ; yes|no",
      })
  void a_statement_bears_on_the_capability_that_it_names(
      String named, String halves, String able, String willing) {
    Case reduced =
        halves.isEmpty()
            ? reduced(named + LAUNCHED)
            : reduced(named + LAUNCHED, statement(halves, "2026-06-01"));

    assertThat(answer(reduced, "capability.able")).isEqualTo(able);
    assertThat(answer(reduced, "capability.willing")).isEqualTo(willing);
  }

  @Test
  void of_two_capabilities_that_records_name_a_statement_on_one_leaves_the_other_open() {
    String steam = statement("able: false, willing: false", "2026-06-01");
    String ice = steam.replace("steam", "ice").replace("willing: false", "willing: true");
    String first = tea("capability: steam");
    String second = tea("capability: ice");

    Case one = reduced(LAUNCHED, first, second, steam);
    Case both = reduced(LAUNCHED, first, second, steam, ice);

    assertThat(answer(one, "capability.able")).isEqualTo("yes|no");
    assertThat(answer(one, "capability.willing")).isEqualTo("yes|no");
    assertThat(answer(both, "capability.able")).isEqualTo("no");
    assertThat(
            answer(
                reduced(LAUNCHED, first, second, statement("able: false", "2026-06-01"), ice),
                "capability.willing"))
        .isEqualTo("yes|no");
    assertThat(answer(both, "capability.willing")).isEqualTo("no|yes");
  }

  @Test
  void a_product_may_rest_on_a_capability_and_a_deployment_on_another_one() {
    String product = tea("capability: steam");
    String said = statement("able: false, willing: false", "2026-06-01");

    assertThat(answer(reduced(LAUNCHED, product), "capability.able")).isEqualTo("yes|no");
    assertThat(answer(reduced(LAUNCHED, product, said), "capability.able")).isEqualTo("no");
    assertThat(answer(reduced("capability: ice, " + LAUNCHED, product, said), "capability.able"))
        .isEqualTo("yes|no");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "launchDate: 2026-06-01 ; 2026-06-01 ; no     ; ''",
        "launchDate: 2026-06-01 ; 2026-06-02 ; yes|no ; 'it is of 2026-06-02, after the launch on"
            + " 2026-06-01'",
        "launchDate: 2026-07-01 ; 2026-06-15 ; no     ; ''",
        "launchDate: 2026-07-01 ; 2026-06-16 ; yes|no ; 'it is of 2026-06-16, after today'",
        "region: eu-isle-1      ; 2026-06-01 ; yes|no ; there is no launch date by which it was"
            + " made",
      })
  void a_statement_counts_that_was_made_by_the_launch_and_by_today(
      String launch, String day, String able, String idle) {
    Case reduced =
        reduced(
            "product: tea, capability: steam, target: {provider: aws, " + launch + "}",
            statement("able: false", day));

    assertThat(answer(reduced, "capability.able")).isEqualTo(able);
    assertThat(reduced.contradictions())
        .isEqualTo(
            idle.isEmpty()
                ? List.of()
                : List.of("no statement on `steam` counts: given.yaml:11:47 (S), " + idle));
  }

  @Test
  void a_statement_on_another_capability_is_told() {
    assertThat(reduced(LAUNCHED, statement("able: false", "2026-06-01")).contradictions())
        .containsExactly(
            "no statement on `steam` counts: given.yaml:11:47 (S), the deployment does not name"
                + " this `capability`");
  }

  @Test
  void one_statement_that_counts_is_enough_for_none_to_be_told() {
    Case reduced =
        reduced(
            "capability: steam, " + LAUNCHED,
            statement("able: false", "2026-06-01"),
            statement("able: true", "2026-06-02"));

    assertThat(reduced.contradictions()).isEmpty();
    assertThat(known(reduced, "capability.able").origin().shown())
        .isEqualTo("given.yaml:11:60 (S)");
    assertThat(known(reduced, "capability.able").note()).isEqualTo("steam");
  }

  @Test
  void what_is_supposed_of_a_capability_is_supposed_of_whatever_it_takes() {
    Records supposed =
        new SupposedRecord(Assumption.typed("--assume", "unable"))
            .capability(false, null)
            .about(List.of("tea"));
    Case reduced = reduced(supposed, UNDATED);

    assertThat(answer(reduced, "capability.able")).isEqualTo("no");
    assertThat(answer(reduced, "capability.willing")).isEqualTo("yes|no");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "launchDate: 2026-06-01 ; 2026-05-31 ; yes    ; on 2026-05-31",
        "launchDate: 2026-06-01 ; 2026-06-01 ; yes    ; on 2026-06-01",
        "launchDate: 2026-06-01 ; 2026-06-02 ; no     ; not before 2026-06-02",
        // What lies after today is no fact.
        "launchDate: 2026-07-01 ; 2026-06-15 ; yes    ; on 2026-06-15",
        "launchDate: 2026-07-01 ; 2026-06-16 ; no     ; not before 2026-06-16",
        "region: eu-isle-1      ; 2026-06-15 ; no|yes ; ''",
        "region: eu-isle-1      ; 2026-06-16 ; no     ; not before 2026-06-16",
      })
  void an_event_counts_when_it_had_happened_by_the_launch(
      String launch, String day, String happened, String note) {
    Case reduced =
        reduced("product: tea, target: {provider: aws, " + launch + "}", event("harvest", day));

    assertThat(answer(reduced, "events.harvest")).isEqualTo(happened);
    if (!note.isEmpty()) {
      assertThat(known(reduced, "events.harvest").note()).isEqualTo(note);
      assertThat(known(reduced, "events.harvest").origin().shown())
          .isEqualTo("given.yaml:11:41 (S)");
    }
  }

  @Test
  void without_an_event_it_has_not_happened() {
    assertThat(answer(reduced(LAUNCHED), "events.harvest")).isEqualTo("no");
    assertThat(answer(reduced(LAUNCHED, event("drought", "2026-05-31")), "events.harvest"))
        .isEqualTo("no");
  }

  @Test
  void an_event_that_does_not_count_is_told_with_its_reason() {
    assertThat(
            reduced(LAUNCHED, event("harvest", "2026-06-03"), event("harvest", "2026-06-02"))
                .contradictions())
        .containsExactly(
            "no event `harvest` counts: given.yaml:17:41 (S), it is of 2026-06-02, after the"
                + " launch on 2026-06-01");
    assertThat(reduced(LAUNCHED, event("harvest", "2026-06-16")).contradictions())
        .containsExactly(
            "no event `harvest` counts: given.yaml:11:41 (S), it is of 2026-06-16, after today");
    assertThat(reduced(LAUNCHED, event("harvest", "2026-05-31")).contradictions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30, yes", "2026-07-01, yes", "2026-07-02, no"})
  void what_is_supposed_to_happen_by_a_launch_to_come_counts(String day, String happened) {
    Records supposed =
        new SupposedRecord(Assumption.typed("--assume", "harvest"))
            .event("harvest", TeaAgreement.day(day))
            .about(List.of("tea"));
    Case reduced =
        reduced(supposed, "product: tea, target: {provider: aws, launchDate: 2026-07-01}");

    assertThat(answer(reduced, "events.harvest")).isEqualTo(happened);
    assertThat(reduced.contradictions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // An offer is of capacity on one cloud, and the worst outcome counts.
        "provider: aws   ; ''                        ; ''                        ; not-offered",
        "provider: aws   ; aws declined              ; ''                        ; declined",
        "provider: aws   ; aws taken                 ; ''                        ; taken",
        "provider: aws   ; aws -                     ; ''                        ; taken|declined",
        "provider: aws   ; gcp declined              ; ''                        ; not-offered",
        "provider: aws   ; gcp declined              ; aws declined              ; declined",
        "provider: aws   ; aws taken                 ; aws declined              ; taken|declined",
        "provider: aws   ; aws -                     ; aws declined              ; declined",
        "region: x       ; aws declined              ; ''                        ;"
            + " not-offered|taken|declined",
        "region: x       ; ''                        ; ''                        ; not-offered",
      })
  void an_offer_of_capacity_is_for_one_cloud(
      String target, String one, String other, String outcome) {
    String[] offers =
        Stream.of(one, other)
            .filter(o -> !o.isEmpty())
            .map(RecordFactsTest::offer)
            .toArray(String[]::new);

    assertThat(answer(reduced("product: tea, target: {" + target + "}", offers), "first-refusal"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "aws declined ; gcp declined ; declined",
        "aws declined ; gcp taken    ; taken",
        "aws taken    ; gcp declined ; taken",
        "aws declined ; oci declined ; not-offered",
        "aws -        ; gcp taken    ; taken",
        "aws -        ; gcp declined ; taken|declined",
      })
  void each_cloud_off_the_anchor_provider_needs_its_own_offer(
      String one, String other, String outcome) {
    String spec = "product: tea, target: {provider: aws}, inference: {provider: gcp}";

    assertThat(answer(reduced(spec, offer(one), offer(other)), "first-refusal")).isEqualTo(outcome);
  }

  @Test
  void the_anchor_provider_needs_no_offer_beside_another_cloud() {
    String spec = "product: tea, target: {provider: azure}, inference: {provider: gcp}";

    assertThat(answer(reduced(spec, offer("gcp declined")), "first-refusal")).isEqualTo("declined");
  }

  @Test
  void an_offer_says_whose_it_is_and_one_for_another_cloud_is_told() {
    Case reduced = reduced(LAUNCHED, offer("aws declined"));
    Case idle = reduced(LAUNCHED, offer("gcp declined"));

    assertThat(known(reduced, "first-refusal").note()).isEqualTo("on aws");
    assertThat(known(reduced, "first-refusal").origin().shown()).isEqualTo("given.yaml:11:46 (S)");
    assertThat(reduced.contradictions()).isEmpty();
    assertThat(idle.contradictions())
        .containsExactly(
            "no offer of capacity on aws counts: given.yaml:10:9 (S), it is of capacity on gcp");
    assertThat(known(idle, "first-refusal").origin().shown()).isEqualTo("default: not stated");
  }

  @Test
  void outcomes_that_differ_contradict_each_other_and_offers_that_are_shipped_are_not_told() {
    assertThat(reduced(LAUNCHED, offer("aws declined"), offer("aws taken")).contradictions())
        .containsExactly(
            "first-refusal is stated in more than one way: declined by given.yaml:11:46 (S),"
                + " taken by given.yaml:17:46 (S)");
    Deployment judged = Given.deployment(Given.shipped(offer("gcp declined")), LAUNCHED);
    assertThat(new Cases(TeaAgreement.AGREEMENT, TeaAgreement.TODAY).of(judged).contradictions())
        .isEmpty();
  }

  private static String statement(String halves, String date) {
    return Given.document(
        "CapabilityStatement",
        "said",
        "by: harbour, product: tea, capability: steam, %s, date: %s, source: S"
            .formatted(halves, date));
  }

  private static String event(String name, String date) {
    return Given.document(
        "Event", "event", "event: %s, by: panel, date: %s, source: S".formatted(name, date));
  }

  /** Offers capacity on a cloud, of which something became or nobody knows what. */
  private static String offer(String cloudAndOutcome) {
    String[] words = cloudAndOutcome.split(" ");
    return Given.document(
        "FirstRefusal",
        "offer",
        "product: tea, provider: %s, %ssource: S"
            .formatted(words[0], words[1].equals("-") ? "" : "outcome: " + words[1] + ", "));
  }
}
