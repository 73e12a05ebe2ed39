package org.lexloci.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

final class SupposedRecordTest {

  private static final Assumption ASSUMPTION = Assumption.typed("--assume", "words");
  private static final LocalDate DAY = LocalDate.parse("2026-01-02");

  private final SupposedRecord supposed = new SupposedRecord(ASSUMPTION);

  @Test
  void an_event_is_supposed() {
    NamedRecord<EventRecord> event =
        supposed.event("agi", DAY).about(List.of("tea")).events().get(0);

    assertThat(supposed.assumption()).isEqualTo(ASSUMPTION);
    assertThat(event.name()).isEqualTo(new StatedValue<>("words", ASSUMPTION.at()));
    assertThat(event.value().event().value()).isEqualTo("agi");
    assertThat(event.value().date().value()).isEqualTo(DAY);
    assertThat(event.origin(ASSUMPTION.at(), "S").kind()).isEqualTo(Origin.Kind.ASSUMED);
  }

  @Test
  void a_consent_counts_from_its_day_or_always() {
    ConsentRecord.Cloud any = ConsentRecord.Cloud.any();
    supposed.consent("acme", "tea", any, "any", DAY).consent("acme", "tea", any, "any", null);

    assertThat(supposed.about(List.of("tea")).consents())
        .map(consent -> consent.value().always())
        .containsExactly(false, true);
    assertThat(supposed.about(List.of()).consents().get(0).value())
        .matches(c -> c.countsOn(DAY) && !c.countsOn(DAY.minusDays(1)));
  }

  @Test
  void a_launch_is_one_of_a_product_whose_name_is_not_on_record() {
    Records records =
        supposed
            .launch("tea", Provider.AWS, Stage.PREVIEW, LaunchDate.on(DAY))
            .about(List.of("tea"));

    assertThat(records.names()).isEmpty();
    assertThat(records.said("tea")).hasSize(1);
    assertThat(records.said("tea").get(0).collection()).isEqualTo("words");
    assertThat(records.said("tea").get(0).value().launchesOrNone())
        .containsExactly(
            Launch.of(
                Provider.AWS,
                Stage.PREVIEW,
                new StatedValue<>(LaunchDate.on(DAY), ASSUMPTION.at())));
  }

  @Test
  void a_supposed_launch_does_not_say_on_which_day_a_deployment_is_asked_about() {
    supposed.launch("tea", Provider.AWS, Stage.PREVIEW, LaunchDate.on(DAY));

    assertThat(
            Given.deployment(
                supposed.about(List.of("tea")), "product: tea, target: {provider: aws}"))
        .matches(judged -> judged.record().launches().size() == 1)
        .matches(judged -> judged.launchDay().isEmpty() && judged.asOf().isEmpty());
  }

  @Test
  void what_became_of_an_offer_is_supposed() {
    Records records =
        supposed.refusal("tea", Provider.OCI, RefusalRecord.Outcome.DECLINED).about(List.of("tea"));

    assertThat(records.refusals())
        .singleElement()
        .matches(r -> r.value().provider() == Provider.OCI)
        .matches(r -> r.value().outcome().value() == RefusalRecord.Outcome.DECLINED);
  }

  @Test
  void a_statement_is_one_about_each_judged_product_and_may_leave_a_half_open() {
    supposed.capability(true, null);

    assertThat(supposed.about(List.of("tea", "pot")).capabilities())
        .map(
            statement ->
                statement.value().product().value()
                    + " "
                    + Optional.ofNullable(statement.value().able()).map(StatedValue::value)
                    + " "
                    + Optional.ofNullable(statement.value().willing()).map(StatedValue::value))
        .containsExactly("tea Optional[true] Optional.empty", "pot Optional[true] Optional.empty");
    assertThat(supposed.capability(null, false).about(List.of("tea")).capabilities())
        .singleElement()
        .matches(s -> s.value().able() == null && !s.value().willing().value());
    assertThat(supposed.capability(null, null).about(List.of("tea"))).isEqualTo(Records.NONE);
  }
}
