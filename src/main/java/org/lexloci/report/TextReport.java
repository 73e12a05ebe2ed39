package org.lexloci.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.Clause;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Run;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.Deployment;
import org.lexloci.finding.Finding;
import org.lexloci.world.Known;

/** Tells a run to a person. */
public final class TextReport {

  private final PrintWriter out;
  private final Colour colour;
  private final boolean quiet;

  /** Writes to a writer, which stays open. */
  public TextReport(PrintWriter out, Colour colour) {
    this(out, colour, false);
  }

  /** Writes to a writer, which stays open, and if quiet of decisions only those that fail. */
  public TextReport(PrintWriter out, Colour colour, boolean quiet) {
    this.out = out;
    this.colour = colour;
    this.quiet = quiet;
  }

  /** Tells every decision, and last why the run ends as it does. */
  public void write(Run run) {
    for (Decision decision : run.decisions()) {
      if (!quiet || run.fails(decision)) {
        write(run, decision);
        out.println();
      }
    }
    run.ledger().readings().forEach(r -> out.println(AcceptedLines.of(r, colour)));
    if (!run.beside().isEmpty()) {
      new BesideReport(out, colour).write(run);
    }
    run.since().ifPresent(since -> SinceLines.of(since).forEach(out::println));
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
    String subject = Subject.of(decision);
    Optional<String> besides = Headline.of(decision).map(h -> "   " + h);
    standing(decision.standing());
    right(
        colour.bold(subject) + besides.orElse(""),
        subject.length() + besides.map(String::length).orElse(0),
        53,
        AcceptedLines.place(deployment.at()));
    String asOf = decision.asOf();
    if (!asOf.isEmpty()) {
      out.println("  " + asOf);
    }
    int title =
        decision.editions().stream().mapToInt(e -> e.edition().shown().length()).max().orElse(0);
    decision.editions().forEach(e -> write(run, decision, e, title + 3));
    wouldBe(decision);
    decision
        .today()
        .filter(today -> besides.isEmpty())
        .ifPresent(
            today ->
                out.println(
                    "  today         the edition in force, "
                        + today.edition().shown()
                        + ", alone says "
                        + Words.read(today.verdict())
                        + Assuming.mark(today)));
    column("  to decide     ", decision.additions());
    column("  note          ", decision.notes().stream().filter(n -> !n.equals(asOf)).toList());
  }

  /** Every smallest set of changes where they were asked for, else those of one change. */
  private void wouldBe(Decision decision) {
    decision.remedies().map(RemedyLines::of).orElse(List.of()).forEach(out::println);
    column(
        "  would be YES  ",
        decision.changes().stream()
            .filter(c -> decision.remedies().isEmpty())
            .map(c -> c.words() + Assuming.mark(decision))
            .toList());
  }

  private void write(Run run, Decision decision, EditionDecision edition, int title) {
    out.print("  " + pad(edition.edition().shown(), title));
    verdict(edition.verdict(), 9);
    List<Outcome> deciding = edition.deciding();
    String inForce =
        decision.inForce().filter(edition.edition().name()::equals).isPresent()
            ? decision
                .deployment()
                .launchDate()
                .map(day -> "in force on " + day.value())
                .orElse("in force today")
            : "";
    if (deciding.isEmpty()) {
      String silent = "no clause speaks about it" + Assuming.mark(edition);
      right(silent, silent.length(), 53, inForce);
    }
    List<Known> told = new ArrayList<>();
    boolean first = true;
    for (Outcome outcome : deciding) {
      String head = head(edition, outcome) + Assuming.mark(edition);
      if (!first) {
        out.print(" ".repeat(title + 11));
      }
      right(head, head.length(), first ? 53 : 0, first ? inForce : "");
      first = false;
      if (edition.verdict() != Verdict.PERMIT || outcome.status() == Status.EXCEPTED) {
        because(run, edition, outcome, told);
      }
      AcceptedLines.of(decision, edition, outcome, colour).forEach(out::println);
    }
    facts("      assumed  ", Assuming.untold(edition, told), run);
    OpenLines.of(edition, decision.agreement(), colour).forEach(out::println);
    duties(edition);
  }

  private static String head(EditionDecision edition, Outcome outcome) {
    String id = outcome.clause().id();
    if (edition.verdict() != Verdict.PERMIT) {
      return id;
    }
    Optional<String> kept = Explanation.kept(edition, outcome);
    return switch (outcome.status()) {
      case SATISFIED, EXCEPTED ->
          id + " " + Words.spell(outcome.status()) + kept.map(k -> ": " + k).orElse("");
      default -> id + " kept where it applies" + kept.map(k -> ": " + k).orElse("");
    };
  }

  private void because(Run run, EditionDecision edition, Outcome outcome, List<Known> told) {
    Clause clause = outcome.clause();
    Citation citation = edition.edition().sources().get(clause.sources().get(0));
    out.print("      ");
    right(clause.title(), clause.title().length(), 60, citation == null ? "" : citation.brief());
    List<Known> because = Explanation.because(edition, outcome);
    told.addAll(because);
    facts("      because  ", because, run);
  }

  private void facts(String label, List<Known> facts, Run run) {
    int width = facts.stream().mapToInt(k -> fact(k).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Known known : facts) {
      String from = Provenance.of(known, run.sources());
      lines.add(pad(fact(known), width + 6) + colour.faint(from));
    }
    column(label, lines);
  }

  private static String fact(Known known) {
    return known.fact().question() + ": " + known.fact().answer();
  }

  private void duties(EditionDecision edition) {
    for (Finding duty : edition.duties()) {
      String note =
          Explanation.facts(duty).stream()
              .flatMap(f -> edition.known().stream().filter(k -> k.fact().equals(f)))
              .filter(k -> !k.note().isEmpty())
              .map(k -> k.note() + Assuming.mark(k))
              .findFirst()
              .map(n -> ": " + n)
              .orElse("");
      out.println("      duty     " + duty.rule() + note);
    }
  }

  private void standing(Standing standing) {
    String word = Words.read(standing);
    out.print(colour.of(standing, word) + " ".repeat(9 - word.length()));
  }

  private void verdict(Verdict verdict, int width) {
    String word = Words.read(verdict);
    out.print(colour.of(verdict, word) + " ".repeat(width - word.length()));
  }

  /** Writes text, and something else to the right of it where there is room to tell them apart. */
  private void right(String text, int length, int width, String other) {
    if (other.isEmpty()) {
      out.println(text);
    } else {
      out.println(text + " ".repeat(Math.max(2, width - length)) + colour.faint(other));
    }
  }

  /** Writes a label before the first line and as much space before the others. */
  private void column(String label, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 ? label : " ".repeat(label.length())) + lines.get(i));
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
