package org.lexloci.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Assumption;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.run.CommandResult;
import org.lexloci.source.Problem;
import org.lexloci.world.Known;
import org.lexloci.world.SettledReading;

/**
 * Products by providers.
 *
 * @param digest of the agreement's rules
 * @param today the day of the question, as of which a cell without a launch on record is judged
 * @param inForce whether each cell is judged by the edition in force on its launch date
 * @param providers the columns
 * @param assumptions what was supposed for all cells
 * @param readings that the house has settled
 */
public record Matrix(
    Agreement agreement,
    String digest,
    LocalDate today,
    boolean inForce,
    List<Provider> providers,
    List<Row> rows,
    List<Problem> problems,
    List<Problem> warnings,
    List<Assumption> assumptions,
    List<SettledReading> readings)
    implements CommandResult<Matrix> {

  /** One product on every provider. */
  public record Row(String product, List<Cell> cells) {

    /** Answers the type of the product where it is known. */
    public Optional<ProductType> type() {
      return cells.stream()
          .flatMap(cell -> cell.editions().stream())
          .flatMap(edition -> edition.known().stream())
          .map(Known::fact)
          .filter(ProductType.class::isInstance)
          .map(ProductType.class::cast)
          .findFirst();
    }
  }

  /**
   * One product on one provider.
   *
   * @param onRecord whether it is judged as of its launch on record
   * @param verdict the strictest of all editions
   * @param superseded where only editions that are no longer in force give the verdict
   * @param timeline what the edition in force says of other launch dates, if that was asked
   */
  public record Cell(
      Provider provider,
      Deployment deployment,
      boolean onRecord,
      Verdict verdict,
      List<EditionDecision> editions,
      Optional<Supersession> superseded,
      List<Interval> timeline) {

    /**
     * Judges a cell by what editions say of it.
     *
     * @param inForce the name of the edition in force on its launch date, where one is
     */
    public static Cell of(
        Provider provider,
        Deployment deployment,
        boolean onRecord,
        List<EditionDecision> editions,
        Optional<String> inForce,
        List<Interval> timeline) {
      Verdict verdict = Judge.strictest(deployment, editions);
      return new Cell(
          provider,
          deployment,
          onRecord,
          verdict,
          editions,
          Supersession.of(verdict, editions, inForce),
          timeline);
    }

    /** Tells whether what an edition says of it rests on an assumption. */
    public boolean isAssumed() {
      return editions.stream().anyMatch(edition -> !edition.assumed().isEmpty());
    }
  }

  /** Lists the columns, each with the providers of whose cells the same is told in every row. */
  public List<List<Integer>> columns(Function<Cell, ?> told) {
    Map<List<?>, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < providers.size(); i++) {
      int column = i;
      List<?> cells = rows.stream().map(row -> told.apply(row.cells().get(column))).toList();
      alike.computeIfAbsent(cells, k -> new ArrayList<>()).add(column);
    }
    return List.copyOf(alike.values());
  }

  /** Counts the cells with a verdict. */
  public long cells(Verdict verdict) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.verdict() == verdict)
        .count();
  }

  @Override
  public Matrix with(List<Problem> more) {
    return new Matrix(
        agreement,
        digest,
        today,
        inForce,
        providers,
        rows,
        Stream.concat(problems.stream(), more.stream()).toList(),
        warnings,
        assumptions,
        readings);
  }
}
