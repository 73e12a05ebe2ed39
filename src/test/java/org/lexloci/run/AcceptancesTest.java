package org.lexloci.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lexloci.decision.TeaRun.AGREEMENT;
import static org.lexloci.decision.TeaRun.EXCLUSIVITY;
import static org.lexloci.decision.TeaRun.LIBRARY;
import static org.lexloci.decision.TeaRun.NEXT_CHAPTER;
import static org.lexloci.decision.TeaRun.NEXT_PHASE;
import static org.lexloci.decision.TeaRun.SHIP_FIRST;
import static org.lexloci.decision.TeaRun.TODAY;
import static org.lexloci.decision.TeaRun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.acceptance.Baseline;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.acceptance.Denial;
import org.lexloci.acceptance.Waiver;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Standing;
import org.lexloci.decision.TeaRun;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.fact.Provider;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.StatedValue;
import org.lexloci.source.file.Checkout;

/** A deployment that one clause denies and on which another depends. */
final class AcceptancesTest {

  private static final Decision NO = TeaRun.decision(TeaRun.NO);
  private static final Decision YES = TeaRun.decision(TeaRun.YES);
  private static final Waiver FIRST = waiver("a", EXCLUSIVITY, "judged", "2026-06-15");
  private static final Waiver SECOND = waiver("b", SHIP_FIRST, "judged", "2026-12-31");
  private static final Waiver EXPIRED = waiver("c", SHIP_FIRST, "judged", "2026-06-14");
  private static final Waiver OTHER = waiver("d", SHIP_FIRST, "other", "2026-12-31");

  @TempDir private Path top;

  @Test
  void what_every_breach_is_waived_of_is_waived_and_keeps_its_verdict() {
    Decision waived = accept(terms(FIRST, SECOND), NO);

    assertThat(waived.standing()).isEqualTo(Standing.WAIVED);
    assertThat(waived.verdict()).isEqualTo(Verdict.DENY);
    assertThat(waived.acceptance().verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(waived.acceptance().waived())
        .containsExactly(
            new WaivedBreach(NEXT_CHAPTER, FIRST, WaivedBreach.State.USED),
            new WaivedBreach(NEXT_PHASE, SECOND, WaivedBreach.State.USED));
    assertThat(waived.acceptance().waived(NEXT_PHASE, SHIP_FIRST))
        .map(WaivedBreach::waiver)
        .containsExactly(SECOND);
    assertThat(waived.acceptance().waived(NEXT_CHAPTER, SHIP_FIRST)).isEmpty();
    assertThat(waived.acceptance().waived(NEXT_PHASE, EXCLUSIVITY)).isEmpty();
  }

  @Test
  void one_of_two_waived_leaves_the_other_and_an_expired_one_waives_nothing() {
    assertThat(accept(terms(FIRST), NO).standing()).isEqualTo(Standing.INDETERMINATE);
    assertThat(accept(terms(SECOND), NO).standing()).isEqualTo(Standing.DENY);
    assertThat(accept(terms(FIRST, EXPIRED), NO).standing()).isEqualTo(Standing.INDETERMINATE);
    assertThat(accept(terms(FIRST, EXPIRED), NO).acceptance().waived())
        .map(WaivedBreach::state)
        .containsExactly(WaivedBreach.State.USED, WaivedBreach.State.EXPIRED);
    assertThat(accept(terms(FIRST, OTHER), NO).acceptance().waived()).hasSize(1);
  }

  @Test
  void a_default_in_doubt_is_not_accepted_along_with_breaches() {
    Waiver party = waiver("f", "first-party-products-azure", "judged", "2026-12-31");
    String tea =
        "{name: tea, launches: [{provider: azure, stage: general-availability, date: 2026-01-01}]}";
    String rest = ", target: {provider: aws, launchDate: 2026-06-01}";

    Decision open = accept(terms(FIRST, party), TeaRun.decision("product: " + tea + rest));
    Decision closed =
        accept(
            terms(FIRST, party),
            TeaRun.decision("product: " + tea.replace("tea,", "tea, openWeights: false,") + rest));

    assertThat(open.standing()).isEqualTo(Standing.INDETERMINATE);
    assertThat(open.notes())
        .contains("what is accepted is not enough while nobody states product.openWeights");
    assertThat(closed.standing()).isEqualTo(Standing.WAIVED);
    assertThat(closed.notes()).noneMatch(note -> note.contains("not enough"));
    assertThat(accept(terms(FIRST), TeaRun.decision("product: " + tea + rest)).notes())
        .noneMatch(note -> note.contains("not enough"));
  }

  @Test
  void what_is_permitted_needs_nothing() {
    assertThat(accept(terms(FIRST), YES)).isSameAs(YES);
    assertThat(accept(terms(), NO)).isSameAs(NO);
  }

  @Test
  void ignored_waivers_are_told_and_waive_nothing() {
    HouseTerms ignoring =
        new HouseTerms(
            List.of(FIRST), true, Optional.empty(), List.of(), List.of(), FailOn.INDETERMINATE);
    Decision no = accept(ignoring, NO);

    assertThat(no.standing()).isEqualTo(Standing.DENY);
    assertThat(no.acceptance().waived())
        .map(WaivedBreach::state)
        .containsExactly(WaivedBreach.State.IGNORED);
    assertThat(ledger(ignoring, no).waivers())
        .containsExactly(new WaiverUse(FIRST, WaivedBreach.State.IGNORED, 1));
  }

  @Test
  void what_became_of_each_waiver_is_counted_and_what_is_amiss_is_told() {
    HouseTerms terms = terms(FIRST, SECOND, EXPIRED, OTHER, waiver("e", SHIP_FIRST, "x", null));
    Decision waived = accept(terms, NO);
    Ledger ledger = ledger(terms, waived, waived);

    assertThat(ledger.waivers())
        .map(use -> use.waiver().name().value() + " " + use.state() + " " + use.deployments())
        .containsExactly("a USED 2", "b USED 2", "c EXPIRED 2", "d UNUSED 0", "e EXPIRED 0");
    assertThat(ledger.count(WaivedBreach.State.EXPIRED)).isEqualTo(2);
    assertThat(ledger.warnings())
        .map(Problem::toString)
        .containsExactly(
            "a: waiver `a` is for one deployment, and 2 that break"
                + " `azure-api-exclusivity-until-agi` are called so",
            "b: waiver `b` is for one deployment, and 2 that break `ship-first-azure` are called"
                + " so",
            "until: waiver `c` has expired: its last day was 2026-06-14",
            "d: waiver `d` is not used: nothing that was judged breaks `ship-first-azure` where"
                + " it is for",
            "until: waiver `e` has expired: `until` is no day such as `2026-04-27`");
    assertThat(ledger(terms(FIRST, SECOND), accept(terms(FIRST, SECOND), NO)).warnings()).isEmpty();
  }

  @Test
  void a_waiver_for_a_product_may_be_for_many_deployments() {
    Waiver product =
        new Waiver(
            stated("p", "p"),
            stated(EXCLUSIVITY, "p"),
            Optional.empty(),
            Optional.of("tea"),
            Optional.of(Provider.AWS),
            "",
            "",
            "",
            stated("", "until"),
            Optional.of(LocalDate.parse("2026-12-31")),
            Optional.empty());
    Decision waived = accept(terms(product), NO);

    assertThat(ledger(terms(product), waived, waived).warnings()).isEmpty();
  }

  @Test
  void a_waiver_for_a_clause_that_no_edition_has_is_a_fault_of_the_rules() {
    assertThatCode(() -> WaiverCheck.check(List.of(FIRST, SECOND), LIBRARY))
        .doesNotThrowAnyException();
    assertThatCode(() -> WaiverCheck.check(List.of(), LIBRARY)).doesNotThrowAnyException();
    assertThatThrownBy(
            () ->
                WaiverCheck.check(
                    List.of(waiver("a", "ship-frst-azure", "judged", null), FIRST), LIBRARY))
        .isInstanceOfSatisfying(
            FaultException.class, f -> assertThat(f.exit()).isEqualTo(Exit.RULES))
        .hasMessage("a: unknown clause `ship-frst-azure`; did you mean `ship-first-azure`?");
  }

  @Test
  void what_is_frozen_does_not_deny_and_one_more_alike_does() throws IOException {
    write();
    BaselineFile file = baseline(denial(NEXT_CHAPTER, EXCLUSIVITY), denial(NEXT_PHASE, SHIP_FIRST));
    HouseTerms terms = terms(file);
    Acceptances acceptances = acceptances(terms, EditionChoice.byDefault(AGREEMENT));
    Decision once = acceptances.accept(NO);
    Decision twice = acceptances.accept(NO);

    assertThat(once.standing()).isEqualTo(Standing.FROZEN);
    assertThat(once.acceptance().verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(once.acceptance().frozen(NEXT_CHAPTER, EXCLUSIVITY)).isTrue();
    assertThat(once.acceptance().frozen(NEXT_PHASE, EXCLUSIVITY)).isFalse();
    assertThat(twice.standing()).isEqualTo(Standing.DENY);
    BaselineUse use =
        acceptances
            .ledger(List.of(once, twice), true, List.of("given.yaml"))
            .baseline()
            .orElseThrow();
    assertThat(use.met()).hasSize(2);
    assertThat(use.fixed()).isEmpty();
  }

  @Test
  void two_that_are_frozen_are_two() throws IOException {
    write();
    BaselineFile file =
        baseline(
            denial(NEXT_CHAPTER, EXCLUSIVITY).times(2), denial(NEXT_PHASE, SHIP_FIRST).times(2));
    Acceptances acceptances = acceptances(terms(file), EditionChoice.byDefault(AGREEMENT));
    Decision once = acceptances.accept(NO);

    assertThat(once.standing()).isEqualTo(Standing.FROZEN);
    assertThat(
            acceptances.ledger(List.of(once), true, List.of("given.yaml")).baseline().orElseThrow())
        .matches(use -> Denial.many(use.met()) == 2 && Denial.many(use.fixed()) == 2);
    assertThat(acceptances.accept(NO).standing()).isEqualTo(Standing.FROZEN);
    assertThat(acceptances.accept(NO).standing()).isEqualTo(Standing.DENY);
  }

  @Test
  void a_waiver_gives_a_reason_before_the_baseline_does() throws IOException {
    write();
    BaselineFile file = baseline(denial(NEXT_CHAPTER, EXCLUSIVITY));
    HouseTerms both =
        new HouseTerms(
            List.of(FIRST, SECOND),
            false,
            Optional.of(file),
            List.of("."),
            List.of(),
            FailOn.INDETERMINATE);

    assertThat(accept(both, NO).standing()).isEqualTo(Standing.WAIVED);
    HouseTerms second =
        new HouseTerms(
            List.of(SECOND),
            false,
            Optional.of(file),
            List.of("."),
            List.of(),
            FailOn.INDETERMINATE);
    assertThat(accept(second, NO).standing()).isEqualTo(Standing.FROZEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // What was looked at and not met is fixed.
        "true  ; given.yaml ; true  ; .         ; ''       ; 2",
        "false ; given.yaml ; true  ; .         ; ''       ; 0",
        "true  ; ''         ; true  ; .         ; ''       ; 0",
        "true  ; ''         ; false ; .         ; ''       ; 2",
        "true  ; given.yaml ; true  ; elsewhere ; ''       ; 0",
        "true  ; given.yaml ; true  ; .         ; in-force ; 2",
        "true  ; given.yaml ; true  ; .         ; phase    ; 1",
      })
  void what_is_not_met_is_fixed_where_it_was_looked_at(
      boolean whole, String read, boolean there, String path, String choice, int fixed)
      throws IOException {
    if (there) {
      write();
    }
    BaselineFile file = baseline(denial(NEXT_CHAPTER, EXCLUSIVITY), denial(NEXT_PHASE, SHIP_FIRST));
    HouseTerms terms =
        new HouseTerms(
            List.of(), false, Optional.of(file), List.of(path), List.of(), FailOn.INDETERMINATE);
    EditionChoice editions =
        choice.isEmpty()
            ? EditionChoice.byDefault(AGREEMENT)
            : choice.equals("in-force")
                ? EditionChoice.oneInForce()
                : new EditionChoice(
                    false,
                    AGREEMENT.editions().stream()
                        .filter(e -> e.name().equals(NEXT_PHASE))
                        .toList());

    Ledger ledger =
        acceptances(terms, editions)
            .ledger(List.of(), whole, read.isEmpty() ? List.of() : List.of(read));

    assertThat(ledger.baseline().orElseThrow().fixed()).hasSize(fixed);
    assertThat(ledger.warnings())
        .map(Problem::toString)
        .isEqualTo(
            fixed == 0
                ? List.of()
                : List.of(
                    "baseline.yaml: "
                        + (fixed == 1
                            ? "1 denial in it is fixed"
                            : fixed + " denials in it are fixed")));
  }

  @Test
  void a_file_that_has_moved_stays_frozen_and_what_is_new_elsewhere_is_not_fixed()
      throws IOException {
    write();
    String content = baseline().content("given.yaml").orElseThrow();
    BaselineFile moved =
        baseline(
            denial(NEXT_CHAPTER, EXCLUSIVITY).in("old.yaml").holding(content),
            denial(NEXT_PHASE, SHIP_FIRST).in("old.yaml").holding(content));
    BaselineFile other =
        baseline(
            denial(NEXT_CHAPTER, EXCLUSIVITY).in("old.yaml").holding("x"),
            denial(NEXT_PHASE, SHIP_FIRST).in("old.yaml").holding("x"));

    assertThat(accept(terms(moved), NO).standing()).isEqualTo(Standing.FROZEN);
    Acceptances elsewhere = acceptances(terms(other), EditionChoice.byDefault(AGREEMENT));
    Decision no = elsewhere.accept(NO);
    assertThat(no.standing()).isEqualTo(Standing.DENY);
    assertThat(
            elsewhere
                .ledger(List.of(no), true, List.of("given.yaml"))
                .baseline()
                .orElseThrow()
                .fixed())
        .isEmpty();
  }

  @Test
  void a_baseline_holds_every_breach_of_what_is_denied_that_no_waiver_is_for() throws IOException {
    write();
    BaselineFile file = baseline();
    String content = file.content("given.yaml").orElseThrow();

    assertThat(BaselineUpdate.denials(run(NO, YES), file))
        .containsExactly(
            denial(NEXT_CHAPTER, EXCLUSIVITY).holding(content),
            denial(NEXT_PHASE, SHIP_FIRST).holding(content));
    assertThat(BaselineUpdate.denials(run(accept(terms(SECOND), NO)), file))
        .containsExactly(denial(NEXT_CHAPTER, EXCLUSIVITY).holding(content));
    assertThat(BaselineUpdate.denials(run(accept(terms(EXPIRED), NO)), file)).hasSize(2);
  }

  private void write() throws IOException {
    Files.writeString(top.resolve("given.yaml"), "tea");
  }

  private BaselineFile baseline(Denial... denials) {
    return new BaselineFile(
        new Baseline("tea", "1f", TODAY, List.of(denials)),
        "baseline.yaml",
        top,
        top.resolve("baseline.yaml"),
        Checkout.of(top));
  }

  private static Denial denial(String edition, String clause) {
    return new Denial(
        "given.yaml", null, "judged", "tea", Provider.AWS, null, edition, clause, null, null);
  }

  private static Decision accept(HouseTerms terms, Decision decision) {
    return acceptances(terms, EditionChoice.byDefault(AGREEMENT)).accept(decision);
  }

  private static Ledger ledger(HouseTerms terms, Decision... decisions) {
    return acceptances(terms, EditionChoice.byDefault(AGREEMENT))
        .ledger(List.of(decisions), true, List.of("given.yaml"));
  }

  private static Acceptances acceptances(HouseTerms terms, EditionChoice choice) {
    return new Acceptances(TeaRun.judge(), terms, choice, TODAY, UnaryOperator.identity());
  }

  private static HouseTerms terms(Waiver... waivers) {
    return new HouseTerms(
        List.of(waivers), false, Optional.empty(), List.of("."), List.of(), FailOn.INDETERMINATE);
  }

  private static HouseTerms terms(BaselineFile file) {
    return new HouseTerms(
        List.of(), false, Optional.of(file), List.of("."), List.of(), FailOn.INDETERMINATE);
  }

  private static Waiver waiver(String name, String clause, String deployment, String until) {
    return new Waiver(
        stated(name, name),
        stated(clause, name),
        Optional.of(deployment),
        Optional.empty(),
        Optional.empty(),
        "why",
        "who",
        "T-1",
        stated("", "until"),
        Stream.ofNullable(until).map(LocalDate::parse).findFirst(),
        Optional.empty());
  }

  private static StatedValue<String> stated(String word, String at) {
    return new StatedValue<>(word, Position.whole(at));
  }
}
