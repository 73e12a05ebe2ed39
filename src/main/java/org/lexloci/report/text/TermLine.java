package org.lexloci.report.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.agreement.DefinedTerm;
import org.lexloci.comparison.Supersession;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Verdict;
import org.lexloci.fact.Fact;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.Explanation;
import org.lexloci.run.Run;
import org.lexloci.world.Known;

/** Explains the words on which an answer turns: one line in a run, if there is room for it. */
final class TermLine {

  /** Of the rows of a small terminal a summary, a note and the prompt take the others. */
  private static final int ROWS = 20;

  private static final String LABEL = "  terms         ";
  private static final String SUPERSEDED = "superseded: replaced by a later edition";
  private static final String READING = "reading: one way to understand an unclear text";

  private boolean told;

  /** Finds the line, once, for a decision that stands on few enough rows. */
  Optional<String> after(String text, Run run, Decision decision, Detail detail) {
    if (told
        || decision.verdict() == Verdict.PERMIT
        || DecisionText.isTerse(run, decision, detail)) {
      return Optional.empty();
    }
    told = true;
    return Optional.of(line(decision))
        .filter(line -> !line.equals(LABEL))
        .filter(line -> detail == Detail.FULL || rows(text) < ROWS);
  }

  /** Explains as many terms as fit: of the question, supersession, the deciding clause. */
  private static String line(Decision decision) {
    StringBuilder line = new StringBuilder(LABEL);
    for (String term : terms(decision)) {
      String next = (line.length() == LABEL.length() ? "" : "; ") + term;
      if (line.length() + next.length() <= Columns.WIDTH) {
        line.append(next);
      }
    }
    return line.toString();
  }

  private static Set<String> terms(Decision decision) {
    Set<String> terms = new LinkedHashSet<>();
    List<EditionDecision> deciding = decision.deciding();
    for (EditionDecision edition : deciding) {
      DecidingClause.questions(edition).forEach(id -> add(edition, List.of(id), terms));
    }
    Supersession.of(decision).ifPresent(s -> terms.add(SUPERSEDED));
    for (EditionDecision edition : deciding) {
      edition.deciding().stream().limit(1).forEach(o -> add(edition, about(edition, o), terms));
    }
    if (deciding.stream()
        .flatMap(e -> DecidingClause.questions(e).stream())
        .anyMatch(question -> question.startsWith("readings."))) {
      terms.add(READING);
    }
    return terms;
  }

  private static List<String> about(EditionDecision edition, Outcome outcome) {
    return Stream.concat(
            Stream.of(outcome.clause().id()),
            Explanation.because(edition, outcome).stream().map(Known::fact).map(Fact::question))
        .toList();
  }

  private static void add(EditionDecision edition, List<String> about, Set<String> terms) {
    edition.edition().terms(about).stream().map(DefinedTerm::told).forEach(terms::add);
  }

  private static int rows(String text) {
    return text.lines().mapToInt(TermLine::rowsOf).sum();
  }

  private static int rowsOf(String line) {
    return Math.max(1, -Math.floorDiv(-LineWrapping.length(line), Columns.WIDTH));
  }
}
