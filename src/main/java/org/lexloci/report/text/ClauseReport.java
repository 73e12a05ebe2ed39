package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.agreement.Assessment;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.DefinedTerm;
import org.lexloci.agreement.Edition;
import org.lexloci.clause.Amendment;
import org.lexloci.descriptor.Citation;
import org.lexloci.report.Colour;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.word.WordList;

/** Shows clauses to a person. */
public record ClauseReport(PrintWriter out, Colour colour) {

  /** How many sources of a clause are told at length where it has to fit a screen. */
  private static final int SOURCES = 3;

  /**
   * Names the clauses of an edition that rules judge, and counts the others.
   *
   * @param checked whether the edition is checked unless another is asked for
   */
  public void outline(Edition edition, boolean checked) {
    out.println(colour.bold(heading(edition)) + (checked ? ", checked by default" : ""));
    LineWrapping.print(out, "  ", String.join(", ", edition.judgedByRule()), Columns.WIDTH);
    out.println(
        "  and "
            + assessed(edition, Assessment.BY_PERSON).count()
            + " for a person to judge, "
            + assessed(edition, Assessment.NOT_ABOUT_DEPLOYMENT).count()
            + " not about deployment");
  }

  /** Lists the clauses of an edition on one screen, by who judges them. */
  public void list(Edition edition) {
    out.println(colour.bold(heading(edition)));
    int width = edition.clauses().stream().mapToInt(c -> c.id().length()).max().orElse(0) + 2;
    group("judged by rules", assessed(edition, Assessment.BY_RULE).toList(), width);
    group("for a person to judge", assessed(edition, Assessment.BY_PERSON).toList(), width);
    List<String> others =
        assessed(edition, Assessment.NOT_ABOUT_DEPLOYMENT).map(Clause::id).toList();
    if (!others.isEmpty()) {
      LineWrapping.print(
          out, "  ", "not about deployment: " + String.join(", ", others), Columns.WIDTH);
    }
  }

  private void group(String heading, List<Clause> clauses, int width) {
    if (!clauses.isEmpty()) {
      out.println("  " + heading);
    }
    for (Clause clause : clauses) {
      String line = "    " + Columns.pad(clause.id(), width) + clause.title();
      int end = line.lastIndexOf(' ', Columns.WIDTH - 2);
      out.println(
          line.length() <= Columns.WIDTH ? line : line.substring(0, end).stripTrailing() + " …");
    }
  }

  private static Stream<Clause> assessed(Edition edition, Assessment how) {
    return edition.clauses().stream().filter(clause -> clause.assessed() == how);
  }

  /** Shows one clause with its sources, and the questions that its text leaves open. */
  public void show(Edition edition, Clause clause, Set<String> asks) {
    head(edition, clause);
    List<String> sources = clause.sources();
    int first = Math.min(SOURCES, sources.size());
    sources.subList(0, first).forEach(id -> cite(id, edition.sources().get(id)));
    if (first < sources.size()) {
      String others = String.join(", ", sources.subList(first, sources.size()));
      LineWrapping.print(out, "  sources  ", others + " besides", Columns.WIDTH);
    }
    Set<String> about = new HashSet<>(asks);
    about.add(clause.id());
    edition.terms(about).forEach(this::term);
    for (DeclaredReading reading : edition.readings()) {
      if (asks.contains("readings." + reading.name())) {
        LineWrapping.print(
            out, "  reading  ", reading.name() + ": " + reading.question(), Columns.WIDTH);
      }
    }
  }

  public void elsewhere(Clause clause, List<Edition> others) {
    for (Edition other : others) {
      boolean isSame =
          other.clause(clause.id()).filter(c -> c.words().equals(clause.words())).isPresent();
      out.println(
          "  under "
              + other.shown()
              + " too, in "
              + (isSame ? "the same words" : "other words")
              + ": --editions "
              + other.period().from());
    }
  }

  /** Shows what a clause says. */
  void head(Edition edition, Clause clause) {
    String heading = heading(edition);
    boolean fits = clause.id().length() + heading.length() + 3 <= Columns.WIDTH;
    out.println(colour.bold(clause.id()) + (fits ? "   " + heading : ""));
    if (!fits) {
      out.println("  " + heading);
    }
    LineWrapping.print(out, "  ", clause.title(), Columns.WIDTH);
    LineWrapping.print(out, "  ", clause.words(), Columns.WIDTH);
    out.println(
        "  "
            + VerdictWords.spell(clause.type())
            + (clause.since() == null ? "" : ", since " + clause.since())
            + ", assessed "
            + VerdictWords.spell(clause.assessed()));
  }

  /** Shows where something is published. */
  void cite(String source, Citation citation) {
    LineWrapping.print(
        out,
        "  source   ",
        "%s: %s (%s%s)".formatted(source, citation.shown(), citation.tier(), citation.caveat()),
        Columns.WIDTH);
    out.println("           " + citation.url());
  }

  /** Shows by which edition a clause was amended. */
  public void writeAmendments(Amendment amendment) {
    LineWrapping.print(
        out,
        "  amended  ",
        "on "
            + amendment.by().period().from()
            + amendment.source().map(id -> " by " + id).orElse("")
            + ": "
            + WordList.bareAnd(amendment.what())
            + (amendment.what().equals(List.of("title")) ? " is not that" : " are not those")
            + " of "
            + amendment.before().shown(),
        Columns.WIDTH);
  }

  /** Shows what a word means. */
  void term(DefinedTerm term) {
    LineWrapping.print(
        out,
        "  term     ",
        term.told()
            + (term.sources().isEmpty() ? "" : " (" + String.join(", ", term.sources()) + ")"),
        Columns.WIDTH);
  }

  /** Shows why a clause is assessed as it is. */
  void note(Clause clause) {
    if (clause.note() != null) {
      LineWrapping.print(out, "  note     ", clause.note());
    }
  }

  /** Shows an ambiguity with its answers. */
  void writeReading(DeclaredReading reading) {
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
}
