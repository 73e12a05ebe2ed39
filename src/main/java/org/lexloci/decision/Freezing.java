package org.lexloci.decision;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.descriptor.Deployment;
import org.lexloci.source.Stated;
import org.lexloci.waiver.BaselineFile;
import org.lexloci.waiver.Denial;

/** Finds what a baseline is to hold and what it no longer has to. */
public final class Freezing {

  private Freezing() {}

  /** Names a breach the way a baseline does. */
  static Denial denial(
      BaselineFile file, Deployment deployment, EditionDecision edition, Outcome outcome) {
    return new Denial(
        file.seen(deployment.at().file()),
        deployment.name().value(),
        deployment.product().value(),
        deployment.provider().map(Stated::value).orElse(null),
        edition.edition().name(),
        outcome.clause().id());
  }

  /**
   * Lists every breach of every deployment that is denied, in whatever edition and whether or not
   * it denies by itself: frozen, the deployment stands as if it were permitted.
   *
   * @param file where the baseline is to stand
   */
  public static List<Denial> denials(Run run, BaselineFile file) {
    List<Denial> denials = new ArrayList<>();
    for (Decision decision : run.decisions()) {
      if (decision.standing() != Standing.DENY) {
        continue;
      }
      for (EditionDecision edition : decision.editions()) {
        for (Outcome outcome : edition.broken()) {
          if (!waived(decision, edition, outcome)) {
            denials.add(denial(file, decision.deployment(), edition, outcome));
          }
        }
      }
    }
    return denials;
  }

  private static boolean waived(Decision decision, EditionDecision edition, Outcome outcome) {
    return decision.acceptance().waived(edition.edition().name(), outcome.clause().id()).stream()
        .anyMatch(w -> w.state() == Waived.State.USED);
  }

  /**
   * Tells what became of a baseline. What stands in files that were not asked about, or in editions
   * that were not, is neither met nor fixed.
   */
  static BaselineUse use(
      BaselineFile file, List<String> paths, EditionChoice choice, List<Decision> decisions) {
    List<Denial> met = new ArrayList<>();
    for (Decision decision : decisions) {
      for (EditionDecision edition : decision.editions()) {
        for (Outcome outcome : edition.broken()) {
          if (decision.acceptance().frozen(edition.edition().name(), outcome.clause().id())) {
            met.add(denial(file, decision.deployment(), edition, outcome));
          }
        }
      }
    }
    List<Denial> fixed =
        file.baseline().denials().stream()
            .filter(d -> !met.contains(d))
            .filter(d -> file.meant(d, paths) && asked(d, choice))
            .toList();
    return new BaselineUse(file, met, fixed);
  }

  private static boolean asked(Denial denial, EditionChoice choice) {
    return choice.inForce()
        || choice.named().stream().map(EditionPeriod::name).anyMatch(denial.edition()::equals);
  }
}
