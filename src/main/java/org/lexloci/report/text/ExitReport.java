package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Standing;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.DecisionSubject;
import org.lexloci.run.Exit;
import org.lexloci.run.FailOn;
import org.lexloci.run.Run;
import org.lexloci.source.SafeText;

/** Explains at length why a run ends with its exit code. */
public record ExitReport(PrintWriter out) {

  /** Tells what contributed, what did not, and what would have. */
  public void write(Run run) {
    Exit exit = run.exit();
    out.println("exit " + exit.code() + " because " + because(run));
    run.problems().forEach(problem -> out.println("  problem  " + problem));
    FailOn failOn = run.ledger().failOn();
    tell(run, Standing.DENY, "denied, which fails with 1");
    tell(
        run,
        Standing.INDETERMINATE,
        failOn == FailOn.DENY
            ? "undecided, which would fail with 2 without --fail-on deny"
            : "undecided, which fails with 2");
    tell(run, Standing.WAIVED, "denied or undecided, and waived, which does not fail");
    tell(run, Standing.FROZEN, "denied or undecided, and in the baseline, which does not fail");
    if (run.tally().duties() > 0) {
      out.println(
          "  "
              + run.tally().duties()
              + " permitted with something still to be done, which "
              + (failOn == FailOn.DUTY ? "fails with 2" : "would fail with 2 with --fail-on duty"));
    }
    out.println("  what counts: 5, 4 and 3 before 1, 1 before 2, 2 before 0");
    for (Exit one : List.of(Exit.PERMITTED, Exit.DENIED, Exit.INDETERMINATE)) {
      out.println("    " + one.code() + "  " + one.reason());
    }
    for (Exit one : List.of(Exit.RULES, Exit.INPUT, Exit.INTERNAL)) {
      out.println("    " + one.code() + "  " + one.reason() + ", which is no answer");
    }
    out.flush();
  }

  private static String because(Run run) {
    return switch (run.exit()) {
      case DENIED -> "at least one deployment is denied";
      case INDETERMINATE -> "none is denied, and at least one is undecided";
      case DUTY -> "all are permitted, and something is still to be done (--fail-on duty)";
      case INPUT ->
          run.decisions().isEmpty()
              ? "nothing was judged"
              : "not everything could be read and judged";
      case OUTPUT -> "an output cannot be written, whatever was judged";
      default -> run.reason().equals(Exit.PERMITTED.reason()) ? "all are permitted" : run.reason();
    };
  }

  private void tell(Run run, Standing standing, String what) {
    if (run.count(standing) == 0) {
      return;
    }
    out.println("  " + run.count(standing) + " " + what);
    for (Decision decision : run.decisions()) {
      if (decision.standing() == standing) {
        Deployment deployment = decision.deployment();
        out.println(
            "    "
                + SafeText.of(deployment.product().value())
                + " on "
                + DecisionSubject.cloud(deployment)
                + "   "
                + deployment.at().fileAndLine()
                + "   "
                + String.join(", ", clauses(decision)));
      }
    }
  }

  private static Set<String> clauses(Decision decision) {
    Set<String> clauses = new LinkedHashSet<>();
    for (EditionDecision edition : decision.editions()) {
      edition.broken().forEach(outcome -> clauses.add(outcome.clause().id()));
    }
    return clauses.isEmpty() ? Set.of("no clause speaks about it") : clauses;
  }
}
