package org.lexloci.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.comparison.Matrix;
import org.lexloci.comparison.Span;
import org.lexloci.comparison.Timelines;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.ProductDeployment;
import org.lexloci.descriptor.ProductReference;
import org.lexloci.descriptor.Records;
import org.lexloci.fact.Provider;
import org.lexloci.library.Library;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.StatedValue;
import org.lexloci.source.word.NearMiss;

/** Judges every product on every provider. */
public record MatrixBuilder(Session session) {

  /**
   * Judges every cell.
   *
   * @param names of products; all on record when there are none
   * @param recorded what is on record besides the public record
   * @param dated whether each cell is judged for every launch date too
   */
  public Matrix of(
      List<String> names, List<Provider> providers, CheckInput recorded, boolean dated) {
    List<Problem> problems = new ArrayList<>(recorded.problems());
    Records stated = recorded.descriptors().records();
    Records whole = session.whole(stated, problems::add);
    List<String> products = products(names, whole, problems);
    Descriptors supposed = new Descriptors(List.of(), session.whatIf().records(products));
    Records judged = whole.plus(session.dossier(supposed, problems::add).own());
    Library library = session.library();
    Judge judge = session.judge();
    EditionChoice inForce = EditionChoice.oneInForce();
    Timelines timelines = new Timelines(library, inForce, session.judge(inForce));
    List<Matrix.Row> rows = new ArrayList<>();
    for (String product : products) {
      List<Matrix.Cell> cells = new ArrayList<>();
      for (Provider provider : providers) {
        Deployment deployment = deployment(product, provider, judged);
        cells.add(
            Matrix.Cell.of(
                provider,
                deployment,
                deployment.asOf().filter(Deployment.AsOf::onRecord).isPresent(),
                judge.decide(deployment),
                library
                    .agreement()
                    .inForceOn(deployment.launchDay().orElse(session.today()))
                    .map(EditionPeriod::name),
                dated ? timelines.over(span(), deployment) : List.of()));
      }
      rows.add(new Matrix.Row(product, cells));
    }
    List<Problem> warnings =
        session.warnings(recorded.files(), problems.isEmpty(), decisions(rows));
    return new Matrix(
        library.agreement(),
        library.digest(),
        session.today(),
        session.choice().inForce(),
        providers,
        rows,
        problems.stream().sorted().toList(),
        warnings,
        session.whatIf().assumptions(),
        session.terms().readings());
  }

  private static Stream<EditionDecision> decisions(List<Matrix.Row> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.editions().stream());
  }

  private static List<String> products(
      List<String> names, Records records, List<Problem> problems) {
    if (names.isEmpty()) {
      return List.copyOf(records.products().keySet());
    }
    List<String> products = new ArrayList<>();
    for (String name : names) {
      Optional<String> id = records.id(name);
      if (id.isEmpty()) {
        problems.add(
            new Problem(
                Position.TYPED,
                NearMiss.unknown("product", name, records.names(), "it is not on record")));
      } else if (!products.contains(id.get())) {
        products.add(id.get());
      }
    }
    return products;
  }

  /** The days from the first edition of the agreement to today. */
  private Span span() {
    LocalDate today = session.today();
    LocalDate first = session.agreement().editions().get(0).from();
    return new Span(first.isBefore(today) ? first : today, today.plusDays(1));
  }

  /** A cell is judged as of the first launch on record there, else as of today. */
  private Deployment deployment(String product, Provider provider, Records records) {
    ProductDeployment asked =
        ProductDeployment.of(
            new ProductReference(StatedValue.typed(product), null),
            null,
            new ProductDeployment.Target(StatedValue.typed(provider), null, null));
    return Deployment.of(
        new Descriptors.Named(Position.TYPED, StatedValue.typed(product), asked)
            .asOf(session.today()),
        records,
        Siblings.none());
  }
}
