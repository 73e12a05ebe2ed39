package org.lexloci.report.text;

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
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Target;
import org.lexloci.finding.Finding;
import org.lexloci.report.AcceptedLines;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.Colour;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.Explanation;
import org.lexloci.report.OpenLines;
import org.lexloci.report.Provenance;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.Run;
import org.lexloci.source.Position;
import org.lexloci.world.Known;

/** Writes for people what each edition says of a deployment. */
final class EditionText {

  /** With more open questions, only answers that settle a verdict alone are shown. */
  private static final int MANY = 3;

  private final Colour colour;
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
  EditionText(Colour colour, Detail detail, Run run, Decision decision, boolean terse) {
    this.colour = colour;
    this.detail = detail;
    this.run = run;
    this.decision = decision;
    this.terse = terse;
    this.verdicts =
        decision.editions().stream().mapToInt(e -> e.edition().shown().length()).max().orElse(0)
            + 5;
  }

  /** Tells the editions that give the verdict before those that would give a milder one. */
  void write(PrintWriter to, Repetitions echoes) {
    List<EditionDecision> order =
        decision.editions().stream()
            .sorted(Comparator.comparing(e -> e.verdict() != decision.verdict()))
            .toList();
    for (EditionDecision edition : order) {
      List<String> whole = lines(edition);
      List<String> told = terse ? echoes.shortened(decision, edition, whole) : whole;
      write(to, edition, told.get(0));
      if (terse && edition == order.get(0) && told == whole) {
        edition.deciding().stream()
            .limit(edition.verdict() == Verdict.PERMIT ? 0 : 1)
            .map(outcome -> title(edition, outcome.clause()))
            .filter(echoes::isNew)
            .forEach(to::println);
      }
      told.stream().skip(1).forEach(to::println);
    }
  }

  private void write(PrintWriter to, EditionDecision edition, String head) {
    to.print(Columns.pad("  " + edition.edition().shown(), verdicts));
    to.print(Columns.verdict(edition.verdict(), colour));
    int end = verdicts + Columns.VERDICT + head.length();
    String inForce = inForce(edition);
    boolean fits = end + 2 + inForce.length() <= Columns.WIDTH;
    to.println(Columns.beside(head, end, fits || !terse ? inForce : "", colour));
  }

  /** Collects what an edition says, first what stands beside its verdict. */
  private List<String> lines(EditionDecision edition) {
    List<String> lines = new ArrayList<>();
    List<Outcome> deciding = edition.deciding();
    List<Known> told = new ArrayList<>();
    if (deciding.isEmpty()) {
      lines.add("no clause speaks about it" + AssumptionMark.mark(edition));
    } else if (terse) {
      lines.add(gist(edition, deciding) + AssumptionMark.mark(edition));
      acceptedLines(edition, deciding, lines);
    } else {
      clauses(edition, deciding, told, lines);
    }
    lines.addAll(facts("      assumed  ", AssumptionMark.untold(edition, told)));
    lines.addAll(open(edition));
    duties(edition, lines);
    return lines;
  }

  /** Names the clauses that decide, and of more than fit on the line the first. */
  private String gist(EditionDecision edition, List<Outcome> deciding) {
    String first = head(edition, deciding.get(0));
    String all = DecidingClause.clausesOf(edition);
    return edition.verdict() == Verdict.PERMIT || all.equals(first)
        ? first
        : verdicts + Columns.VERDICT + all.length() <= Columns.WIDTH
            ? all
            : first + " and " + (deciding.size() - 1) + " more";
  }

  /**
   * Of several clauses that do not permit, the first is told at length unless all are asked for.
   */
  private void clauses(
      EditionDecision edition, List<Outcome> deciding, List<Known> told, List<String> lines) {
    boolean all = detail == Detail.FULL || edition.verdict() == Verdict.PERMIT;
    int most = all ? deciding.size() : 1;
    for (int i = 0; i < most; i++) {
      Outcome outcome = deciding.get(i);
      String indent = i == 0 ? "" : " ".repeat(verdicts + Columns.VERDICT);
      lines.add(indent + head(edition, outcome) + AssumptionMark.mark(edition));
      if (edition.verdict() != Verdict.PERMIT || outcome.status() == Status.EXCEPTED) {
        because(edition, outcome, told, lines);
      }
      acceptedLines(edition, List.of(outcome), lines);
    }
    List<Outcome> also = deciding.subList(most, deciding.size());
    if (!also.isEmpty()) {
      String ids = also.stream().map(o -> o.clause().id()).collect(Collectors.joining(", "));
      lines.add("      also     " + ids + "; see -v");
      acceptedLines(edition, also, lines);
    }
  }

  private String inForce(EditionDecision edition) {
    return decision.inForce().filter(edition.edition().name()::equals).isPresent()
        ? decision
            .deployment()
            .launchDate()
            .map(day -> "in force on " + day.value())
            .orElse("in force today")
        : "";
  }

  private void acceptedLines(EditionDecision edition, List<Outcome> outcomes, List<String> lines) {
    outcomes.forEach(o -> lines.addAll(AcceptedLines.of(decision, edition, o, colour)));
  }

  private List<String> open(EditionDecision edition) {
    int open = decision.editions().stream().mapToInt(e -> e.dependsOn().size()).sum();
    if (detail == Detail.FULL) {
      return OpenLines.of(edition, decision.agreement(), colour);
    }
    return terse
        ? OpenSentences.gist(edition, colour)
        : OpenSentences.of(edition, decision.agreement(), open > MANY ? 2 : 0, colour);
  }

  private static String head(EditionDecision edition, Outcome outcome) {
    String id = outcome.clause().id();
    if (edition.verdict() != Verdict.PERMIT) {
      return id;
    }
    Optional<String> kept = Explanation.keptBy(edition, outcome);
    return switch (outcome.status()) {
      case SATISFIED, EXCEPTED ->
          id + " " + VerdictWords.spell(outcome.status()) + kept.map(k -> ": " + k).orElse("");
      default -> id + " kept where it applies" + kept.map(k -> ": " + k).orElse("");
    };
  }

  private void because(
      EditionDecision edition, Outcome outcome, List<Known> told, List<String> lines) {
    lines.add(title(edition, outcome.clause()));
    List<Known> because = Explanation.because(edition, outcome);
    told.addAll(because);
    lines.addAll(facts("      because  ", because.stream().filter(k -> !isPlain(k)).toList()));
  }

  private String title(EditionDecision edition, Clause clause) {
    Citation citation = edition.edition().sources().get(clause.sources().get(0));
    String title = "      " + clause.title();
    return Columns.beside(title, title.length(), citation == null ? "" : citation.brief(), colour);
  }

  /** The first line says already for which cloud somebody asked. */
  private boolean isPlain(Known known) {
    return detail != Detail.FULL
        && known.fact() instanceof Target
        && known.origin().kind() == Origin.Kind.DESCRIPTOR
        && known.origin().shown().equals(Position.COMMAND_LINE);
  }

  private List<String> facts(String label, List<Known> facts) {
    int width = facts.stream().mapToInt(k -> fact(k).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Known known : facts) {
      String from = Provenance.of(known, run.sources());
      lines.add(Columns.pad(fact(known), width + 6) + colour.faint(from));
    }
    return Columns.column(label, lines);
  }

  private static String fact(Known known) {
    return known.fact().question() + ": " + known.fact().answer();
  }

  private void duties(EditionDecision edition, List<String> lines) {
    for (Finding duty : edition.duties()) {
      String note =
          Explanation.facts(duty).stream()
              .flatMap(f -> edition.known().stream().filter(k -> k.fact().equals(f)))
              .filter(k -> !k.note().isEmpty())
              .map(k -> k.note() + AssumptionMark.mark(k))
              .findFirst()
              .map(n -> ": " + n)
              .orElse("");
      lines.add("      duty     " + duty.rule() + note);
    }
  }
}
