package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.day;
import static org.lexloci.world.TeaAgreement.tea;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.deployment.DeploymentRecords;
import org.lexloci.fact.Provider;

final class ChangeDatesTest {

  private final ChangeDates dates = new ChangeDates();

  @Test
  void an_edition_comes_into_force_and_is_no_longer_unless_one_follows() {
    Edition first = TeaAgreement.edition();
    Edition second = starting("2026-12-01");

    dates.ofForce(List.of(first, second));

    assertThat(dates.all())
        .isEqualTo(
            Map.of(
                day("2026-01-01"), List.of("2026-01-01 tea comes into force"),
                day("2026-12-01"), List.of("2026-12-01 tea comes into force")));
  }

  @Test
  void a_gap_between_editions_is_told() {
    dates.ofForce(List.of(TeaAgreement.edition(), starting("2026-12-02")));

    assertThat(dates.all())
        .containsKeys(day("2026-01-01"), day("2026-12-02"))
        .containsEntry(day("2026-12-01"), List.of("2026-01-01 tea is no longer in force"));
  }

  @Test
  void a_reading_arises_on_its_day_once_for_all_editions() {
    dates.ofReadings(List.of(TeaAgreement.edition(), starting("2026-12-01")));

    assertThat(dates.all()).isEqualTo(Map.of(day("2026-03-01"), List.of("the reading pot arises")));
  }

  @Test
  void a_launch_turns_something_on_its_day_and_on_the_anchor_provider_on_the_day_after() {
    DeploymentRecords record =
        record(
            tea(
                "launches: [{provider: azure, date: 2026-05-01, source: S},"
                    + " {provider: aws, date: 2026-05-03, source: S},"
                    + " {provider: aws, date: never, source: S}]"));

    dates.ofRecord(record, Optional.of(Provider.AZURE));

    assertThat(dates.all())
        .isEqualTo(
            Map.of(
                day("2026-05-01"), List.of("it launches on azure, given.yaml:11:43 (S)"),
                day("2026-05-02"),
                    List.of("it launched on azure the day before, given.yaml:11:43 (S)"),
                day("2026-05-03"), List.of("it launches on aws, given.yaml:11:89 (S)")));
  }

  @Test
  void without_an_anchor_provider_launches_turn_nothing() {
    dates.ofRecord(
        record(tea("launches: [{provider: azure, date: 2026-05-01, source: S}]")),
        Optional.empty());

    assertThat(dates.all()).isEmpty();
  }

  @Test
  void what_others_declare_turns_something_on_its_first_day_and_after_its_last() {
    DeploymentRecords record =
        record(
            Given.document(
                "Consent",
                "consent",
                "by: harbour, clause: any, product: tea, provider: aws, date: 2026-05-01,"
                    + " until: 2026-05-31, source: S"),
            Given.document(
                "CapabilityStatement",
                "said",
                "by: harbour, product: tea, capability: steam, able: false, date: 2026-05-02,"
                    + " source: S"),
            Given.document(
                "Event", "event", "event: harvest, by: panel, date: 2026-05-03, source: S"));

    dates.ofRecord(record, Optional.empty());

    assertThat(dates.all())
        .isEqualTo(
            Map.of(
                day("2026-05-01"), List.of("a consent begins to count, given.yaml:10:9 (S)"),
                day("2026-06-01"), List.of("a consent no longer counts, given.yaml:10:9 (S)"),
                day("2026-05-02"),
                    List.of("a statement on a capability begins to count, given.yaml:17:73 (S)"),
                day("2026-05-03"), List.of("harvest happens, given.yaml:23:41 (S)")));
  }

  @Test
  void what_turns_on_one_day_is_told_together_and_once() {
    String event =
        Given.document("Event", "event", "event: harvest, by: panel, date: 2026-03-01, source: S");
    DeploymentRecords record = record(event);

    dates.ofReadings(List.of(TeaAgreement.edition()));
    dates.ofRecord(record, Optional.empty());
    dates.ofRecord(record, Optional.empty());

    assertThat(dates.all())
        .isEqualTo(
            Map.of(
                day("2026-03-01"),
                List.of("the reading pot arises", "harvest happens, given.yaml:11:41 (S)")));
  }

  private static DeploymentRecords record(String... documents) {
    return Given.deployment("product: tea, stage: preview", documents).record();
  }

  private static Edition starting(String from) {
    Edition edition = TeaAgreement.edition();
    return new Edition(
        new EditionPeriod("next", day(from), Optional.empty()),
        edition.title(),
        edition.readings(),
        edition.terms(),
        edition.clauses(),
        edition.sources(),
        edition.accounts());
  }
}
