package org.lexloci.decision;

import java.util.List;
import java.util.Optional;
import org.lexloci.descriptor.Deployment;

/**
 * The whole recorded answer for one deployment.
 *
 * @param verdict the strictest of all editions
 * @param inForce the name of the edition in force on the launch date, or today without one
 * @param changes one-step changes, each of which gives permission
 * @param today what the edition in force today says, where it says otherwise
 * @param notes what a reader should know besides
 */
public record Decision(
    Deployment deployment,
    Verdict verdict,
    List<EditionDecision> editions,
    Optional<String> inForce,
    List<Change> changes,
    Optional<EditionDecision> today,
    List<String> notes) {

  /** Lists the assumptions that the answer rests on, in the words that were typed. */
  public List<String> assumed() {
    return editions.stream().flatMap(edition -> edition.assumed().stream()).distinct().toList();
  }
}
