package org.lexloci.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.Shipped;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.DescriptorReader;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/** A timeline says of each day what judging that day says. */
final class TimelinesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final Span SPAN = span("2025-10-15", "2026-10-15");

  private static final String RECORDS =
      """
      apiVersion: lexloci.dev/v1
      kind: Consent
      metadata: {name: for-a-while}
      spec: {by: microsoft, clause: any, product: gpt-5.4, provider: aws, date: "2025-12-01", until: "2026-01-31", source: S}
      ---
      apiVersion: lexloci.dev/v1
      kind: Consent
      metadata: {name: for-ever}
      spec: {by: microsoft, clause: azure-api-exclusivity-until-agi, product: any, provider: any, date: "2026-03-30", until: open, source: S}
      ---
      apiVersion: lexloci.dev/v1
      kind: Event
      metadata: {name: verified}
      spec: {event: agi-verified, by: independent-expert-panel, date: "2026-02-10", source: S}
      ---
      apiVersion: lexloci.dev/v1
      kind: Product
      metadata: {name: made-up}
      spec:
        type: api
        statefulness: session
        launches:
          - {provider: azure, stage: preview, date: "2026-05-02", source: S}
          - {provider: azure, stage: general-availability, date: "2026-06-02", source: S}
          - {provider: gcp, date: "2026-05-15", source: S}
      """;

  private final Library library = PackedLibrary.open();
  private final Agreement agreement = library.agreement();

  @ParameterizedTest
  @ValueSource(strings = {"gpt-5.4", "gpt-6-sol", "sora-2", "frontier", "made-up"})
  void it_says_of_each_day_what_judging_that_day_says(String product) {
    for (String stage : List.of("preview", "general-availability")) {
      Deployment deployment = deployment(product, "aws", stage, RECORDS);
      compare(deployment, EditionChoice.oneInForce());
      compare(deployment, EditionChoice.byDefault(agreement));
    }
    compare(deployment(product, "azure", "preview", RECORDS), EditionChoice.oneInForce());
    compare(deployment(product, "gcp", "preview", ""), EditionChoice.oneInForce());
  }

  @Test
  void neighbouring_intervals_differ_and_leave_no_gap() {
    Deployment deployment = deployment("made-up", "aws", "preview", RECORDS);

    List<Interval> intervals = over(SPAN, deployment, EditionChoice.oneInForce());

    assertThat(intervals.get(0).span().from()).isEqualTo(SPAN.from());
    assertThat(intervals.get(intervals.size() - 1).span().until()).isEqualTo(SPAN.until());
    for (int i = 1; i < intervals.size(); i++) {
      assertThat(intervals.get(i).span().from()).isEqualTo(intervals.get(i - 1).span().until());
      assertThat(DecisionSummary.of(intervals.get(i).editions()))
          .isNotEqualTo(DecisionSummary.of(intervals.get(i - 1).editions()));
      assertThat(intervals.get(i).begins()).isNotEmpty();
    }
  }

  @Test
  void a_span_of_one_day_has_one_interval() {
    Deployment deployment = deployment("gpt-6-sol", "aws", "preview", "");

    List<Interval> intervals =
        over(span("2026-09-22", "2026-09-23"), deployment, EditionChoice.oneInForce());

    assertThat(intervals).hasSize(1);
    assertThat(intervals.get(0).verdict()).isEqualTo(Verdict.INDETERMINATE);
  }

  private void compare(Deployment deployment, EditionChoice choice) {
    Judge judge = new Judge(library, choice, TODAY, List.of(), List.of());
    List<Interval> intervals = over(SPAN, deployment, choice);
    for (Interval interval : intervals) {
      List<DecisionSummary> told = DecisionSummary.of(interval.editions());
      for (LocalDate day : days(interval.span())) {
        List<EditionDecision> judged = judge.decide(Timelines.launched(day, deployment));
        assertThat(DecisionSummary.of(judged))
            .as(deployment.product() + " on " + day)
            .isEqualTo(told);
        assertThat(Judge.strictest(deployment, judged)).isEqualTo(interval.verdict());
      }
    }
    assertThat(intervals.stream().mapToLong(i -> i.span().days()).sum()).isEqualTo(SPAN.days());
  }

  private List<Interval> over(Span span, Deployment deployment, EditionChoice choice) {
    Judge judge = new Judge(library, choice, TODAY, List.of(), List.of());
    return new Timelines(library, choice, judge).over(span, deployment);
  }

  private static Deployment deployment(
      String product, String provider, String stage, String records) {
    String text =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: asked}
        spec: {product: %s, stage: %s, target: {provider: %s}}
        ---
        """
            .formatted(product, stage, provider);
    List<Document> documents =
        new DocumentReader(Limits.DEFAULT)
            .read("asked.yaml", (text + records).getBytes(StandardCharsets.UTF_8))
            .documents();
    List<String> problems = new ArrayList<>();
    Descriptors read =
        new DescriptorReader(Shipped.BINDER, p -> problems.add(p.toString())).read(documents, null);
    assertThat(problems).isEmpty();
    Records all = new PublicRecord().about(List.of(product)).plus(read.records());
    return Deployment.of(read.deployments().get(0), all, Siblings.none());
  }

  private static List<LocalDate> days(Span span) {
    return span.from().datesUntil(span.until()).toList();
  }

  private static Span span(String from, String until) {
    return new Span(LocalDate.parse(from), LocalDate.parse(until));
  }
}
