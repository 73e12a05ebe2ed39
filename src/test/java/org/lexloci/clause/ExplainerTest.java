package org.lexloci.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.decision.TeaRun.AGREEMENT;
import static org.lexloci.decision.TeaRun.EXCLUSIVITY;
import static org.lexloci.decision.TeaRun.LIBRARY;
import static org.lexloci.decision.TeaRun.NEXT_CHAPTER;
import static org.lexloci.decision.TeaRun.NEXT_PHASE;
import static org.lexloci.decision.TeaRun.SHIP_FIRST;
import static org.lexloci.decision.TeaRun.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.Shipped;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.Status;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.PackedTexts;

/** What explains a clause of the shipped agreement. */
final class ExplainerTest {

  private static final Records RECORD =
      Given.shipped(
          Given.document(
              "Product",
              "tea",
              "type: api, launches: ["
                  + "{provider: aws, stage: general-availability, date: 2026-05-20, source: S},"
                  + "{provider: azure, stage: general-availability, date: 2026-05-10, source: S},"
                  + "{provider: gcp, stage: general-availability, date: 2026-05-05, source: S},"
                  + "{provider: gcp, stage: retired, date: 2026-06-05, source: S}]"));

  @Test
  void a_clause_that_binds_is_told_with_what_frees_from_it_and_what_it_hangs_on() {
    ExplainedClause explained = explain(NEXT_PHASE, SHIP_FIRST);

    assertThat(explained.amends()).isEmpty();
    assertThat(explained.rules()).isNotEmpty();
    assertThat(explained.exceptedBy()).contains("ship-first-capability-exception");
    assertThat(explained.excepts()).isEmpty();
    assertThat(explained.consent()).isTrue();
    assertThat(explained.readings()).map(DeclaredReading::name).contains("first", "stages");
    assertThat(explained.cases()).isNotEmpty().allMatch(ClauseCaseResults.Result::holds);
    assertThat(explained.cases())
        .map(ClauseCaseResults.Result::clause)
        .contains(Status.SATISFIED, Status.VIOLATED);
    assertThat(told(explained))
        .containsExactly(
            "tea on GCP 2026-05-05 DENY VIOLATED", "tea on AWS 2026-05-20 PERMIT SATISFIED");
  }

  @Test
  void an_exception_is_told_with_what_it_frees_from() {
    ExplainedClause explained = explain(NEXT_PHASE, "ship-first-capability-exception");

    assertThat(explained.excepts()).containsExactly(SHIP_FIRST);
    assertThat(explained.exceptedBy()).isEmpty();
    assertThat(explained.consent()).isFalse();
  }

  @Test
  void a_clause_that_the_edition_before_has_is_told_with_what_changed() {
    assertThat(explain(NEXT_PHASE, "usgov-natsec-api-any-cloud").amends().orElseThrow().before())
        .isEqualTo(rules(NEXT_CHAPTER).edition());
    assertThat(explain(NEXT_CHAPTER, EXCLUSIVITY).amends()).isEmpty();
  }

  @Test
  void a_launch_on_another_day_is_tried_too_and_said_to_be_so() {
    ExplainedClause explained = explain(NEXT_CHAPTER, EXCLUSIVITY);

    assertThat(explained.situations())
        .hasSize(3)
        .allMatch(s -> !s.inForce())
        .map(s -> s.provider() + " " + s.status())
        .containsExactly("GCP VIOLATED", "AZURE SATISFIED", "AWS VIOLATED");
    assertThat(explain(NEXT_PHASE, SHIP_FIRST).situations()).allMatch(s -> s.inForce());
  }

  @Test
  void a_clause_for_people_has_no_cases_and_decides_nothing() {
    String forPeople =
        rules(NEXT_PHASE).edition().clauses().stream()
            .map(c -> c.id())
            .filter(id -> !rules(NEXT_PHASE).edition().judgedByRule().contains(id))
            .findFirst()
            .orElseThrow();

    ExplainedClause explained = explain(NEXT_PHASE, forPeople);

    assertThat(explained.rules()).isEmpty();
    assertThat(explained.cases()).isEmpty();
    assertThat(explained.situations()).isEmpty();
    assertThat(explained.excepts()).isEmpty();
  }

  private static List<String> told(ExplainedClause explained) {
    return explained.situations().stream()
        .map(
            s ->
                "%s on %s %s %s %s"
                    .formatted(s.product(), s.provider(), s.day(), s.verdict(), s.status()))
        .toList();
  }

  private static ExplainedClause explain(String edition, String clause) {
    EditionRules rules = rules(edition);
    return new Explainer(
            LIBRARY, new PackedTexts(AGREEMENT.id()), Shipped.BINDER, RECORD, TODAY, List.of())
        .explain(rules, rules.edition().clause(clause).orElseThrow());
  }

  private static EditionRules rules(String name) {
    EditionPeriod period = AGREEMENT.edition(name).orElseThrow();
    return LIBRARY.edition(period);
  }
}
