package org.lexloci.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.deployment.Deployment;
import org.lexloci.fact.Owner;
import org.lexloci.remedy.Change;
import org.lexloci.remedy.Remedies;
import org.lexloci.remedy.Remedy;

/**
 * The whole recorded answer for one deployment.
 *
 * @param agreement by which it was judged
 * @param verdict the strictest of all editions, whatever is accepted outside of the rules
 * @param inForce the name of the edition in force on the launch date, or today without one
 * @param changes one-step changes, each of which gives permission
 * @param edits those of the one-step changes that take other words in the descriptor alone
 * @param today what the edition in force today says, where it says otherwise
 * @param additions what to write into a manifest, and where, to answer what the verdict depends on
 * @param notes what a reader should know besides
 * @param remedies every smallest set of changes that gives permission, if they were asked for
 * @param acceptance what of it is accepted outside of the rules, and how it counts for that
 */
public record Decision(
    Agreement agreement,
    Deployment deployment,
    Verdict verdict,
    List<EditionDecision> editions,
    Optional<String> inForce,
    List<ChangeHint> changes,
    List<Remedy> edits,
    Optional<EditionDecision> today,
    List<String> additions,
    List<String> notes,
    Optional<Remedies> remedies,
    Acceptance acceptance) {

  /** Answers how it counts once what is accepted outside of the rules is taken off. */
  public Standing standing() {
    return acceptance.standing();
  }

  /** Lists what the editions say that give the verdict. */
  public List<EditionDecision> deciding() {
    return editions.stream().filter(edition -> edition.verdict() == verdict).toList();
  }

  /** Says as of which day it is given where the deployment states none; empty otherwise. */
  public String asOf() {
    return deployment.asOf().map(Notes::asOf).orElse("");
  }

  /** Lists the assumptions that the answer rests on, in the words that were typed. */
  public List<String> assumed() {
    return editions.stream().flatMap(edition -> edition.assumed().stream()).distinct().toList();
  }

  /** Tells whether an edition leaves something still to be done. */
  public boolean isWithDuties() {
    return editions.stream().anyMatch(edition -> !edition.duties().isEmpty());
  }

  /** Tells whether the product is known to be another owner's, of which no clause speaks. */
  public boolean isOutside() {
    return editions.stream()
        .flatMap(edition -> edition.known().stream())
        .anyMatch(known -> known.fact() == Owner.THIRD_PARTY);
  }

  /** Adds what would make it permitted. */
  public Decision with(Remedies found) {
    return with(edits, Optional.of(found), acceptance);
  }

  /** Answers the same decision with its one-step edits written down. */
  public Decision written(UnaryOperator<Remedy> writing) {
    return with(edits.stream().map(writing).toList(), remedies, acceptance);
  }

  /** Lists the edits that give permission, of several steps too where remedies were asked for. */
  public List<Remedy> fixes() {
    return remedies.map(Remedies::all).orElse(edits).stream()
        .filter(remedy -> remedy.isEdit() && !remedy.written().edits().isEmpty())
        .toList();
  }

  /** Answers the same decision with what of it is accepted. */
  public Decision with(Acceptance other) {
    return with(edits, remedies, other);
  }

  /** Answers the same decision with one more thing that a reader should know. */
  public Decision noting(String note) {
    List<String> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return with(changes, edits, more, remedies, acceptance);
  }

  /** Answers the same decision with the one-step changes that give permission. */
  Decision with(List<Change> single) {
    return with(ChangeHints.of(single), ChangeHints.edits(single), notes, remedies, acceptance);
  }

  private Decision with(
      List<Remedy> otherEdits, Optional<Remedies> found, Acceptance otherAcceptance) {
    return with(changes, otherEdits, notes, found, otherAcceptance);
  }

  private Decision with(
      List<ChangeHint> otherChanges,
      List<Remedy> otherEdits,
      List<String> otherNotes,
      Optional<Remedies> found,
      Acceptance otherAcceptance) {
    return new Decision(
        agreement,
        deployment,
        verdict,
        editions,
        inForce,
        otherChanges,
        otherEdits,
        today,
        additions,
        otherNotes,
        found,
        otherAcceptance);
  }
}
