package org.lexloci.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.decision.TeaRun.AGREEMENT;
import static org.lexloci.decision.TeaRun.LIBRARY;
import static org.lexloci.decision.TeaRun.TODAY;
import static org.lexloci.decision.TeaRun.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Judge;
import org.lexloci.decision.TeaRun;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.run.Exit;

/** What holds when, of an API that is on AWS and launches on Azure on a day in May 2026. */
final class TimelineTest {

  private static final Span SPAN = new Span(day("2026-02-20"), day("2026-06-01"));

  private static final Deployment TEA =
      Given.deployment(
          "product: tea, target: {provider: aws}",
          Given.document(
              "Product",
              "tea",
              "type: api, launches: [{provider: azure, stage: general-availability,"
                  + " date: 2026-05-10, source: S}]"));

  @Test
  void each_day_is_judged_by_the_edition_in_force_on_it() {
    assertThat(told(over(EditionChoice.oneInForce())))
        .containsExactly(
            "2026-02-20 to 2026-04-26 DENY 2025-10-28-next-chapter []",
            "2026-04-27 to 2026-05-09 DENY 2026-04-27-next-phase [2026-04-27 next phase comes into"
                + " force]",
            "2026-05-10 to 2026-05-10 INDETERMINATE 2026-04-27-next-phase [it launches on azure,"
                + " given.yaml:11:83 (S)]",
            "2026-05-11 to 2026-05-31 PERMIT 2026-04-27-next-phase [it launched on azure the day"
                + " before, given.yaml:11:83 (S)]");
  }

  @Test
  void by_both_editions_the_strictest_holds() {
    List<Interval> intervals = over(EditionChoice.byDefault(AGREEMENT));

    assertThat(intervals).allMatch(i -> i.verdict() == Verdict.DENY);
    assertThat(intervals.get(0).deciding())
        .map(e -> e.edition().name())
        .containsExactly(TeaRun.NEXT_CHAPTER, TeaRun.NEXT_PHASE);
    assertThat(intervals.get(intervals.size() - 1).deciding())
        .map(e -> e.edition().name())
        .containsExactly(TeaRun.NEXT_CHAPTER);
  }

  @Test
  void on_the_anchor_provider_its_own_launch_turns_nothing() {
    Deployment there =
        Given.deployment("product: {name: tea, type: api}, target: {provider: azure}");

    assertThat(told(timelines(EditionChoice.oneInForce()).over(SPAN, there)))
        .containsExactly(
            "2026-02-20 to 2026-04-26 PERMIT 2025-10-28-next-chapter []",
            "2026-04-27 to 2026-05-31 PERMIT 2026-04-27-next-phase [2026-04-27 next phase comes"
                + " into force]");
  }

  @Test
  void notes_are_those_of_the_last_day() {
    Span later = new Span(day("2026-12-01"), day("2026-12-20"));
    Timelines timelines = timelines(EditionChoice.oneInForce());

    assertThat(timelines.notes(SPAN, TEA)).noneMatch(note -> note.contains("amendments"));
    assertThat(timelines.notes(later, TEA)).anyMatch(note -> note.contains("before 2026-12-19"));
  }

  @Test
  void a_timeline_counts_days_and_tells_where_the_verdict_changes() {
    Timeline timeline = timeline(over(EditionChoice.oneInForce()));

    assertThat(timeline.flips())
        .containsExactly(
            new Flip(timeline.intervals().get(1), timeline.intervals().get(2)),
            new Flip(timeline.intervals().get(2), timeline.intervals().get(3)));
    assertThat(timeline.days(Verdict.DENY)).isEqualTo(79);
    assertThat(timeline.days(Verdict.INDETERMINATE)).isEqualTo(1);
    assertThat(timeline.days(Verdict.PERMIT)).isEqualTo(21);
    assertThat(timeline.exit()).isEqualTo(Exit.DENIED);
    assertThat(timeline(timeline.intervals().subList(3, 4)).exit()).isEqualTo(Exit.PERMITTED);
    assertThat(timeline(List.of()).exit()).isEqualTo(Exit.INPUT);
    assertThat(timeline.with(List.of(TeaRun.problem("a"))).problems()).hasSize(1);
    assertThat(timeline.with(List.of(TeaRun.problem("a"))).exit()).isEqualTo(Exit.INPUT);
    assertThat(timeline.intervals().get(0).deciding()).hasSize(1);
  }

  private static List<Interval> over(EditionChoice choice) {
    return timelines(choice).over(SPAN, TEA);
  }

  private static Timelines timelines(EditionChoice choice) {
    return new Timelines(LIBRARY, choice, new Judge(LIBRARY, choice, TODAY, List.of(), List.of()));
  }

  private static Timeline timeline(List<Interval> intervals) {
    return new Timeline(
        AGREEMENT, "", TODAY, TEA, SPAN, true, intervals, List.of(), List.of(), List.of(),
        List.of());
  }

  private static List<String> told(List<Interval> intervals) {
    return intervals.stream()
        .map(
            i ->
                "%s to %s %s %s %s"
                    .formatted(
                        i.span().from(),
                        i.span().last(),
                        i.verdict(),
                        i.deciding().stream()
                            .map(e -> e.edition().name())
                            .findFirst()
                            .orElse("none"),
                        i.begins()))
        .toList();
  }
}
