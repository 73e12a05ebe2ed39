package org.lexloci.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.decision.TeaRun.AGREEMENT;
import static org.lexloci.decision.TeaRun.LIBRARY;
import static org.lexloci.decision.TeaRun.NEXT_CHAPTER;
import static org.lexloci.decision.TeaRun.NEXT_PHASE;
import static org.lexloci.decision.TeaRun.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.agreement.Assessment;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.ClauseType;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.clause.Amendment;
import org.lexloci.clause.TextChange;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.TeaRun;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Observation;
import org.lexloci.engine.EditionRules;
import org.lexloci.run.Exit;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.Position;
import org.lexloci.world.SettledReading;

/** What changes from one edition to the next: the text, a clause, and verdicts. */
final class ComparisonTest {

  private static final Clause STAY =
      clause("stay", "Stay", "Stay home.", ClauseType.PROHIBITION, Assessment.BY_RULE, "S1");
  private static final Clause GOOD =
      clause("good", "Be good", "Be good.", ClauseType.OBLIGATION, Assessment.BY_PERSON, "S1");
  private static final Clause GONE =
      clause("gone", "Gone", "Gone.", ClauseType.PERMISSION, Assessment.BY_RULE, "S1");
  private static final Clause NEW =
      clause("new", "New", "New.", ClauseType.PERMISSION, Assessment.BY_RULE, "S2");
  private static final Edition FIRST =
      edition("2026-01-01", List.of(STAY, GOOD, GONE), reading("home"), reading("old"));

  @Test
  void a_text_loses_gains_and_changes_clauses_and_readings() {
    Clause amended =
        clause("stay", "Stay put", "Stay.", ClauseType.PERMISSION, Assessment.BY_PERSON, "S2");
    Edition second =
        edition("2026-02-01", List.of(amended, GOOD, NEW), reading("home"), reading("b"));

    TextChange change =
        TextChange.of(FIRST, Map.of("stay", "1", "good", "1"), second, Map.of("good", "1"));

    assertThat(change.dropped().clauses()).containsExactly(GONE);
    assertThat(change.dropped().readings()).map(DeclaredReading::name).containsExactly("old");
    assertThat(change.added().clauses()).containsExactly(NEW);
    assertThat(change.added().readings()).map(DeclaredReading::name).containsExactly("b");
    assertThat(change.changed())
        .containsExactly(
            new TextChange.Changed(
                STAY, amended, List.of("title", "words", "type", "assessed", "rules")));
    assertThat(change.same()).isEqualTo(1);
  }

  @Test
  void a_clause_with_other_rules_alone_is_changed() {
    assertThat(TextChange.differences(STAY, STAY, true)).containsExactly("rules");
    assertThat(TextChange.differences(STAY, STAY, false)).isEmpty();
  }

  @Test
  void an_amended_clause_is_told_with_the_first_source_that_is_new() {
    Clause amended =
        clause(
            "stay", "Stay", "Stay.", ClauseType.PROHIBITION, Assessment.BY_RULE, "S1", "S2", "S3");
    Edition second = edition("2026-02-01", List.of(amended));

    assertThat(Amendment.of(FIRST, second, amended, false))
        .contains(new Amendment(FIRST, second, List.of("words"), Optional.of("S2")));
    assertThat(Amendment.of(FIRST, second, STAY, true))
        .contains(new Amendment(FIRST, second, List.of("rules"), Optional.empty()));
    assertThat(Amendment.of(FIRST, second, STAY, false)).isEmpty();
    assertThat(Amendment.of(FIRST, second, NEW, true)).isEmpty();
  }

  @Test
  void the_edition_before_is_that_of_the_agreement() {
    Edition last = rules(NEXT_PHASE).edition();
    Edition first = LIBRARY.edition(AGREEMENT.editions().get(0)).edition();

    assertThat(Amendment.before(last, AGREEMENT)).map(EditionPeriod::name).contains(NEXT_CHAPTER);
    assertThat(Amendment.before(first, AGREEMENT)).isEmpty();
    assertThat(Amendment.before(FIRST, AGREEMENT)).isEmpty();
  }

  @Test
  void situations_in_which_the_verdict_changes_are_told_those_between_yes_and_no_first() {
    List<VerdictChange> changes =
        VerdictChange.of(rules(NEXT_CHAPTER), rules(NEXT_PHASE), List.of());

    assertThat(changes)
        .map(c -> c.before() + " to " + c.after() + (c.isOpen() ? ", open" : ""))
        .containsExactly(
            "DENY to PERMIT",
            "PERMIT to DENY",
            "DENY to INDETERMINATE, open",
            "INDETERMINATE to DENY, open",
            "INDETERMINATE to PERMIT, open",
            "PERMIT to INDETERMINATE, open");
    assertThat(changes).allMatch(c -> !c.where().isEmpty());
    assertThat(
            VerdictChange.of(
                rules(NEXT_PHASE),
                rules(NEXT_PHASE),
                List.of(
                    new SettledReading(
                        "first", "not-later", "the house", Position.whole("lexloci.yaml")))))
        .isEmpty();
  }

  @Test
  void deployments_flip_or_keep_their_verdict() {
    EditionComparison freed = compared(Given.deployment(TeaRun.NO, AZURE_BEFORE));
    EditionComparison kept = compared(Given.deployment(TeaRun.YES));
    EditionComparison torn = compared(torn(Given.deployment(TeaRun.YES)));
    Comparison comparison = comparison(freed, kept, torn);

    assertThat(freed.was()).isEqualTo(Verdict.DENY);
    assertThat(freed.becomes()).isEqualTo(Verdict.PERMIT);
    assertThat(torn.was()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(torn.becomes()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(torn.contradictions()).containsExactly("two clouds");
    assertThat(comparison.flips()).containsExactly(freed);
    assertThat(comparison.unchanged(Verdict.PERMIT)).isEqualTo(1);
    assertThat(comparison.unchanged(Verdict.INDETERMINATE)).isEqualTo(1);
    assertThat(comparison.unchanged(Verdict.DENY)).isZero();
    assertThat(comparison.exit()).isEqualTo(Exit.SHOWN);
    assertThat(comparison.with(List.of(TeaRun.problem("a"))).exit()).isEqualTo(Exit.INPUT);
  }

  private static final String AZURE_BEFORE =
      Given.document(
          "Product",
          "tea",
          "launches: [{provider: azure, stage: general-availability, date: 2026-05-28, source: S}]");

  private static EditionComparison compared(Deployment deployment) {
    List<EditionDecision> editions = TeaRun.judge().decide(deployment);
    return new EditionComparison(deployment, editions.get(0), editions.get(1));
  }

  private static Comparison comparison(EditionComparison... compared) {
    return new Comparison(
        AGREEMENT,
        "",
        TODAY,
        rules(NEXT_CHAPTER).edition(),
        rules(NEXT_PHASE).edition(),
        false,
        List.of(compared),
        0,
        Optional.empty(),
        List.of(),
        UnjudgedInput.NOTHING,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Deployment torn(Deployment of) {
    Observation observed = Observation.NOTHING.conflicting(List.of("two clouds"));
    return new Deployment(
        of.at(), of.name(), of.product(), of.stated(), of.record(), observed, of.asOf());
  }

  private static EditionRules rules(String name) {
    return LIBRARY.edition(AGREEMENT.edition(name).orElseThrow());
  }

  private static Edition edition(String from, List<Clause> clauses, DeclaredReading... readings) {
    return new Edition(
        new EditionPeriod(from + "-tea", TeaRun.day(from), Optional.empty()),
        "tea",
        List.of(readings),
        List.of(),
        clauses,
        Map.of(),
        Map.of());
  }

  private static DeclaredReading reading(String name) {
    return new DeclaredReading(name, name + "?", null, List.of(), List.of());
  }

  private static Clause clause(
      String id, String title, String words, ClauseType type, Assessment by, String... sources) {
    return new Clause(id, title, type, null, words, by, List.of(sources), null);
  }
}
