package org.lexloci.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.decision.ExplainedClause;
import org.lexloci.descriptor.Stage;
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

  /** Tells all about a clause of one edition. */
  public void write(ExplainedClause explained) {
    clauses.head(explained.edition(), explained.clause());
    explained.rules().forEach(this::write);
    List<String> exceptions = new ArrayList<>(explained.exceptedBy());
    if (explained.consent()) {
      exceptions.add(counterparty + "'s written consent");
    }
    list("  excepted by ", exceptions);
    list("  releases from ", explained.excepts());
    explained.readings().forEach(clauses::reading);
    clauses.note(explained.clause());
    situations(explained);
    cases(explained);
    out.println();
  }

  /** Tells how the house reads what is left open, by which launches were judged. */
  public void write(List<SettledReading> readings) {
    readings.forEach(reading -> out.println(AcceptedLines.of(reading, colour)));
    out.flush();
  }

  private void write(RuleInWords rule) {
    Wrapped.print(out, "  rule     ", rule.name());
    Wrapped.print(out, "             when ", String.join("; ", rule.conditions()));
  }

  private void list(String label, List<String> words) {
    if (!words.isEmpty()) {
      Wrapped.print(out, label, String.join(", ", words));
    }
  }

  private void cases(ExplainedClause explained) {
    List<ExplainedClause.Tried> cases = explained.cases();
    if (cases.isEmpty()) {
      return;
    }
    out.println("  " + cases.size() + (cases.size() == 1 ? " case" : " cases") + " of its author");
    for (ExplainedClause.Tried tried : cases) {
      String word = Words.read(tried.verdict());
      out.println(
          "    "
              + colour.of(tried.verdict(), word)
              + " ".repeat(9 - word.length())
              + pad(Words.spell(tried.status()), 16)
              + tried.authored().name()
              + (tried.asExpected()
                  ? ""
                  : ", although "
                      + Words.spell(tried.authored().clause())
                      + " and "
                      + Words.read(tried.authored().verdict())
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
    out.println(
        "  "
            + situations.size()
            + (situations.size() == 1 ? " launch" : " launches")
            + " on record that it decides under this edition");
    for (ExplainedClause.Situation situation : situations) {
      String word = Words.read(situation.verdict());
      String stage =
          situation.stage() == Stage.GENERAL_AVAILABILITY
              ? ""
              : ", " + Words.spell(situation.stage());
      out.println(
          "    "
              + colour.of(situation.verdict(), word)
              + " ".repeat(9 - word.length())
              + pad(Words.spell(situation.status()), 16)
              + situation.day()
              + "  "
              + situation.product()
              + " on "
              + situation.provider().id()
              + stage
              + (situation.inForce() ? ", in force then" : ""));
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
