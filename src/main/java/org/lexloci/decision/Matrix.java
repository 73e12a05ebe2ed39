package org.lexloci.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Deployment;
import org.lexloci.fact.Provider;
import org.lexloci.source.Problem;
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
    List<SettledReading> readings) {

  /** One product on every provider. */
  public record Row(String product, List<Cell> cells) {}

  /**
   * One product on one provider.
   *
   * @param onRecord whether it is judged as of its launch on record
   * @param verdict the strictest of all editions
   */
  public record Cell(
      Provider provider,
      Deployment deployment,
      boolean onRecord,
      Verdict verdict,
      List<EditionDecision> editions) {

    /** Judges a cell by what editions say of it. */
    public static Cell of(
        Provider provider,
        Deployment deployment,
        boolean onRecord,
        List<EditionDecision> editions) {
      Verdict verdict = Judge.strictest(editions).and(Trials.mostOf(deployment));
      return new Cell(provider, deployment, onRecord, verdict, editions);
    }

    /** Tells whether what an edition says of it rests on an assumption. */
    public boolean isAssumed() {
      return editions.stream().anyMatch(edition -> !edition.assumed().isEmpty());
    }

    /** Lists the editions that give the verdict. */
    public List<EditionDecision> deciding() {
      return editions.stream().filter(e -> e.verdict() == verdict).toList();
    }
  }

  /** Counts the cells with a verdict. */
  public long cells(Verdict verdict) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.verdict() == verdict)
        .count();
  }

  /** Answers the same with more problems. */
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

  /** Tells how it ends: an overview is no gate. */
  public Exit exit() {
    return problems.isEmpty() ? Exit.SHOWN : Exit.of(problems);
  }
}
