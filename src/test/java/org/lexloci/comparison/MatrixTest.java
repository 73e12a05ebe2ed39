package org.lexloci.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.decision.TeaRun.AGREEMENT;
import static org.lexloci.decision.TeaRun.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.TeaRun;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Observation;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.run.Exit;
import org.lexloci.world.AssumedAnswer;

/** What is told of one product on three clouds. */
final class MatrixTest {

  private static final Matrix MATRIX =
      matrix(
          cell(Provider.AWS, TeaRun.NO),
          cell(Provider.AZURE, TeaRun.YES),
          cell(Provider.GCP, TeaRun.NO.replace("aws", "gcp")));

  @Test
  void cells_are_counted_by_verdict() {
    assertThat(MATRIX.cells(Verdict.DENY)).isEqualTo(2);
    assertThat(MATRIX.cells(Verdict.PERMIT)).isEqualTo(1);
    assertThat(MATRIX.cells(Verdict.INDETERMINATE)).isZero();
  }

  @Test
  void providers_of_whose_cells_the_same_is_told_share_a_column() {
    assertThat(MATRIX.columns(Matrix.Cell::verdict)).containsExactly(List.of(0, 2), List.of(1));
    assertThat(MATRIX.columns(Matrix.Cell::provider))
        .containsExactly(List.of(0), List.of(1), List.of(2));
  }

  @Test
  void a_cell_says_which_editions_give_its_verdict_and_whether_it_is_superseded() {
    Deployment later = Given.deployment(TeaRun.NO, AZURE_BEFORE);
    Matrix.Cell cell = cell(Provider.AWS, later, Optional.of(TeaRun.NEXT_PHASE));

    assertThat(cell.verdict()).isEqualTo(Verdict.DENY);
    assertThat(cell.superseded().orElseThrow().by())
        .map(e -> e.edition().name())
        .containsExactly(TeaRun.NEXT_CHAPTER);
    assertThat(cell(Provider.AWS, later, Optional.empty()).superseded()).isEmpty();
    assertThat(cell.isAssumed()).isFalse();
  }

  @Test
  void only_what_is_no_longer_in_force_is_superseded_and_only_by_something_better() {
    List<EditionDecision> both = TeaRun.decision(TeaRun.NO, AZURE_BEFORE).editions();
    List<EditionDecision> turned = List.of(both.get(1), both.get(0));
    Optional<String> now = Optional.of(TeaRun.NEXT_PHASE);
    Optional<String> before = Optional.of(TeaRun.NEXT_CHAPTER);

    assertThat(Supersession.of(Verdict.DENY, both, now))
        .contains(new Supersession(List.of(both.get(0)), both.get(1)));
    assertThat(Supersession.of(Verdict.DENY, turned, now)).isPresent();
    assertThat(Supersession.of(Verdict.DENY, both, before)).isEmpty();
    assertThat(Supersession.of(Verdict.PERMIT, both, now)).isEmpty();
    assertThat(Supersession.of(Verdict.INDETERMINATE, both, now)).isEmpty();
    assertThat(Supersession.of(Verdict.PERMIT, both, before)).isEmpty();
  }

  @Test
  void a_cell_rests_on_what_was_assumed() {
    AssumedAnswer api =
        new AssumedAnswer(Assumption.typed("--assume", "type=api"), ProductType.API);
    Judge judge =
        new Judge(
            TeaRun.LIBRARY, EditionChoice.byDefault(AGREEMENT), TODAY, List.of(api), List.of());
    Deployment tea = Given.deployment("product: tea, target: {provider: aws}");

    assertThat(
            Matrix.Cell.of(Provider.AWS, tea, false, judge.decide(tea), Optional.empty(), List.of())
                .isAssumed())
        .isTrue();
    assertThat(judge.today()).isEqualTo(TODAY);
  }

  @Test
  void statements_that_exclude_each_other_are_no_permission() {
    Deployment of = Given.deployment(TeaRun.YES);
    Observation observed = Observation.NOTHING.conflicting(List.of("two clouds"));
    Deployment torn =
        new Deployment(
            of.at(), of.name(), of.product(), of.stated(), of.record(), observed, of.asOf());

    assertThat(cell(Provider.AZURE, torn, Optional.empty()).verdict())
        .isEqualTo(Verdict.INDETERMINATE);
  }

  @Test
  void a_row_has_the_type_of_its_product_where_it_is_known() {
    assertThat(MATRIX.rows().get(0).type()).contains(ProductType.API);
    assertThat(matrix(cell(Provider.AWS, "product: tea")).rows().get(0).type()).isEmpty();
  }

  @Test
  void an_overview_is_no_gate() {
    assertThat(MATRIX.exit()).isEqualTo(Exit.SHOWN);
    assertThat(MATRIX.with(List.of(TeaRun.problem("a"))).exit()).isEqualTo(Exit.INPUT);
    assertThat(MATRIX.with(List.of(TeaRun.problem("a"))).rows()).isEqualTo(MATRIX.rows());
  }

  private static final String AZURE_BEFORE =
      Given.document(
          "Product",
          "tea",
          "launches: [{provider: azure, stage: general-availability, date: 2026-05-28, source: S}]");

  private static Matrix matrix(Matrix.Cell... cells) {
    return new Matrix(
        AGREEMENT,
        "",
        TODAY,
        false,
        Stream.of(cells).map(Matrix.Cell::provider).toList(),
        List.of(new Matrix.Row("tea", List.of(cells))),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Matrix.Cell cell(Provider provider, String spec) {
    return cell(provider, Given.deployment(spec), Optional.empty());
  }

  private static Matrix.Cell cell(
      Provider provider, Deployment deployment, Optional<String> inForce) {
    return Matrix.Cell.of(
        provider, deployment, false, TeaRun.judge().decide(deployment), inForce, List.of());
  }
}
