package org.lexloci.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.agreement.Edition;
import org.lexloci.descriptor.Origin;
import org.lexloci.finding.Finding;
import org.lexloci.world.Known;
import org.lexloci.world.Worlds;

/**
 * The answer that one edition gives.
 *
 * @param digest of the edition's rules
 * @param outcomes of every clause that rules judge, in the edition's order
 * @param dependsOn the questions whose answers would change the verdict; none unless indeterminate
 * @param settledBy answers that settle the verdict together where no single one does
 * @param worlds that were judged: the facts that hold in all of them, and what is open
 */
public record EditionDecision(
    Edition edition,
    String digest,
    Verdict verdict,
    List<Outcome> outcomes,
    List<Dependence> dependsOn,
    List<Settlement> settledBy,
    Worlds worlds) {

  /** Answers what the edition says of other worlds with the same facts. */
  EditionDecision in(Worlds other) {
    return new EditionDecision(edition, digest, verdict, outcomes, dependsOn, settledBy, other);
  }

  /** Lists the facts that hold in every world. */
  public List<Known> known() {
    return worlds.known();
  }

  /**
   * Lists the clauses that decide: those that are broken in some world, else those that bind and
   * are kept, else those that speak at all.
   */
  public List<Outcome> deciding() {
    List<Outcome> broken = broken();
    if (!broken.isEmpty()) {
      return broken;
    }
    List<Outcome> speaking =
        outcomes.stream().filter(o -> o.status() != Status.NOT_APPLICABLE).toList();
    List<Outcome> binding = speaking.stream().filter(o -> o.clause().type().binds()).toList();
    return binding.isEmpty() ? speaking : binding;
  }

  /** Tells what became of a clause that rules judge. */
  public Status status(String clause) {
    return outcomes.stream()
        .filter(o -> o.clause().id().equals(clause))
        .map(Outcome::status)
        .findFirst()
        .orElseThrow();
  }

  /** Lists the clauses that are broken in some world. */
  public List<Outcome> broken() {
    List<Outcome> broken = new ArrayList<>(outcomes);
    broken.removeIf(outcome -> !outcome.isBroken());
    return broken;
  }

  /** Lists the assumptions that the answer rests on, in the words that were typed. */
  public List<String> assumed() {
    Set<String> assumed = new LinkedHashSet<>();
    for (Known known : known()) {
      if (known.origin().kind() == Origin.Kind.ASSUMED) {
        assumed.add(known.origin().where());
      }
    }
    return List.copyOf(assumed);
  }

  /** Lists what is still to be done for the verdict to hold. */
  public List<Finding> duties() {
    List<Finding> duties = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (Finding finding : outcome.findings()) {
        if (finding instanceof Finding.Duty) {
          duties.add(finding);
        }
      }
    }
    return duties;
  }

  /** Lists what rules concluded, clause by clause. */
  public Stream<Finding> findings() {
    return outcomes.stream().flatMap(o -> o.findings().stream());
  }
}
