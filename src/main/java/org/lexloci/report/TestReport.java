package org.lexloci.report;

import java.io.PrintWriter;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.ClauseTest;
import org.lexloci.decision.Exit;
import org.lexloci.source.Shown;

/** Tells an author what came of an agreement's cases, clause by clause. */
public final class TestReport {

  private final PrintWriter out;
  private int cases;
  private int failed;
  private int reachable;
  private int seen;

  /** Tells to a writer. */
  public TestReport(PrintWriter out) {
    this.out = out;
  }

  /** Tells which edition the next clauses are of. */
  public void edition(Edition edition) {
    out.println(Shown.of(edition.shown()));
  }

  /** Tells about the cases of one clause. */
  public void clause(ClauseTest test) {
    cases += test.results().size();
    seen += test.seen().size();
    reachable += test.reach().statuses().size();
    int count = test.results().size();
    out.println(
        "  "
            + test.clause().id()
            + ": "
            + (count == 0 ? "no cases" : count + (count == 1 ? " case" : " cases"))
            + (test.unseen().isEmpty()
                ? ""
                : ", never " + String.join(", ", test.unseen().stream().map(Words::spell).toList()))
            + (test.reach().worlds() == 0 ? ", too many worlds to judge every one" : ""));
    for (ClauseTest.Result result : test.results()) {
      if (!result.holds()) {
        failed++;
        failure(result);
      }
    }
    test.dead().forEach(problem -> out.println("    " + problem));
    failed += test.dead().size();
  }

  private void failure(ClauseTest.Result result) {
    out.println(
        "    "
            + result.authored().at()
            + ": "
            + Shown.of(result.authored().name())
            + ": expected "
            + Words.spell(result.authored().clause())
            + " and "
            + Words.spell(result.authored().verdict())
            + ", came out "
            + Words.spell(result.clause())
            + " and "
            + Words.spell(result.verdict()));
  }

  /**
   * Tells the sum.
   *
   * @param threshold how many percent of what can come out have to
   * @return how it ends: well where nothing failed and enough was seen
   */
  public Exit end(int threshold) {
    boolean enough = cases > 0 && 100L * seen >= (long) threshold * reachable;
    Exit exit = failed == 0 && enough ? Exit.PERMITTED : Exit.RULES;
    out.println(
        cases
            + (cases == 1 ? " case, " : " cases, ")
            + failed
            + " failed; "
            + seen
            + " of "
            + reachable
            + " outcomes seen, "
            + (reachable == 0 ? 0 : 100L * seen / reachable)
            + " %"
            + (enough ? "" : ", below " + threshold + " %")
            + " · exit "
            + exit.code()
            + ", "
            + (exit == Exit.PERMITTED ? "every case came out as expected" : exit.reason()));
    return exit;
  }
}
