package org.lexloci.report;

import java.util.List;
import org.lexloci.decision.EditionDecision;

/** Names the clauses and questions that decide, each by the shortest name that can be looked up. */
public final class DecidingClause {

  private DecidingClause() {}

  /** Lists the ids of the clauses that decide under some editions. */
  public static List<String> clauses(List<EditionDecision> editions) {
    return editions.stream()
        .flatMap(e -> e.deciding().stream())
        .map(o -> o.clause().id())
        .distinct()
        .toList();
  }

  /** Lists the clauses that decide under one edition. */
  public static String clausesOf(EditionDecision edition) {
    return String.join(", ", clauses(List.of(edition)));
  }

  /** Lists the ids of the questions on which the verdict of one edition depends. */
  public static List<String> questions(EditionDecision edition) {
    return edition.dependsOn().stream().map(open -> open.question().id()).toList();
  }

  /** Says which clauses decide under one edition, and on which questions the verdict depends. */
  public static String sentence(EditionDecision edition) {
    return sentence(clauses(List.of(edition)), edition);
  }

  /** Says the same with the titles of the clauses. */
  public static String sentenceWithTitles(EditionDecision edition) {
    return sentence(edition.deciding().stream().map(o -> o.clause().title()).toList(), edition);
  }

  private static String sentence(List<String> clauses, EditionDecision edition) {
    String questions = String.join(", ", questions(edition));
    return (clauses.isEmpty() ? "no clause speaks about it" : String.join(", ", clauses))
        + (questions.isEmpty() ? "" : ", depends on " + questions);
  }

  /** Says the same, and whether the verdict rests on an assumption. */
  public static String markedSentence(EditionDecision edition) {
    return sentence(edition) + AssumptionMark.mark(edition);
  }
}
