package org.lexloci.report.text;

import java.io.PrintWriter;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Decision;
import org.lexloci.report.Colour;
import org.lexloci.report.Summary;
import org.lexloci.run.Run;

/** Shows what other agreements say, apart from the verdict. */
final class OtherAgreementReport {

  private final PrintWriter out;
  private final Colour colour;
  private final Detail detail;
  private final Repetitions echoes = new Repetitions();

  OtherAgreementReport(PrintWriter out, Colour colour, Detail detail) {
    this.out = out;
    this.colour = colour;
    this.detail = detail;
  }

  void write(Run run) {
    for (Run other : run.beside()) {
      write(other.agreement(), other);
    }
  }

  /** Decisions about which the agreement is silent are counted and not shown. */
  private void write(Agreement agreement, Run other) {
    out.println(
        colour.bold("beside   " + agreement.title())
            + ", rules "
            + Summary.digest(other.digest())
            + " · no part of the verdict nor of the exit code");
    int silent = 0;
    int early = 0;
    for (Decision decision : other.decisions()) {
      if (decision.editions().isEmpty()) {
        early++;
      } else if (decision.editions().stream().allMatch(e -> e.deciding().isEmpty())) {
        silent++;
      } else {
        writeIndented(other, decision);
      }
    }
    count("no clause of it speaks about ", silent, other);
    count("no edition of it is in force on the launch of ", early, other);
    out.println();
  }

  private void count(String what, int number, Run other) {
    int all = other.decisions().size();
    if (number > 0) {
      String which = number == all && all == 1 ? "this deployment" : number + " of " + all;
      out.println("  " + what + which);
    }
  }

  private void writeIndented(Run other, Decision decision) {
    DecisionText.of(other, decision, colour, detail, echoes)
        .lines()
        .forEach(line -> out.println("  " + line));
  }
}
