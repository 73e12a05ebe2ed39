package org.lexloci.report.text;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.agreement.Clause;
import org.lexloci.clause.TextChange;
import org.lexloci.comparison.Comparison;
import org.lexloci.comparison.EditionComparison;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.AcceptedLines;
import org.lexloci.report.AssumptionMark;
import org.lexloci.report.Colour;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Summary;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.SafeText;
import org.lexloci.source.word.WordList;

/** Writes a comparison for people. */
public record ComparisonReport(PrintWriter out, Colour colour) {

  private static final int VERDICTS = 19;
  private static final int SUBJECT = 58;

  /** Lists what changes in the text, then the flips, and last how many are unchanged. */
  public void write(Comparison comparison) {
    if (!comparison.assumptions().isEmpty()) {
      out.println(AssumptionMark.before(comparison.assumptions()));
      out.println();
    }
    out.println(
        colour.bold(comparison.before().shown())
            + " against "
            + colour.bold(comparison.after().shown())
            + (comparison.onRecord() ? ", over the launches on record" : ""));
    comparison.text().ifPresent(this::write);
    out.println();
    if (comparison.flips().isEmpty() && !comparison.compared().isEmpty()) {
      out.println("no verdict flips");
    }
    comparison.flips().forEach(flip -> write(comparison, flip));
    if (!comparison.situations().isEmpty()) {
      new SituationLines(out, colour).write(comparison.situations());
    }
    if (!comparison.flips().isEmpty() || !comparison.compared().isEmpty()) {
      out.println();
    }
    comparison.readings().forEach(reading -> out.println(AcceptedLines.of(reading, colour)));
    out.println(summary(comparison));
    out.flush();
  }

  private void write(Comparison comparison, EditionComparison flip) {
    Verdict before = flip.was();
    Verdict after = flip.becomes();
    int width = VerdictWords.read(before).length() + 4 + VerdictWords.read(after).length();
    String subject = subject(flip.deployment());
    out.println(
        colour.of(before)
            + " to "
            + colour.of(after)
            + " ".repeat(VERDICTS - width)
            + colour.bold(subject)
            + " ".repeat(Math.max(2, SUBJECT - subject.length()))
            + colour.faint(flip.deployment().at().toString()));
    out.println(
        "    "
            + comparison.before().period().from()
            + "  "
            + DecidingClause.markedSentence(flip.before()));
    out.println(
        "    "
            + comparison.after().period().from()
            + "  "
            + DecidingClause.markedSentence(flip.after()));
    flip.contradictions().forEach(contradiction -> out.println("    note        " + contradiction));
  }

  /** Names a deployment with what tells it from another of the same product on the same cloud. */
  public static String subject(Deployment deployment) {
    return SafeText.of(deployment.product().value())
        + " on "
        + DecisionSubject.cloud(deployment)
        + (deployment.stated().stage() == null
            ? ""
            : ", " + VerdictWords.spell(deployment.stated().stageOrDefault()).replace('-', ' '))
        + deployment.launchDay().map(day -> ", " + day).orElse("");
  }

  private void write(TextChange text) {
    out.println();
    part("dropped", "-", text.dropped());
    part("added", "+", text.added());
    for (TextChange.Changed changed : text.changed()) {
      out.println("changed  ~ " + changed.after().id() + ": " + String.join(", ", changed.what()));
      if (changed.what().contains("words")) {
        LineWrapping.print(out, "             - ", changed.before().words());
        LineWrapping.print(out, "             + ", changed.after().words());
      }
    }
    if (text.same() > 0) {
      out.println("same       " + WordList.counted(text.same(), "clause"));
    }
  }

  private void part(String label, String sign, TextChange.Part part) {
    String first = Columns.pad(label, 9);
    for (Clause clause : part.clauses()) {
      out.println(first + sign + " " + clause.id() + ", " + VerdictWords.spell(clause.assessed()));
      LineWrapping.print(out, "             ", clause.words());
    }
    part.readings()
        .forEach(
            reading -> {
              out.println(first + sign + " reading " + reading.name());
              LineWrapping.print(out, "             ", reading.question());
            });
  }

  /** Counts what flips and what does not. */
  private static String counts(Comparison comparison) {
    List<String> unchanged = Summary.verdicts(comparison::unchanged);
    int flips = comparison.flips().size();
    int compared = comparison.compared().size();
    int problems = comparison.problems().size();
    return "%s: %s, %s unchanged%s%s%s%s"
        .formatted(
            WordList.counted(compared, "deployment"),
            flips == 1 ? "1 flips" : flips + " flip",
            compared - flips,
            unchanged.isEmpty() ? "" : " (" + String.join(", ", unchanged) + ")",
            comparison.retired() == 0 ? "" : ", " + comparison.retired() + " retired",
            problems == 0 ? "" : ", " + WordList.counted(problems, "problem"),
            Summary.unjudged(comparison.unjudged()));
  }

  /** Says in one line what flips and how it ends. */
  public static String summary(Comparison comparison) {
    return counts(comparison)
        + Summary.tail(
            comparison.agreement(),
            comparison.digest(),
            AssumptionMark.count(comparison.assumptions()),
            comparison.exit(),
            comparison.exit().reason());
  }
}
