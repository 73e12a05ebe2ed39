package org.lexloci.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.Given;
import org.lexloci.Shipped;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.StatedValue;

final class WaiverReaderTest {

  private static final String REST =
      ", clause: ship-first-azure, reason: why, owner: who, ticket: T-1, until: 2026-12-31";

  private final List<String> told = new ArrayList<>();

  @Test
  void everything_that_is_written_is_read() {
    List<Waiver> read =
        read(waiver("a", "product: tea, provider: aws, evidence: https://a.example" + REST));

    assertThat(told).isEmpty();
    assertThat(read)
        .containsExactly(
            new Waiver(
                stated("a", 4, 9),
                stated("ship-first-azure", 5, 74),
                Optional.empty(),
                Optional.of("tea"),
                Optional.of(Provider.AWS),
                "why",
                "who",
                "T-1",
                stated("2026-12-31", 5, 137),
                Optional.of(LocalDate.parse("2026-12-31")),
                Optional.of("https://a.example")));
  }

  @Test
  void a_waiver_for_a_deployment_has_no_product() {
    Waiver waiver = read(waiver("a", "deployment: judged" + REST)).get(0);

    assertThat(waiver.deployment()).contains("judged");
    assertThat(waiver.product()).isEmpty();
    assertThat(waiver.provider()).isEmpty();
    assertThat(waiver.evidence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-01", "2026-02-29", "soon", "~", "[2026-12-31]", "''"})
  void a_last_day_that_is_no_day_is_none_and_no_problem(String until) {
    List<Waiver> read =
        read(waiver("a", ("deployment: judged" + REST).replace("2026-12-31", until)));

    assertThat(told).isEmpty();
    assertThat(read).singleElement().matches(w -> w.lastDay().isEmpty());
    assertThat(read.get(0).until().value()).isEqualTo("no day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deployment: a, product: b",
        "deployment: a, provider: aws",
        "product: b",
        "provider: aws",
        "evidence: https://a.example",
      })
  void it_is_for_one_deployment_or_for_a_product_and_a_cloud_and_never_half(String of) {
    List<Waiver> read = read(waiver("a", of + REST));

    assertThat(read).isEmpty();
    assertThat(told)
        .containsExactly(
            "given.yaml:5:7: a waiver is for one `deployment`,"
                + " or for a `product` and a `provider`, or for all three");
  }

  @Test
  void a_document_of_another_kind_is_told_and_hides_no_waiver() {
    List<Waiver> read =
        read(
            "kind: Pod\n",
            Given.document("Event", "e", "event: agi-verified"),
            waiver("a", "deployment: judged" + REST));

    assertThat(told)
        .containsExactly(
            "given.yaml:1:1: expected a document of kind `Waiver`",
            "given.yaml:4:7: unknown kind `Event`; expected `Waiver`");
    assertThat(read).extracting(w -> w.name().value()).containsExactly("a");
  }

  @Test
  void a_waiver_with_a_mistake_is_none_and_hides_no_other() {
    List<Waiver> read =
        read(
            waiver("a", "deployment: judged, reasons: none" + REST),
            waiver("a", "deployment: judged" + REST));

    assertThat(told).singleElement().asString().contains("`reasons`");
    assertThat(read).extracting(w -> w.name().at().line()).containsExactly(10);
  }

  @Test
  void a_mistake_beside_the_spec_keeps_a_waiver_from_counting() {
    String text = waiver("a", "deployment: judged" + REST);

    assertThat(read(text + "more: true\n")).isEmpty();
    assertThat(told).singleElement().asString().contains("`more`");
  }

  @Test
  void of_two_waivers_of_one_name_the_first_counts_and_the_second_is_told() {
    List<Waiver> read =
        read(
            waiver("a", "deployment: one" + REST),
            waiver("a", "deployment: other" + REST),
            waiver("b", "deployment: other" + REST));

    assertThat(told)
        .containsExactly("given.yaml:10:9: there is another waiver `a` at given.yaml:4:9");
    assertThat(read).extracting(w -> w.name().at().line()).containsExactly(4, 16);
  }

  private List<Waiver> read(String... documents) {
    return new WaiverReader(Shipped.BINDER, (Problem problem) -> told.add(problem.toString()))
        .read(Given.documents(documents));
  }

  private static String waiver(String name, String spec) {
    return Given.document("Waiver", name, spec);
  }

  private static StatedValue<String> stated(String value, int line, int column) {
    return new StatedValue<>(
        value,
        new Position(Given.FILE, line, column)
            .until(new Position(Given.FILE, line, column + value.length())));
  }
}
