package org.lexloci.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
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

/** Tells a person what each edition says of a deployment. */
final class EditionText {

  /** Of more open questions, in all editions, only what settles a verdict alone is told. */
  private static final int MANY = 3;

  private static final int VERDICT = 9;

  private final PrintWriter out;
  private final Colour colour;
  private final Columns columns;
  private final Detail detail;
  private final Run run;
  private final Decision decision;
  private final boolean terse;
  private final int verdicts;

  /**
   * Prepares to tell.
   *
   * @param terse whether to leave out facts and the words of questions
   */
  EditionText(
      PrintWriter out, Colour colour, Detail detail, Run run, Decision decision, boolean terse) {
    this.out = out;
    this.colour = colour;
    this.columns = new Columns(out, colour);
    this.detail = detail;
    this.run = run;
    this.decision = decision;
    this.terse = terse;
    this.verdicts =
        decision.editions().stream().mapToInt(e -> e.edition().shown().length()).max().orElse(0)
            + 5;
  }

  /** Tells the editions that give the verdict before those that would give a milder one. */
  void write() {
    List<EditionDecision> order =
        decision.editions().stream()
            .sorted(Comparator.comparing(e -> e.verdict() != decision.verdict()))
            .toList();
    order.forEach(edition -> write(edition, edition == order.get(0)));
  }

  private void write(EditionDecision edition, boolean first) {
    out.print(Columns.pad("  " + edition.edition().shown(), verdicts));
    verdict(edition.verdict());
    List<Outcome> deciding = edition.deciding();
    List<Known> told = new ArrayList<>();
    if (deciding.isEmpty()) {
      head(edition, "no clause speaks about it");
    } else if (terse && edition.verdict() != Verdict.PERMIT) {
      head(edition, DecidingClause.clausesOf(edition));
      if (first) {
        title(edition, deciding.get(0).clause());
      }
      accepted(edition, deciding);
    } else {
      clauses(edition, deciding, told);
    }
    facts("      assumed  ", AssumptionMark.untold(edition, told));
    open(edition).forEach(out::println);
    duties(edition);
  }

  /**
   * Of several clauses that do not permit, the first is told at length unless all are asked for.
   */
  private void clauses(EditionDecision edition, List<Outcome> deciding, List<Known> told) {
    boolean all = detail == Detail.FULL || edition.verdict() == Verdict.PERMIT;
    int most = all ? deciding.size() : 1;
    for (int i = 0; i < most; i++) {
      Outcome outcome = deciding.get(i);
      if (i == 0) {
        head(edition, head(edition, outcome));
      } else {
        out.println(
            " ".repeat(verdicts + VERDICT) + head(edition, outcome) + AssumptionMark.mark(edition));
      }
      if (edition.verdict() != Verdict.PERMIT || outcome.status() == Status.EXCEPTED) {
        because(edition, outcome, told);
      }
      accepted(edition, List.of(outcome));
    }
    List<Outcome> also = deciding.subList(most, deciding.size());
    if (!also.isEmpty()) {
      String ids = also.stream().map(o -> o.clause().id()).collect(Collectors.joining(", "));
      out.println("      also     " + ids + "; -v tells why");
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
    columns.right(head, verdicts + VERDICT + head.length(), inForce);
  }

  private void accepted(EditionDecision edition, List<Outcome> outcomes) {
    outcomes.forEach(o -> AcceptedLines.of(decision, edition, o, colour).forEach(out::println));
  }

  private List<String> open(EditionDecision edition) {
    int open = decision.editions().stream().mapToInt(e -> e.dependsOn().size()).sum();
    return detail == Detail.FULL
        ? OpenLines.of(edition, decision.agreement(), colour)
        : OpenSentences.of(edition, decision.agreement(), terse ? 1 : open > MANY ? 2 : 0, colour);
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
    title(edition, outcome.clause());
    List<Known> because = Explanation.because(edition, outcome);
    told.addAll(because);
    facts("      because  ", because.stream().filter(k -> !isPlain(k)).toList());
  }

  private void title(EditionDecision edition, Clause clause) {
    Citation citation = edition.edition().sources().get(clause.sources().get(0));
    String title = "      " + clause.title();
    columns.right(title, title.length(), citation == null ? "" : citation.brief());
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

  private void verdict(Verdict verdict) {
    String word = VerdictWords.read(verdict);
    out.print(colour.of(verdict, word) + " ".repeat(VERDICT - word.length()));
  }
}
