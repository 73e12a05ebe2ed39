package org.lexloci.report.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.Colour;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Headline;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.Run;
import org.lexloci.source.Position;

/** Writes one decision for people. */
record DecisionText(PrintWriter out, Colour colour, Detail detail) {

  /** Tells one decision, line by line. */
  static String of(Run run, Decision decision, Colour colour, Detail detail, Repetitions echoes) {
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    new DecisionText(out, colour, detail).write(run, decision, echoes);
    out.flush();
    return told.toString();
  }

  private void write(Run run, Decision decision, Repetitions of) {
    Deployment deployment = decision.deployment();
    Repetitions echoes = isTyped(deployment) ? of : new Repetitions();
    String subject = DecisionSubject.of(decision);
    Optional<String> besides = Headline.of(decision).map(h -> "   " + h);
    writeStanding(decision.standing());
    out.println(
        Columns.beside(
            colour.bold(subject) + besides.orElse(""),
            Columns.VERDICT + subject.length() + besides.map(String::length).orElse(0),
            isTyped(deployment) ? "" : DecisionSubject.where(deployment),
            colour));
    boolean terse = isTerse(run, decision, detail);
    column("  in the way    ", deployment.observed().conflicts());
    wouldBe(decision, terse, echoes);
    new EditionText(colour, detail, run, decision, terse).write(out, echoes);
    remedies(decision);
    String asOf = decision.asOf();
    if (!asOf.isEmpty() && !terse) {
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
    column("  to decide     ", decision.additions());
    List<String> notes =
        decision.notes().stream()
            .filter(note -> !note.equals(asOf))
            .filter(note -> !deployment.observed().conflicts().contains(note))
            .filter(note -> !terse || echoes.isNew(note))
            .toList();
    column(
        "  note          ", terse && !notes.isEmpty() ? List.of(String.join("; ", notes)) : notes);
  }

  /** Writes every smallest set of changes, where they were asked for. */
  private void remedies(Decision decision) {
    decision.remedies().map(RemedyLines::of).orElse(List.of()).forEach(out::println);
  }

  /**
   * Tells whether to be brief: about a product of which nothing is known, and about each of several
   * clouds of one question.
   */
  static boolean isTerse(Run run, Decision decision, Detail detail) {
    boolean unknown =
        decision.verdict() != Verdict.PERMIT
            && decision.deployment().observed().object().isEmpty()
            && decision.deployment().record().said().isEmpty();
    boolean several = run.decisions().size() > 1 && isTyped(decision.deployment());
    return detail != Detail.FULL && (unknown || several);
  }

  private static boolean isTyped(Deployment deployment) {
    return deployment.at().equals(Position.TYPED);
  }

  /** Writes the changes of which one is enough, unless all sets were asked for. */
  private void wouldBe(Decision decision, boolean terse, Repetitions echoes) {
    column(
        "  would be YES  ",
        decision.changes().stream()
            .filter(c -> decision.remedies().isEmpty())
            .limit(terse ? 1 : decision.changes().size())
            .map(c -> c.words() + AssumptionMark.mark(decision))
            .filter(words -> !terse || echoes.isNew(words))
            .toList());
  }

  private void column(String label, List<String> lines) {
    Columns.column(label, lines).forEach(out::println);
  }

  private void writeStanding(Standing standing) {
    String word = VerdictWords.read(standing);
    out.print(colour.of(standing, word) + " ".repeat(Columns.VERDICT - word.length()));
  }
}
