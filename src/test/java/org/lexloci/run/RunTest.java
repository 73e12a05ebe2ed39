package org.lexloci.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lexloci.decision.TeaRun.day;
import static org.lexloci.decision.TeaRun.problem;
import static org.lexloci.decision.TeaRun.run;
import static org.lexloci.decision.TeaRun.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.comparison.Span;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Standing;
import org.lexloci.decision.TeaRun;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Assumption;
import org.lexloci.source.Problem;

/** How a run counts and ends. */
final class RunTest {

  private static final Decision NO = TeaRun.decision(TeaRun.NO);
  private static final Decision YES = TeaRun.decision(TeaRun.YES);
  private static final Decision DEPENDS = TeaRun.decision(TeaRun.DEPENDS);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PERMIT               ; INDETERMINATE ; PERMITTED     ; 0 ; permitted",
        "DENY                 ; INDETERMINATE ; DENIED        ; 1 ; denied",
        "INDETERMINATE        ; INDETERMINATE ; INDETERMINATE ; 2 ; indeterminate",
        "PERMIT INDETERMINATE DENY ; DENY     ; DENIED        ; 1 ; denied",
        "PERMIT INDETERMINATE ; DUTY          ; INDETERMINATE ; 2 ; indeterminate",
        "PERMIT INDETERMINATE ; DENY          ; PERMITTED     ; 0 ; what depends is not to fail",
        "FROZEN PERMIT        ; INDETERMINATE ; PERMITTED     ; 0 ; what is not permitted is"
            + " accepted",
        "WAIVED               ; DUTY          ; PERMITTED     ; 0 ; what is not permitted is"
            + " accepted",
        "''                   ; INDETERMINATE ; INPUT         ; 4 ; the input is at fault",
      })
  void the_worst_that_is_to_fail_ends_a_run(
      String standings, FailOn failOn, Exit exit, int code, String reason) {
    Run run =
        run(
            failOn,
            Stream.of(standings.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> standing(NO, Standing.valueOf(word)))
                .toArray(Decision[]::new));

    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.exit().code()).isEqualTo(code);
    assertThat(run.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0 ; 0 ; false ; false ; INPUT       ; the input is at fault",
        "1 ; 0 ; false ; false ; UNCONCERNED ; no product is deployed",
        "1 ; 1 ; false ; false ; UNCONCERNED ; no product is deployed or named",
        "0 ; 0 ; true  ; false ; UNREAD      ; '3 files were not read (2 HCL modules, 1 chart)'",
        "0 ; 0 ; false ; true  ; UNCONCERNED ; no product is deployed",
      })
  void a_run_that_judged_nothing_says_what_there_was(
      int inert, int unrecognised, boolean unread, boolean idle, Exit exit, String reason) {
    UnjudgedInput unjudged =
        new UnjudgedInput(
            List.of(),
            inert,
            unrecognised,
            unread ? new TreeMap<>(Map.of("HCL module", 2, "chart", 1)) : Map.of(),
            idle ? List.of(problem("a.yaml")) : List.of(),
            List.of());
    Run run = unjudged(run(), unjudged);

    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.reason()).isEqualTo(reason);
  }

  @Test
  void one_file_that_was_not_read_is_told_as_one() {
    assertThat(
            new UnjudgedInput(List.of(), 0, 0, Map.of("chart", 1), List.of(), List.of()).notRead())
        .isEqualTo("1 file was not read (1 chart)");
  }

  @Test
  void what_was_unjudged_is_joined() {
    UnjudgedInput one =
        new UnjudgedInput(
            List.of(problem("b")), 1, 1, Map.of("chart", 1), List.of(problem("c")), List.of());
    UnjudgedInput other =
        new UnjudgedInput(
            List.of(problem("a")),
            2,
            3,
            Map.of("chart", 4, "HCL module", 1),
            List.of(problem("d")),
            List.of(problem("e")));

    assertThat(one.and(other))
        .isEqualTo(
            new UnjudgedInput(
                List.of(problem("a"), problem("b")),
                3,
                4,
                Map.of("chart", 5, "HCL module", 1),
                List.of(problem("c"), problem("d")),
                List.of(problem("e"))));
    assertThat(one.skipping(List.of()).skipped()).isEmpty();
    assertThat(UnjudgedInput.NOTHING.isBlank()).isTrue();
    assertThat(one.isBlank()).isFalse();
  }

  @Test
  void a_problem_ends_a_run_whatever_was_judged_and_denials_are_still_counted() {
    assertThat(run(YES).with(List.of(problem("a"))).exit()).isEqualTo(Exit.INPUT);
    assertThat(run(NO).with(List.of(problem("a"))).reason())
        .isEqualTo("the input is at fault, and 1 denied");
    assertThat(run(YES).with(List.of(problem("a"))).reason()).isEqualTo("the input is at fault");
    assertThat(run(NO).with(List.of()).reason()).isEqualTo("denied");
  }

  @Test
  void which_decisions_fail_is_told_one_by_one() {
    assertThat(run(FailOn.DENY).fails(DEPENDS)).isFalse();
    assertThat(run(FailOn.INDETERMINATE).fails(DEPENDS)).isTrue();
    assertThat(run(FailOn.DUTY).fails(DEPENDS)).isTrue();
    assertThat(run(FailOn.DENY).fails(NO)).isTrue();
    assertThat(run(FailOn.DUTY).fails(YES)).isFalse();
    assertThat(run(FailOn.DUTY).fails(standing(NO, Standing.WAIVED))).isFalse();
    assertThat(run(FailOn.DUTY).fails(standing(NO, Standing.FROZEN))).isFalse();
  }

  @Test
  void what_is_still_to_be_done_fails_where_that_is_asked() {
    Decision duty =
        TeaRun.decision(
            "product: {name: tea, type: non-api, launches: [{provider: azure,"
                + " stage: general-availability, date: 2026-12-01, source: S}]},"
                + " target: {provider: azure, launchDate: 2026-06-01}");

    assertThat(run(FailOn.DUTY, duty).fails(duty)).isEqualTo(duty.isWithDuties());
    assertThat(run(FailOn.INDETERMINATE, duty).fails(duty)).isFalse();
  }

  @Test
  void what_is_counted_of_a_run_is_told_without_its_decisions() {
    Run run = run(NO, YES, DEPENDS, NO).with(List.of(problem("a")));
    Tally tally = run.tally();

    assertThat(tally.judged()).isEqualTo(4);
    assertThat(tally.standings())
        .isEqualTo(Map.of(Standing.DENY, 2L, Standing.PERMIT, 1L, Standing.INDETERMINATE, 1L));
    assertThat(tally.failing()).containsExactly(Standing.DENY, Standing.INDETERMINATE);
    assertThat(tally.duties()).isZero();
    assertThat(tally.clauses()).contains(TeaRun.EXCLUSIVITY, TeaRun.SHIP_FIRST);
    assertThat(tally.applied()).isEqualTo(4);
    assertThat(tally.latest()).contains(day("2026-06-01"));
    assertThat(tally.problems()).isEqualTo(1);

    Run end = run.after();
    assertThat(end.decisions()).isEmpty();
    assertThat(end.problems()).isEmpty();
    assertThat(end.tally()).isEqualTo(tally);
    assertThat(end.count(Standing.DENY)).isEqualTo(2);
    assertThat(end.exit()).isEqualTo(Exit.INPUT);
    assertThat(end.reason()).isEqualTo("the input is at fault, and 2 denied");
  }

  @Test
  void parts_of_a_run_are_added_up() {
    Run first = run(NO, YES);
    Run both = run(YES).after(first);

    assertThat(both.tally().judged()).isEqualTo(3);
    assertThat(both.count(Standing.PERMIT)).isEqualTo(2);
    assertThat(both.count(Standing.DENY)).isEqualTo(1);
    assertThat(both.count(Standing.WAIVED)).isZero();
    assertThat(both.exit()).isEqualTo(Exit.DENIED);
    assertThat(run(YES).after().reason()).isEqualTo("permitted");
    assertThat(Tally.NONE.and(first.tally())).isEqualTo(first.tally());
    assertThat(
            first
                .tally()
                .and(
                    new Tally(
                        0,
                        Map.of(),
                        Set.of(),
                        2,
                        Set.of("x"),
                        1,
                        Optional.of(day("2026-06-02")),
                        3)))
        .matches(t -> t.duties() == 2 && t.applied() == first.tally().applied() + 1)
        .matches(t -> t.clauses().contains("x") && t.problems() == 3)
        .matches(t -> t.latest().equals(Optional.of(day("2026-06-02"))));
  }

  @Test
  void a_run_by_another_agreement_of_the_house_is_joined_and_says_so() {
    Run joined = run(YES).and(run(NO).with(List.of(problem("b"), problem("a"))));

    assertThat(joined.decisions()).hasSize(2);
    assertThat(joined.decisions().get(1).notes())
        .containsExactly(
            "judged by `microsoft-openai`, as the configuration says of its directory");
    assertThat(joined.problems()).containsExactly(problem("a"), problem("b"));
    assertThat(joined.files()).isEqualTo(2);
    assertThat(joined.others()).map(Rulebook::digest).containsExactly("digest");
    assertThat(joined.tally().judged()).isEqualTo(2);
  }

  @Test
  void what_another_agreement_says_beside_has_no_say_in_how_it_ends() {
    Run beside = run(YES).beside(List.of(run(NO).with(List.of(problem("a")))));

    assertThat(beside.exit()).isEqualTo(Exit.PERMITTED);
    assertThat(beside.warnings())
        .map(Problem::toString)
        .containsExactly("a: beside microsoft-openai: wrong");
    assertThat(beside.beside()).hasSize(1);
  }

  @Test
  void a_run_is_told_with_more() {
    Run advised = run(NO).advised(List.of(YES), "patch", List.of(problem("a")));

    assertThat(advised.decisions()).containsExactly(YES);
    assertThat(advised.patch()).isEqualTo("patch");
    assertThat(advised.warnings()).containsExactly(problem("a"));
    assertThat(run(NO).warned(List.of(problem("a"))).warnings()).containsExactly(problem("a"));
    assertThat(run(NO).warned(List.of(problem("a"))).decisions()).containsExactly(NO);
  }

  @Test
  void a_run_that_is_past_what_is_known_says_so_and_so_do_its_assumptions() {
    Decision late = TeaRun.decision(TeaRun.YES.replace("2026-06-01", "2027-01-01"));

    assertThat(run(YES).notes()).isEmpty();
    assertThat(run(YES, late).notes()).singleElement().asString().endsWith("before 2027-01-01");
    assertThat(assuming(run(YES)).suppositions())
        .map(Problem::toString)
        .containsExactly("command line: assumed and no fact: type=api (--assume)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DENY   ; PERMIT ; NEW   ; 0",
        "PERMIT ; DENY   ; FIXED ; 0",
        "DENY   ; DENY   ; ''    ; 1",
        "DENY   ; ''     ; NEW   ; 0",
        "PERMIT ; ''     ; NEW   ; 0",
        "''     ; DENY   ; FIXED ; 0",
        "''     ; PERMIT ; ''    ; 0",
        "WAIVED ; FROZEN ; FIXED ; 0",
      })
  void what_counts_worse_is_new_and_what_counts_better_or_fails_no_more_is_fixed(
      String now, String was, String kind, int unchanged) {
    ChangesSince since = ChangesSince.between("main", "1f", Optional.of(of(was)), of(now));

    assertThat(since.moved())
        .map(m -> m.kind().name())
        .isEqualTo(kind.isEmpty() ? List.of() : List.of(kind));
    assertThat(since.unchanged()).isEqualTo(unchanged);
    since
        .moved()
        .forEach(
            m -> {
              assertThat(m.was().map(Standing::name).orElse("")).isEqualTo(was);
              assertThat(m.now().map(Standing::name).orElse("")).isEqualTo(now);
              assertThat(m.file()).isEqualTo("given.yaml");
            });
    assertThat(since.count(ChangesSince.Kind.NEW)).isEqualTo(kind.equals("NEW") ? 1 : 0);
  }

  @Test
  void without_a_run_before_everything_is_new_and_what_is_alike_is_told_apart_by_order() {
    assertThat(ChangesSince.between("main", "1f", Optional.empty(), run(NO, NO)).moved())
        .hasSize(2);
    assertThat(ChangesSince.between("main", "1f", Optional.of(run(NO)), run(NO, NO)))
        .matches(since -> since.unchanged() == 1 && since.moved().size() == 1);
  }

  @Test
  void a_run_that_changed_nothing_is_permitted_and_says_so() {
    ChangesSince since = ChangesSince.between("main", "1f", Optional.of(run(YES)), run(YES));
    Run run = run(YES).since(since, List.of());

    assertThat(since.judged(run(YES), file -> false)).isEmpty();
    assertThat(since.judged(run(YES), file -> file.equals("given.yaml"))).containsExactly(YES);
    assertThat(run.exit()).isEqualTo(Exit.PERMITTED);
    assertThat(run.reason()).isEqualTo("nothing changed");
    ChangesSince moved = ChangesSince.between("main", "1f", Optional.empty(), run(YES));
    assertThat(run(YES).since(moved, List.of()).exit()).isEqualTo(Exit.INPUT);
    assertThat(moved.judged(run(moved.moved().get(0).decision()), file -> false)).hasSize(1);
    assertThat(moved.with(new HouseChanges(true, List.of()), List.of()).word().trusted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "DENY, DENY, DENY",
    "DENY, PERMIT, DENY",
    "PERMIT, DENY, DENY",
    "INDETERMINATE, PERMIT, INDETERMINATE",
    "PERMIT, INDETERMINATE, INDETERMINATE",
    "PERMIT, PERMIT, PERMIT",
  })
  void of_two_verdicts_the_stricter_one_counts(Verdict one, Verdict other, Verdict both) {
    assertThat(one.and(other)).isEqualTo(both);
  }

  @Test
  void verdicts_end_and_stand_as_what_they_are() {
    assertThat(Stream.of(Verdict.values()).map(Exit::of))
        .containsExactly(Exit.DENIED, Exit.INDETERMINATE, Exit.PERMITTED);
    assertThat(Stream.of(Verdict.values()).map(Standing::of))
        .containsExactly(Standing.DENY, Standing.INDETERMINATE, Standing.PERMIT);
  }

  @Test
  void a_fault_tells_everything_in_the_order_of_places() {
    FaultException fault = new FaultException(Exit.RULES, List.of(problem("b"), problem("a")));

    assertThat(fault).hasMessage("a: wrong\nb: wrong");
    assertThat(fault.problems()).containsExactly(problem("a"), problem("b"));
    assertThat(fault.exit()).isEqualTo(Exit.RULES);
    assertThat(FaultException.ofInput("--editions", "wrong"))
        .hasMessage("--editions: wrong")
        .extracting(FaultException::exit)
        .isEqualTo(Exit.INPUT);
  }

  @Test
  void a_span_has_days() {
    Span span = new Span(day("2026-06-01"), day("2026-06-03"));

    assertThat(span.last()).isEqualTo("2026-06-02");
    assertThat(span.days()).isEqualTo(2);
    assertThat(
            Stream.of("2026-05-31", "2026-06-01", "2026-06-02", "2026-06-03")
                .map(d -> span.holds(day(d))))
        .containsExactly(false, true, true, false);
    assertThatThrownBy(() -> new Span(day("2026-06-01"), day("2026-06-01")))
        .hasMessage("no day lies between 2026-06-01 and 2026-06-01");
  }

  private static Run of(String standing) {
    return standing.isEmpty() ? run() : run(standing(NO, Standing.valueOf(standing)));
  }

  private static Run unjudged(Run run, UnjudgedInput unjudged) {
    return changed(run, unjudged, run.assumptions());
  }

  private static Run assuming(Run run) {
    return changed(run, run.unjudged(), List.of(Assumption.typed("--assume", "type=api")));
  }

  private static Run changed(Run run, UnjudgedInput unjudged, List<Assumption> assumptions) {
    return new Run(
        run.agreement(),
        run.digest(),
        run.today(),
        run.decisions(),
        run.files(),
        run.retired(),
        unjudged,
        run.problems(),
        run.warnings(),
        run.sources(),
        assumptions,
        run.patch(),
        run.ledger(),
        run.beside(),
        run.others(),
        run.since(),
        run.told());
  }
}
