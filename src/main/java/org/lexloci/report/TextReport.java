package org.lexloci.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Run;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Deployment;

/** Tells a run to a person. */
public final class TextReport implements PartReport {

  private final PrintWriter out;
  private final Colour colour;
  private final Columns columns;
  private final Detail detail;

  /** Writes to a writer, which stays open. */
  public TextReport(PrintWriter out, Colour colour) {
    this(out, colour, Detail.BRIEF);
  }

  /** Writes to a writer, which stays open. */
  public TextReport(PrintWriter out, Colour colour, Detail detail) {
    this.out = out;
    this.colour = colour;
    this.columns = new Columns(out, colour);
    this.detail = detail;
  }

  /** Tells every decision, and last why the run ends as it does. */
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
    for (Decision decision : run.decisions()) {
      if (detail != Detail.QUIET || run.fails(decision)) {
        write(run, decision);
        out.println();
      }
    }
  }

  @Override
  public void end(Run run) {
    run.ledger().readings().forEach(r -> out.println(AcceptedLines.of(r, colour)));
    if (!run.beside().isEmpty()) {
      new BesideReport(out, colour, detail).write(run);
    }
    run.since().ifPresent(since -> ChangesSinceLines.of(since).forEach(out::println));
    run.since().ifPresent(since -> WordLines.of(since).forEach(out::println));
    run.notes().forEach(note -> out.println(colour.bold("note") + "     " + note));
    out.println(Summary.of(run));
    out.flush();
  }

  /** Says in one line what was judged and why the run ends as it does. */
  public static String summary(Run run) {
    return Summary.of(run);
  }

  /** Tells one decision. */
  void write(Run run, Decision decision) {
    Deployment deployment = decision.deployment();
    String subject = DecisionSubject.of(decision);
    Optional<String> besides = Headline.of(decision).map(h -> "   " + h);
    standing(decision.standing());
    columns.right(
        colour.bold(subject) + besides.orElse(""),
        subject.length() + besides.map(String::length).orElse(0),
        53,
        DecisionSubject.where(deployment));
    wouldBe(decision);
    int title =
        decision.editions().stream().mapToInt(e -> e.edition().shown().length()).max().orElse(0);
    boolean unknown = isUnknown(decision);
    EditionText text = new EditionText(out, colour, detail, run, decision, unknown);
    decision.editions().forEach(e -> text.write(e, title + 3));
    remedies(decision);
    String asOf = decision.asOf();
    if (!asOf.isEmpty() && !unknown) {
      out.println("  " + asOf);
    }
    decision
        .today()
        .filter(today -> besides.isEmpty())
        .ifPresent(
            today ->
                out.println(
                    "  today         the edition in force, "
                        + today.edition().shown()
                        + ", alone says "
                        + VerdictWords.read(today.verdict())
                        + AssumptionMark.mark(today)));
    columns.column("  to decide     ", decision.additions());
    List<String> notes = decision.notes().stream().filter(n -> !n.equals(asOf)).toList();
    columns.column(
        "  note          ",
        unknown && !notes.isEmpty() ? List.of(String.join("; ", notes)) : notes);
  }

  /** Every smallest set of changes where they were asked for. */
  private void remedies(Decision decision) {
    decision.remedies().map(RemedyLines::of).orElse(List.of()).forEach(out::println);
  }

  /** Of a product that nobody has heard of there is little to say in ten seconds. */
  private boolean isUnknown(Decision decision) {
    return detail != Detail.FULL
        && decision.verdict() != Verdict.PERMIT
        && decision.deployment().observed().object().isEmpty()
        && decision.deployment().record().said().isEmpty();
  }

  /** Those changes of which one is enough, unless all sets were asked for. */
  private void wouldBe(Decision decision) {
    columns.column(
        "  would be YES  ",
        decision.changes().stream()
            .filter(c -> decision.remedies().isEmpty())
            .map(c -> c.words() + AssumptionMark.mark(decision))
            .toList());
  }

  private void standing(Standing standing) {
    String word = VerdictWords.read(standing);
    out.print(colour.of(standing, word) + " ".repeat(9 - word.length()));
  }
}
