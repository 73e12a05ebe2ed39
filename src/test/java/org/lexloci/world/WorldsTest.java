package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.day;
import static org.lexloci.world.TeaAgreement.reduced;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.descriptor.Assumption;
import org.lexloci.fact.Reading;
import org.lexloci.fact.Workload;
import org.lexloci.source.Position;

/** One edition with the readings {@code cup}, and {@code pot} since 1 March. */
final class WorldsTest {

  private static final Set<String> READINGS = Set.of("readings.cup", "readings.pot");
  private static final SettledReading SETTLED =
      new SettledReading("cup", "large", "legal", Position.whole("lexloci.yaml"));

  @ParameterizedTest
  @CsvSource({
    // What arose later than the launch is read as it was; without a day it is open.
    "2026-02-28, small|large one",
    "2026-03-01, small|large one|two",
    ",           small|large one|two",
  })
  void a_reading_is_open_unless_it_arose_after_the_launch(String day, String told) {
    assertThat(told(worlds(launched(day), READINGS))).isEqualTo(told);
  }

  @Test
  void a_reading_that_arose_later_says_so() {
    assertThat(worlds(launched("2026-02-28"), READINGS).known())
        .map(k -> k.origin().shown())
        .containsExactly("default: the launch is before 2026-03-01");
  }

  @Test
  void a_house_settles_a_reading_and_an_answer_that_there_is_not_settles_none() {
    SettledReading none = new SettledReading("pot", "small", "legal", SETTLED.at());
    Worlds worlds =
        Worlds.of(
            launched("2026-06-01"),
            EditionQuestions.of(TeaAgreement.edition(), READINGS),
            List.of(none, SETTLED));

    assertThat(told(worlds)).isEqualTo("large one|two");
    assertThat(worlds.known().get(0).origin().shown()).isEqualTo("settled by legal, lexloci.yaml");
  }

  @Test
  void what_is_supposed_of_a_reading_counts_before_what_is_settled() {
    Case supposed =
        with(
            launched("2026-06-01"),
            new AssumedAnswer(
                Assumption.typed("--assume", "readings.cup=small"), new Reading("cup", "small")));
    Worlds worlds =
        Worlds.of(
            supposed, EditionQuestions.of(TeaAgreement.edition(), READINGS), List.of(SETTLED));

    assertThat(told(worlds)).isEqualTo("small one|two");
    assertThat(worlds.known().get(0).origin().shown()).isEqualTo("assumed");
  }

  @Test
  void nothing_is_looked_at_that_no_rule_asks() {
    Worlds worlds = worlds(launched("2026-06-01"), Set.of("product.type", "workload"));

    assertThat(told(worlds)).isEqualTo("serving api|non-api");
    assertThat(worlds.known()).extracting(Known::fact).containsExactly(Workload.SERVING);
  }

  @Test
  void a_question_is_open_when_a_rule_asks_one_of_its_facts() {
    Case unplaced = reduced("product: tea, stage: preview");

    assertThat(worlds(unplaced, Set.of("inference.provider")).questions())
        .map(Question::id)
        .containsExactly("target.provider");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''                                    ; no     ; default: no consent on record ; ''",
        "harbour-first 2026-06-01 open         ; yes    ; given.yaml:10:9 (S)           ; ''",
        "harbour-first 2026-06-01 2026-07-01   ; yes    ; given.yaml:10:9 (S)           ; until"
            + " 2026-07-01",
        // A clause that there is since a later day is not given up by one to any before that.
        "any 2026-01-15 open                   ; yes    ; given.yaml:10:9 (S)           ; ''",
      })
  void a_consent_is_known_for_each_clause_that_rules_judge(
      String consent, String given, String origin, String note) {
    Known known = consented(consent, "harbour-first", "launchDate: 2026-06-01").known().get(0);

    assertThat(known.fact().answer()).isEqualTo(given);
    assertThat(known.origin().shown()).isEqualTo(origin);
    assertThat(known.note()).isEqualTo(note);
  }

  @Test
  void a_consent_that_only_may_count_is_asked_for() {
    Worlds worlds = consented("harbour-first 2026-06-01 open", "harbour-first", "region: x");

    assertThat(worlds.known()).isEmpty();
    assertThat(told(worlds)).isEqualTo("no|yes");
  }

  @Test
  void a_clause_is_as_old_as_it_says_and_not_as_its_edition() {
    String any = "any 2026-01-15 open";

    assertThat(told(consented(any, "no-coffee", "launchDate: 2026-06-01"))).isEqualTo("no");
    assertThat(
            told(consented(any.replace("01-15", "02-01"), "no-coffee", "launchDate: 2026-06-01")))
        .isEqualTo("yes");
  }

  @Test
  void no_consent_is_asked_for_a_clause_that_a_person_judges() {
    assertThat(told(worlds(launched("2026-06-01"), Set.of("consents.good-faith")))).isEmpty();
  }

  @Test
  void worlds_are_as_many_as_there_are_ways_to_answer() {
    Question two = Questions.TYPE;
    Question three = Questions.STATEFULNESS;

    assertThat(new Worlds(List.of(), List.of()).count()).isEqualTo(1);
    assertThat(new Worlds(List.of(), List.of(two, three, two)).count()).isEqualTo(12);
  }

  @Test
  void more_worlds_than_can_be_counted_are_the_largest_number() {
    Stream<Question> questions = Stream.generate(() -> Questions.TYPE);

    assertThat(new Worlds(List.of(), questions.limit(62).toList()).count()).isEqualTo(1L << 62);
    assertThat(
            new Worlds(List.of(), Stream.generate(() -> Questions.TYPE).limit(64).toList()).count())
        .isEqualTo(Long.MAX_VALUE);
  }

  private static Worlds worlds(Case judged, Set<String> asks) {
    return Worlds.of(judged, EditionQuestions.of(TeaAgreement.edition(), asks), List.of());
  }

  private static Worlds consented(String consent, String clause, String launch) {
    String[] words = consent.split(" ");
    String spec = "product: tea, target: {provider: aws, " + launch + "}";
    Case judged =
        consent.isEmpty()
            ? reduced(spec)
            : reduced(
                spec,
                Given.document(
                    "Consent",
                    "consent",
                    "by: harbour, clause: %s, product: any, provider: any, date: %s, until: %s, source: S"
                        .formatted((Object[]) words)));
    return worlds(judged, Set.of("consents." + clause));
  }

  private static Case launched(String day) {
    return reduced(
        "product: tea, target: {provider: aws" + (day == null ? "" : ", launchDate: " + day) + "}");
  }

  private static Case with(Case of, AssumedAnswer... answers) {
    return new Case(
        of.launch(),
        of.known(),
        of.open(),
        of.doubted(),
        of.consents(),
        of.contradictions(),
        List.of(answers));
  }

  /** Tells what is known and then what is open. */
  private static String told(Worlds worlds) {
    return Stream.concat(
            worlds.questions().stream()
                .filter(q -> q.id().equals("readings.cup"))
                .map(TeaAgreement::labels),
            Stream.concat(
                worlds.known().stream().map(k -> k.fact().answer()),
                worlds.questions().stream()
                    .filter(q -> !q.id().equals("readings.cup"))
                    .map(TeaAgreement::labels)))
        .collect(Collectors.joining(" "));
  }
}
