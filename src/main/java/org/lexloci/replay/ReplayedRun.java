package org.lexloci.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Standing;

/**
 * What one agreement judged in a run, judged again.
 *
 * @param digest of its rules now
 * @param changedEditions that were asked then and have other rules now
 */
public record ReplayedRun(
    RecordedRun recorded,
    Agreement agreement,
    String digest,
    List<String> changedEditions,
    List<ReplayedDecision> decisions) {

  /** Answers the rules of then. */
  public RecordedRules rules() {
    return Objects.requireNonNull(recorded.rules().get(agreement.id()));
  }

  /** Tells whether the rules are those of then. */
  public boolean isBySameRules() {
    return digest.equals(rules().digest());
  }

  /** Counts the deployments of which editions were not asked then that are asked by default now. */
  public Map<String, Long> unasked() {
    Map<String, Long> unasked = new LinkedHashMap<>();
    for (EditionPeriod edition : EditionChoice.byDefault(agreement).named()) {
      long deployments =
          decisions.stream().filter(d -> !d.recorded().isAskedOf(edition.name())).count();
      if (deployments > 0) {
        unasked.put(edition.name(), deployments);
      }
    }
    return unasked;
  }

  /** Lists what comes out otherwise, or for other reasons. */
  public List<ReplayedDecision> changed() {
    return decisions.stream().filter(decision -> !decision.isSame()).toList();
  }

  /** Counts what comes out the same and counts in a way. */
  public long same(Standing standing) {
    return decisions.stream()
        .filter(d -> d.isSame() && d.recorded().standing() == standing)
        .count();
  }

  /** Lists the other agreements by which a part of the run was judged, which is left out here. */
  public List<String> others() {
    return recorded.decisions().stream()
        .map(recorded::judged)
        .filter(id -> !id.equals(agreement.id()))
        .distinct()
        .toList();
  }
}
