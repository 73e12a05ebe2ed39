package org.lexloci.replay;

import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;

/**
 * What was decided of one deployment.
 *
 * @param deployed the file in which the deployment stood, with its line
 * @param agreement the id of the agreement that judged it, where it is another than that of the run
 * @param name of the deployment
 * @param provider the id of the cloud, if one was stated
 * @param standing how the verdict counted then
 */
public record RecordedDecision(
    String deployed,
    Optional<String> agreement,
    String name,
    String product,
    Optional<String> provider,
    Verdict verdict,
    Standing standing,
    List<RecordedEdition> editions) {

  /** Answers the verdict that the editions alone came to. */
  Verdict ofEditions() {
    return editions.stream()
        .map(RecordedEdition::verdict)
        .reduce(Verdict::and)
        .orElse(Verdict.INDETERMINATE);
  }

  /** Answers a cloud that an edition saw in the place of the one that is told, if one did. */
  Optional<String> judgedElsewhere() {
    return editions.stream()
        .map(RecordedEdition::clouds)
        .filter(seen -> provider.map(told -> !seen.contains(told)).orElse(seen.size() == 1))
        .flatMap(seen -> seen.stream().limit(1))
        .findFirst();
  }

  /** Tells whether an edition had its say. */
  boolean isAskedOf(String edition) {
    return editions.stream().anyMatch(e -> e.name().equals(edition));
  }
}
