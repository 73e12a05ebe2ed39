package org.lexloci.report;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.decision.Run;
import org.lexloci.decision.Verdict;

/** The last line that a person reads: what was judged, by which rules, and how the run ends. */
final class Summary {

  /** As much of a digest as tells rules apart. */
  private static final int SHORT_DIGEST = 8;

  private Summary() {}

  static String of(Run run) {
    List<String> counts = new ArrayList<>();
    count(run.count(Verdict.DENY), "no", counts);
    count(run.count(Verdict.INDETERMINATE), "depends", counts);
    count(run.count(Verdict.PERMIT), "yes", counts);
    count(run.retired(), "retired", counts);
    count(run.problems().size(), run.problems().size() == 1 ? "problem" : "problems", counts);
    int judged = run.decisions().size();
    return judged
        + (judged == 1 ? " deployment" : " deployments")
        + (counts.isEmpty() ? "" : ": " + String.join(", ", counts))
        + idle(run)
        + " · rules "
        + run.digest().substring(0, SHORT_DIGEST)
        + " · basis: "
        + run.agreement().basis()
        + Assuming.count(run)
        + " · exit "
        + run.exit().code()
        + ", "
        + run.exit().reason();
  }

  private static String idle(Run run) {
    int idle = run.idle().size();
    return idle == 0
        ? ""
        : " · " + idle + (idle == 1 ? " object names" : " objects name") + " no product";
  }

  private static void count(long number, String what, List<String> counts) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }
}
