package org.lexloci.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lexloci.decision.Verdict;

/**
 * What one edition said of a deployment, and all that its rules saw.
 *
 * @param known the answers that held in every world, by the ids of questions
 * @param open what told the worlds apart
 * @param clauses what became of each clause
 * @param hangsOn the verdict that each answer to a question gave, by the ids of questions
 * @param acceptance which breaches were accepted
 */
public record RecordedEdition(
    String name,
    Verdict verdict,
    Map<String, String> known,
    List<OpenQuestion> open,
    Map<String, ClauseResult> clauses,
    Map<String, Map<String, Verdict>> hangsOn,
    RecordedAcceptance acceptance) {

  private static final String TARGET = "target.provider";

  /** Lists the clouds on which it may have been judged; none where it does not ask for one. */
  Set<String> clouds() {
    Set<String> clouds = new TreeSet<>();
    Optional.ofNullable(known.get(TARGET)).ifPresent(clouds::add);
    for (OpenQuestion question : open) {
      for (PossibleAnswer answer : question.answers()) {
        Optional.ofNullable(answer.facts().get(TARGET)).ifPresent(clouds::add);
      }
    }
    return clouds;
  }

  /** A question that was open, with the answers that were left. */
  record OpenQuestion(String id, List<PossibleAnswer> answers) {}

  /**
   * An answer that was left.
   *
   * @param facts what it made true: answers by the ids of questions
   */
  record PossibleAnswer(String label, Map<String, String> facts) {}
}
