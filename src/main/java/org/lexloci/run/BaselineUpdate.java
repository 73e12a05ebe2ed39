package org.lexloci.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.acceptance.Denial;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Standing;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.deployment.Deployment;
import org.lexloci.source.StatedValue;

/** Finds what a baseline is to hold and what it no longer has to. */
public final class BaselineUpdate {

  private BaselineUpdate() {}

  /** Names a breach the way a baseline does. */
  static Denial denial(
      BaselineFile file, Deployment deployment, EditionDecision edition, Outcome outcome) {
    String object = deployment.observed().object();
    return new Denial(
        file.seen(deployment.at().file()),
        object.isEmpty() ? null : object,
        deployment.name().value(),
        deployment.product().value(),
        deployment.provider().map(StatedValue::value).orElse(null),
        deployment.inferenceElsewhere().orElse(null),
        edition.edition().name(),
        outcome.clause().id(),
        deployment.observed().more() == 0 ? null : deployment.observed().more() + 1,
        null);
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
      @Nullable String content = file.content(decision.deployment().at().file()).orElse(null);
      for (EditionDecision edition : decision.editions()) {
        for (Outcome outcome : edition.broken()) {
          if (!waived(decision, edition, outcome)) {
            denials.add(denial(file, decision.deployment(), edition, outcome).holding(content));
          }
        }
      }
    }
    return denials;
  }

  private static boolean waived(Decision decision, EditionDecision edition, Outcome outcome) {
    return decision.acceptance().waived(edition.edition().name(), outcome.clause().id()).stream()
        .anyMatch(w -> w.state() == WaivedBreach.State.USED);
  }

  /**
   * Tells whether a denial would have been met if it were still there. What stands in files that
   * were not asked about or not read, or in editions that were not asked about, would not.
   *
   * @param paths that were asked about
   * @param read the files that were read and understood, as the command line sees them
   */
  static Predicate<Denial> looked(
      BaselineFile file, List<String> paths, Collection<String> read, EditionChoice choice) {
    Set<String> seen = read.stream().map(file::seen).collect(Collectors.toSet());
    return denial ->
        file.meant(denial, paths)
            && (seen.contains(denial.file()) || file.isGone(denial))
            && asked(denial, choice);
  }

  private static boolean asked(Denial denial, EditionChoice choice) {
    return choice.inForce()
        || choice.named().stream().map(EditionPeriod::name).anyMatch(denial.edition()::equals);
  }
}
