package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.clause.ClauseCaseResults;
import org.lexloci.clause.ExplainedClause;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Stage;
import org.lexloci.report.AcceptedLines;
import org.lexloci.report.Colour;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.word.WordList;
import org.lexloci.world.SettledReading;

/** Explains clauses to a person. */
public final class ExplainReport {

  private final PrintWriter out;
  private final Colour colour;
  private final ClauseReport clauses;
  private final String counterparty;

  /**
   * Writes to a writer, which stays open.
   *
   * @param counterparty the title of the party that can consent
   */
  public ExplainReport(PrintWriter out, Colour colour, String counterparty) {
    this.out = out;
    this.colour = colour;
    this.clauses = new ClauseReport(out, colour);
    this.counterparty = counterparty;
  }

  /**
   * Tells on one screen how a clause works under its newest edition.
   *
   * @param explained under every edition that has it, in the order of their first days
   */
  public void writeBrief(List<ExplainedClause> explained) {
    ExplainedClause newest = explained.get(explained.size() - 1);
    Clause clause = newest.clause();
    clauses.head(newest.edition(), clause);
    newest.amends().ifPresent(clauses::writeAmendments);
    list("  sources  ", clause.sources());
    newest.rules().forEach(rule -> print("  rule     ", rule.name()));
    list("  excepted by ", exceptions(newest));
    list("  releases from ", newest.excepts());
    list("  readings ", newest.readings().stream().map(DeclaredReading::name).toList());
    if (!newest.situations().isEmpty()) {
      print("  ", launches(newest.situations()) + ": " + verdicts(newest.situations()));
    }
    clauses.elsewhere(
        clause,
        explained.subList(0, explained.size() - 1).stream().map(ExplainedClause::edition).toList());
    if (!newest.cases().isEmpty()) {
      out.println("  " + cases(newest.cases().size()) + ": --cases");
    }
    out.println("--verbose tells conditions, terms, readings, notes and launches");
  }

  /** Tells all about a clause of one edition but its author's cases. */
  public void write(ExplainedClause explained) {
    Clause clause = explained.clause();
    clauses.head(explained.edition(), clause);
    explained.amends().ifPresent(clauses::writeAmendments);
    clause.sources().forEach(id -> clauses.cite(id, explained.edition().sources().get(id)));
    explained.rules().forEach(this::write);
    list("  excepted by ", exceptions(explained));
    list("  releases from ", explained.excepts());
    explained.terms().forEach(clauses::term);
    explained.readings().forEach(clauses::writeReading);
    clauses.note(clause);
    situations(explained);
    out.println();
  }

  private List<String> exceptions(ExplainedClause explained) {
    List<String> exceptions = new ArrayList<>(explained.exceptedBy());
    if (explained.consent()) {
      exceptions.add(counterparty + "'s written consent");
    }
    return exceptions;
  }

  private static String launches(List<ExplainedClause.Situation> situations) {
    return situations.size()
        + (situations.size() == 1 ? " launch" : " launches")
        + " on record that it decides under this edition";
  }

  private static String verdicts(List<ExplainedClause.Situation> situations) {
    return Stream.of(Verdict.values())
        .map(
            verdict ->
                situations.stream().filter(s -> s.verdict() == verdict).count()
                    + " "
                    + VerdictWords.read(verdict))
        .filter(count -> !count.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  private static String cases(int count) {
    return WordList.counted(count, "case") + " of its author";
  }

  /** Tells how the house reads what is left open, by which launches were judged. */
  public void write(List<SettledReading> readings) {
    readings.forEach(reading -> out.println(AcceptedLines.of(reading, colour)));
    out.flush();
  }

  private void write(RuleInWords rule) {
    print("  rule     ", rule.name());
    print("             when ", String.join("; ", rule.conditions()));
  }

  private void list(String label, List<String> words) {
    if (!words.isEmpty()) {
      print(label, String.join(", ", words));
    }
  }

  private void print(String label, String text) {
    LineWrapping.print(out, label, text, Columns.WIDTH);
  }

  /** Tells the cases of the author of a clause, and what comes of each. */
  public void writeCases(ExplainedClause explained) {
    List<ClauseCaseResults.Result> cases = explained.cases();
    out.println(
        colour.bold(explained.clause().id())
            + "   "
            + ClauseReport.heading(explained.edition())
            + ", "
            + cases(cases.size()));
    for (ClauseCaseResults.Result tried : cases) {
      out.println(
          "    "
              + Columns.verdict(tried.verdict(), colour)
              + Columns.pad(VerdictWords.spell(tried.clause()), 16)
              + tried.authored().name()
              + (tried.holds()
                  ? ""
                  : ", although "
                      + VerdictWords.spell(tried.authored().clause())
                      + " and "
                      + VerdictWords.read(tried.authored().verdict())
                      + VerdictWords.duty(tried, tried.authored().duty())
                      + " is expected"));
      out.println(
          " ".repeat(29)
              + colour.faint(
                  tried.authored().given().entrySet().stream()
                      .map(given -> given.getKey() + ": " + given.getValue())
                      .collect(Collectors.joining(", "))));
    }
  }

  private void situations(ExplainedClause explained) {
    List<ExplainedClause.Situation> situations = explained.situations();
    if (situations.isEmpty()) {
      return;
    }
    out.println("  " + launches(situations));
    for (ExplainedClause.Situation situation : situations) {
      String stage =
          situation.stage() == Stage.GENERAL_AVAILABILITY
              ? ""
              : ", " + VerdictWords.spell(situation.stage());
      out.println(
          "    "
              + Columns.verdict(situation.verdict(), colour)
              + Columns.pad(VerdictWords.spell(situation.status()), 16)
              + situation.day()
              + "  "
              + situation.product()
              + " on "
              + situation.provider().id()
              + stage
              + (situation.inForce() ? ", in force then" : ""));
    }
  }
}
