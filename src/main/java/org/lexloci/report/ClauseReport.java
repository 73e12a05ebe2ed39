package org.lexloci.report;

import java.io.PrintWriter;
import java.util.Set;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.Edition;
import org.lexloci.descriptor.Citation;

/** Shows clauses to a person. */
public final class ClauseReport {

  private final PrintWriter out;
  private final Colour colour;

  /** Writes to a writer, which stays open. */
  public ClauseReport(PrintWriter out, Colour colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Lists the clauses of an edition, one line each. */
  public void list(Edition edition) {
    out.println();
    out.println(heading(edition));
    int width = edition.clauses().stream().mapToInt(c -> c.id().length()).max().orElse(0);
    for (Clause clause : edition.clauses()) {
      out.println(
          "  "
              + clause.id()
              + " ".repeat(width + 2 - clause.id().length())
              + pad(Words.spell(clause.assessed()), 23)
              + clause.title());
    }
  }

  /** Shows one clause whole. */
  public void show(Edition edition, Clause clause, Set<String> asks) {
    head(edition, clause);
    for (DeclaredReading reading : edition.readings()) {
      if (asks.contains("readings." + reading.name())) {
        reading(reading);
      }
    }
    note(clause);
    out.println();
  }

  /** Shows what a clause says and where that is published. */
  void head(Edition edition, Clause clause) {
    out.println(colour.bold(clause.id()) + "   " + heading(edition));
    out.println("  " + clause.title());
    Wrapped.print(out, "  ", clause.words());
    out.println(
        "  "
            + Words.spell(clause.type())
            + (clause.since() == null ? "" : ", since " + clause.since())
            + ", assessed "
            + Words.spell(clause.assessed()));
    for (String source : clause.sources()) {
      Citation citation = edition.sources().get(source);
      out.println(
          "  source   "
              + source
              + ": "
              + citation.title()
              + ", "
              + citation.publisher()
              + ", "
              + citation.date()
              + " ("
              + citation.tier()
              + citation.caveat()
              + ")");
      out.println("           " + citation.url());
    }
  }

  /** Shows why a clause is assessed as it is. */
  void note(Clause clause) {
    if (clause.note() != null) {
      Wrapped.print(out, "  note     ", clause.note());
    }
  }

  /** Shows an ambiguity with its answers. */
  void reading(DeclaredReading reading) {
    out.println(
        "  reading  "
            + reading.name()
            + ": "
            + reading.question()
            + (reading.since() == null ? "" : " Since " + reading.since() + "."));
    for (DeclaredReading.Answer answer : reading.answers()) {
      out.println("             " + answer.name() + ": " + answer.words());
    }
  }

  static String heading(Edition edition) {
    return edition.shown()
        + edition.period().until().map(until -> ", until " + until).orElse(", in force");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
