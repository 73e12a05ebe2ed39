package org.lexloci.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.decision.TeaRun.AGREEMENT;
import static org.lexloci.decision.TeaRun.DEPENDS;
import static org.lexloci.decision.TeaRun.EXCLUSIVITY;
import static org.lexloci.decision.TeaRun.LIBRARY;
import static org.lexloci.decision.TeaRun.NEXT_CHAPTER;
import static org.lexloci.decision.TeaRun.NEXT_PHASE;
import static org.lexloci.decision.TeaRun.NO;
import static org.lexloci.decision.TeaRun.SHIP_FIRST;
import static org.lexloci.decision.TeaRun.TODAY;
import static org.lexloci.decision.TeaRun.YES;
import static org.lexloci.decision.TeaRun.day;
import static org.lexloci.decision.TeaRun.decision;
import static org.lexloci.decision.TeaRun.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.comparison.Supersession;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Observation;
import org.lexloci.fact.Fact;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Workload;
import org.lexloci.remedy.Change;
import org.lexloci.remedy.Remedies;
import org.lexloci.run.UnusedAssumptions;
import org.lexloci.source.Position;
import org.lexloci.world.AssumedAnswer;
import org.lexloci.world.SettledReading;
import org.lexloci.world.WhatIf;

/** What the two editions that are asked by default come to together. */
final class JudgeTest {

  /** A product that is not an API, and whose weights nobody publishes. */
  private static final String CLOSED = DEPENDS.replace("non-api", "non-api, openWeights: false");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // API products stay on Azure until AGI is verified; other products launch there first.
        "api     ; aws   ; ''         ; DENY          ; DENY"
            + " azure-api-exclusivity-until-agi=VIOLATED ; INDETERMINATE ship-first-azure=DEPENDS",
        "api     ; aws   ; 2026-05-28 ; DENY          ; DENY"
            + " azure-api-exclusivity-until-agi=VIOLATED ; PERMIT ship-first-azure=SATISFIED",
        "api     ; azure ; ''         ; PERMIT        ; PERMIT"
            + " azure-api-exclusivity-until-agi=SATISFIED ; PERMIT"
            + " any-cloud-all-products=SATISFIED",
        "non-api ; aws   ; 2026-06-02 ; DENY          ; INDETERMINATE"
            + " first-party-products-azure=DEPENDS ; DENY ship-first-azure=VIOLATED",
        "non-api ; aws   ; ''         ; INDETERMINATE ; INDETERMINATE"
            + " first-party-products-azure=DEPENDS ; INDETERMINATE ship-first-azure=DEPENDS",
      })
  void the_strictest_edition_decides_by_the_clauses_that_are_broken_or_else_bind(
      String type, String cloud, String azure, Verdict verdict, String chapter, String phase) {
    Decision decision =
        decision(
            "product: {name: tea, type: %s%s}, target: {provider: %s, launchDate: 2026-06-01}"
                .formatted(
                    type,
                    azure.isEmpty()
                        ? ""
                        : ", launches: [{provider: azure, stage: general-availability, date: "
                            + azure
                            + ", source: S}]",
                    cloud));

    assertThat(decision.verdict()).isEqualTo(verdict);
    assertThat(decision.editions()).map(JudgeTest::told).containsExactly(chapter, phase);
    assertThat(decision.standing()).isEqualTo(Standing.of(verdict));
  }

  @Test
  void the_edition_in_force_on_the_day_of_the_launch_is_named() {
    assertThat(decision(NO).inForce()).contains(NEXT_PHASE);
    assertThat(decision(NO.replace("2026-06-01", "2026-04-26")).inForce()).contains(NEXT_CHAPTER);
    assertThat(decision("product: tea, target: {provider: aws}").inForce()).contains(NEXT_PHASE);
  }

  @Test
  void what_the_edition_in_force_today_says_is_told_where_it_says_otherwise() {
    assertThat(decision(NO).today()).map(e -> e.edition().name()).contains(NEXT_PHASE);
    assertThat(decision(YES).today()).isEmpty();
    assertThat(decision(DEPENDS).today()).isEmpty();
  }

  @Test
  void an_edition_that_is_asked_twice_is_decided_once() {
    Decision decision = decision(NO);

    assertThat(decision.today().orElseThrow()).isSameAs(decision.editions().get(1));
  }

  @Test
  void what_only_old_editions_say_is_superseded() {
    Supersession superseded = Supersession.of(decision(NO)).orElseThrow();

    assertThat(superseded.inForce().edition().name()).isEqualTo(NEXT_PHASE);
    assertThat(superseded.by()).map(e -> e.edition().name()).containsExactly(NEXT_CHAPTER);
    assertThat(Supersession.of(decision(YES))).isEmpty();
    assertThat(Supersession.of(decision(DEPENDS))).isEmpty();
    // The edition of the launch is the one that denies.
    assertThat(Supersession.of(decision(NO.replace("2026-06-01", "2026-01-01")))).isEmpty();
  }

  @Test
  void with_no_edition_to_clear_nothing_was_checked() {
    Judge judge = new Judge(LIBRARY, EditionChoice.oneInForce(), TODAY, List.of(), List.of());
    Decision before = judge.judge(Given.deployment(YES.replace("2026-06-01", "2018-01-01")));

    assertThat(before.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(before.editions()).isEmpty();
    assertThat(before.inForce()).isEmpty();
    assertThat(before.notes())
        .containsExactly(
            "no edition of the agreement is in force on 2018-01-01; the first is"
                + " 2019-07-22-exclusive-cloud");
  }

  @Test
  void statements_that_exclude_each_other_are_no_permission() {
    Decision torn = judge().judge(torn(Given.deployment(YES)));

    assertThat(torn.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(torn.editions()).extracting(EditionDecision::verdict).containsOnly(Verdict.PERMIT);
    assertThat(torn.changes()).isEmpty();
    assertThat(torn.notes()).contains("two clouds");
    assertThat(judge().judge(torn(Given.deployment(NO))).verdict()).isEqualTo(Verdict.DENY);
    assertThat(judge().remedies(torn(Given.deployment(NO)))).isEqualTo(Remedies.NONE);
  }

  @Test
  void breaches_that_are_accepted_are_taken_off_edition_by_edition() {
    Decision no = decision(NO);

    assertThat(judge().without(no, Map.of())).isEqualTo(Verdict.DENY);
    assertThat(judge().without(no, Map.of(NEXT_CHAPTER, Set.of(EXCLUSIVITY))))
        .isEqualTo(Verdict.INDETERMINATE);
    assertThat(judge().without(no, Map.of(NEXT_PHASE, Set.of(SHIP_FIRST)))).isEqualTo(Verdict.DENY);
    assertThat(
            judge()
                .without(
                    no, Map.of(NEXT_CHAPTER, Set.of(EXCLUSIVITY), NEXT_PHASE, Set.of(SHIP_FIRST))))
        .isEqualTo(Verdict.PERMIT);
  }

  @Test
  void single_changes_that_permit_are_told_and_those_of_the_descriptor_apart() {
    assertThat(decision(NO).changes())
        .containsExactly(new ChangeHint(ChangeHint.Kind.EDIT, "with target.provider: azure"));
    assertThat(decision(NO).edits()).hasSize(1);
    assertThat(decision(YES).changes()).isEmpty();
    assertThat(judge().firstEdit(Given.deployment(NO)).orElseThrow().changes())
        .map(Change::words)
        .containsExactly("target.provider: azure");
  }

  @Test
  void every_smallest_set_of_changes_gives_permission() {
    List<Set<String>> sets =
        judge().remedies(Given.deployment(CLOSED.replace("06-01", "07-01"))).all().stream()
            .map(r -> r.changes().stream().map(Change::words).collect(Collectors.toSet()))
            .toList();

    String launch = "a launch on azure for general-availability, 2026-06-30 at the latest";
    String event = "agi-verified by 2026-07-01";
    String reading = "readings.joint-statement: description settled";
    String first = "Microsoft's written consent, for ship-first-azure on aws";
    String own = "Microsoft's written consent, for first-party-products-azure on aws";
    assertThat(sets)
        .startsWith(
            Set.of("target.provider: azure"),
            Set.of(own, launch),
            Set.of(launch, reading),
            Set.of(first, own),
            Set.of(first, reading),
            Set.of(event, launch),
            Set.of(first, event))
        .contains(
            Set.of(
                own,
                "readings.cannot-and-chooses-not: either settled",
                "a statement of Microsoft that it cannot support the capability"))
        .doesNotHaveDuplicates()
        .hasSize(25);
  }

  @Test
  void a_house_settles_a_reading_for_every_edition_that_has_it() {
    SettledReading settled =
        new SettledReading(
            "joint-statement", "description", "legal", Position.whole("lexloci.yaml"));
    Judge judge =
        new Judge(LIBRARY, EditionChoice.byDefault(AGREEMENT), TODAY, List.of(), List.of(settled));

    assertThat(judge.decide(Given.deployment(CLOSED)))
        .extracting(EditionDecision::verdict)
        .containsExactly(Verdict.PERMIT, Verdict.INDETERMINATE);
  }

  @Test
  void what_is_assumed_is_what_the_answer_rests_on_and_what_no_rule_asks_has_no_effect() {
    AssumedAnswer api = assumed("type=api", ProductType.API);
    AssumedAnswer training = assumed("workload=training", Workload.TRAINING);
    Judge judge =
        new Judge(
            LIBRARY, EditionChoice.byDefault(AGREEMENT), TODAY, List.of(api, training), List.of());
    Decision decision = judge.judge(Given.deployment("product: tea, target: {provider: aws}"));
    WhatIf whatIf = new WhatIf(List.of(api, training), List.of());

    assertThat(decision.assumed()).contains("type=api");
    assertThat(UnusedAssumptions.of(WhatIf.NOTHING, decision.editions().stream())).isEmpty();
    assertThat(UnusedAssumptions.of(whatIf, decision.editions().stream()))
        .map(Object::toString)
        .containsExactly(
            "--assume type=api: has no effect under 2026-04-27 next phase, whose rules do not ask"
                + " it");
  }

  @Test
  void a_product_of_somebody_else_is_outside() {
    Deployment others =
        Given.deployment("product: {name: tea, type: api, owner: acme}, target: {provider: aws}");

    assertThat(judge().judge(others).notes())
        .contains("outside the agreement: `tea` is not OpenAI's product, given.yaml:5:47");
    assertThat(judge().brief(others).isOutside()).isTrue();
    assertThat(judge().brief(others).verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(judge().brief(Given.deployment(NO)).isOutside()).isFalse();
  }

  @Test
  void a_consent_permits_until_it_ends_and_one_that_does_not_count_says_why() {
    Decision released =
        decision(
            NO,
            consent(EXCLUSIVITY, "2026-06-01", "2026-12-31"),
            consent(SHIP_FIRST, "2026-06-01", "open"));

    assertThat(released.verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(released.notes())
        .containsExactly(
            "2025-10-28 next chapter says YES until 2026-12-31, when the consent ends:"
                + " given.yaml:10:9 (S)");
    assertThat(decision(NO, consent(EXCLUSIVITY, "2026-06-02", "open")).notes())
        .containsExactly(
            "no consent to azure-api-exclusivity-until-agi counts: given.yaml:10:9 (S), it is of"
                + " 2026-06-02, after the launch on 2026-06-01");
  }

  @Test
  void duties_are_told_and_kept_apart_from_permission() {
    assertThat(decision(YES).isWithDuties()).isFalse();
    assertThat(decision(NO).asOf()).isEmpty();
    assertThat(decision(NO).noting("more").notes()).containsExactly("more");
  }

  @Test
  void a_day_after_all_that_is_known_is_told_after_a_week_of_grace() {
    assertThat(Notes.past(AGREEMENT, day("2026-12-05"))).isEmpty();
    assertThat(Notes.past(AGREEMENT, day("2026-12-06")))
        .contains(
            "what is known of the agreement ends on 2026-11-28; check for amendments before"
                + " 2026-12-06");
  }

  private static Deployment torn(Deployment of) {
    Observation observed = Observation.NOTHING.conflicting(List.of("two clouds"));
    return new Deployment(
        of.at(), of.name(), of.product(), of.stated(), of.record(), observed, of.asOf());
  }

  private static AssumedAnswer assumed(String words, Fact fact) {
    return new AssumedAnswer(Assumption.typed("--assume", words), fact);
  }

  private static String consent(String clause, String from, String until) {
    return Given.document(
        "Consent",
        "c",
        "by: microsoft, clause: %s, product: tea, provider: aws, date: %s, until: %s, source: S"
            .formatted(clause, from, until));
  }

  private static String told(EditionDecision decision) {
    return decision.verdict()
        + decision.deciding().stream()
            .map(o -> " " + o.clause().id() + "=" + o.status())
            .collect(Collectors.joining());
  }
}
