package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.decision.Decision;
import org.lexloci.input.ParallelMap;
import org.lexloci.input.Progress;
import org.lexloci.report.AcceptedLines;
import org.lexloci.report.ChangesSinceLines;
import org.lexloci.report.Colour;
import org.lexloci.report.HouseChangeLines;
import org.lexloci.report.PartReport;
import org.lexloci.report.Summary;
import org.lexloci.run.Run;

/** Writes a run for people. */
public final class TextReport implements PartReport {

  /** What is told of so many decisions is in memory at a time. */
  private static final int AT_ONCE = 1024;

  private final PrintWriter out;
  private final Colour colour;
  private final Detail detail;
  private final TermLine terms = new TermLine();
  private final Repetitions echoes = new Repetitions();

  public TextReport(PrintWriter out, Colour colour) {
    this(out, colour, Detail.BRIEF);
  }

  public TextReport(PrintWriter out, Colour colour, Detail detail) {
    this.out = out;
    this.colour = colour;
    this.detail = detail;
  }

  /** Tells every decision, and last why the run ends as it does. */
  @Override
  public void write(Run run) {
    if (detail == Detail.TABLE) {
      RunTable.write(run, out, colour);
    } else {
      part(run);
    }
    end(run);
  }

  @Override
  public void begin() {
    // The first decision is the first line.
  }

  @Override
  public void part(Run run) {
    List<Decision> told =
        run.decisions().stream().filter(d -> detail != Detail.QUIET || run.fails(d)).toList();
    for (int from = 0; from < told.size(); from += AT_ONCE) {
      List<Decision> some = told.subList(from, Math.min(from + AT_ONCE, told.size()));
      List<String> texts = texts(run, some);
      for (int i = 0; i < some.size(); i++) {
        out.print(texts.get(i));
        terms.after(texts.get(i), run, some.get(i), detail).ifPresent(out::println);
        out.println();
      }
    }
  }

  private List<String> texts(Run run, List<Decision> decisions) {
    return new ParallelMap<Decision, String>(
            () -> decision -> DecisionText.of(run, decision, colour, detail, echoes),
            ParallelMap.threads(decisions.size()),
            "tell")
        .of(decisions, Progress.NONE);
  }

  @Override
  public void end(Run run) {
    run.ledger().readings().forEach(r -> out.println(AcceptedLines.of(r, colour)));
    if (!run.beside().isEmpty()) {
      new OtherAgreementReport(out, colour, detail).write(run);
    }
    run.since().ifPresent(since -> ChangesSinceLines.of(run, since).forEach(out::println));
    run.since().ifPresent(since -> HouseChangeLines.of(since).forEach(out::println));
    run.notes().forEach(note -> out.println(colour.bold("note") + "     " + note));
    out.println(Summary.of(run));
    out.flush();
  }
}
