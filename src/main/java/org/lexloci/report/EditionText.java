package org.lexloci.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lexloci.agreement.Clause;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Run;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Target;
import org.lexloci.finding.Finding;
import org.lexloci.source.Position;
import org.lexloci.world.Known;

/** Tells a person what one edition says of a deployment. */
final class EditionText {

  /** Of more open questions, in all editions, only what settles a verdict alone is told. */
  private static final int MANY = 3;

  private final PrintWriter out;
  private final Colour colour;
  private final Columns columns;
  private final Detail detail;
  private final Run run;
  private final Decision decision;
  private final boolean brief;

  /**
   * Prepares to tell.
   *
   * @param brief whether to leave out words of clauses and of questions
   */
  EditionText(
      PrintWriter out, Colour colour, Detail detail, Run run, Decision decision, boolean brief) {
    this.out = out;
    this.colour = colour;
    this.columns = new Columns(out, colour);
    this.detail = detail;
    this.run = run;
    this.decision = decision;
    this.brief = brief;
  }

  void write(EditionDecision edition, int title) {
    out.print("  " + Columns.pad(edition.edition().shown(), title));
    verdict(edition.verdict(), 9);
    List<Outcome> deciding = edition.deciding();
    List<Known> told = new ArrayList<>();
    if (deciding.isEmpty()) {
      head(edition, "no clause speaks about it");
    } else if (brief) {
      head(edition, DecidingClause.clausesOf(edition));
      accepted(edition, deciding);
    } else {
      clauses(edition, deciding, title, told);
    }
    facts("      assumed  ", AssumptionMark.untold(edition, told));
    open(edition).forEach(out::println);
    duties(edition);
  }

  /**
   * Of several clauses that do not permit, the first is told at length unless all are asked for.
   */
  private void clauses(
      EditionDecision edition, List<Outcome> deciding, int title, List<Known> told) {
    boolean all = detail == Detail.FULL || edition.verdict() == Verdict.PERMIT;
    int most = all ? deciding.size() : 1;
    for (int i = 0; i < most; i++) {
      Outcome outcome = deciding.get(i);
      if (i == 0) {
        head(edition, head(edition, outcome));
      } else {
        out.println(" ".repeat(title + 11) + head(edition, outcome) + AssumptionMark.mark(edition));
      }
      if (edition.verdict() != Verdict.PERMIT || outcome.status() == Status.EXCEPTED) {
        because(edition, outcome, told);
      }
      accepted(edition, List.of(outcome));
    }
    List<Outcome> also = deciding.subList(most, deciding.size());
    if (!also.isEmpty()) {
      String ids = also.stream().map(o -> o.clause().id()).collect(Collectors.joining(", "));
      out.println("      also     " + ids + "; --verbose tells why");
      accepted(edition, also);
    }
  }

  /** Writes what follows the verdict on its line. */
  private void head(EditionDecision edition, String text) {
    String inForce =
        decision.inForce().filter(edition.edition().name()::equals).isPresent()
            ? decision
                .deployment()
                .launchDate()
                .map(day -> "in force on " + day.value())
                .orElse("in force today")
            : "";
    String head = text + AssumptionMark.mark(edition);
    columns.right(head, head.length(), 53, inForce);
  }

  private void accepted(EditionDecision edition, List<Outcome> outcomes) {
    outcomes.forEach(o -> AcceptedLines.of(decision, edition, o, colour).forEach(out::println));
  }

  private List<String> open(EditionDecision edition) {
    int open = decision.editions().stream().mapToInt(e -> e.dependsOn().size()).sum();
    return detail == Detail.FULL
        ? OpenLines.of(edition, decision.agreement(), colour)
        : OpenSentences.of(edition, decision.agreement(), brief || open > MANY, colour);
  }

  private static String head(EditionDecision edition, Outcome outcome) {
    String id = outcome.clause().id();
    if (edition.verdict() != Verdict.PERMIT) {
      return id;
    }
    Optional<String> kept = Explanation.kept(edition, outcome);
    return switch (outcome.status()) {
      case SATISFIED, EXCEPTED ->
          id + " " + VerdictWords.spell(outcome.status()) + kept.map(k -> ": " + k).orElse("");
      default -> id + " kept where it applies" + kept.map(k -> ": " + k).orElse("");
    };
  }

  private void because(EditionDecision edition, Outcome outcome, List<Known> told) {
    Clause clause = outcome.clause();
    Citation citation = edition.edition().sources().get(clause.sources().get(0));
    out.print("      ");
    columns.right(
        clause.title(), clause.title().length(), 60, citation == null ? "" : citation.brief());
    List<Known> because = Explanation.because(edition, outcome);
    told.addAll(because);
    facts("      because  ", because.stream().filter(k -> !isPlain(k)).toList());
  }

  /** The first line says already for which cloud somebody asked. */
  private boolean isPlain(Known known) {
    return detail != Detail.FULL
        && known.fact() instanceof Target
        && known.origin().kind() == Origin.Kind.DESCRIPTOR
        && known.origin().shown().equals(Position.COMMAND_LINE);
  }

  private void facts(String label, List<Known> facts) {
    int width = facts.stream().mapToInt(k -> fact(k).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Known known : facts) {
      String from = Provenance.of(known, run.sources());
      lines.add(Columns.pad(fact(known), width + 6) + colour.faint(from));
    }
    columns.column(label, lines);
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
              .map(k -> k.note() + AssumptionMark.mark(k))
              .findFirst()
              .map(n -> ": " + n)
              .orElse("");
      out.println("      duty     " + duty.rule() + note);
    }
  }

  private void verdict(Verdict verdict, int width) {
    String word = VerdictWords.read(verdict);
    out.print(colour.of(verdict, word) + " ".repeat(width - word.length()));
  }
}
