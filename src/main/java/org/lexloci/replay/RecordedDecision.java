package org.lexloci.replay;

import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Verdict;

/**
 * What was decided of one deployment.
 *
 * @param deployed the file in which the deployment stood, with its line
 * @param agreement the id of the agreement that judged it, where it is another than that of the run
 * @param provider the id of the cloud, if one was stated
 */
public record RecordedDecision(
    String deployed,
    Optional<String> agreement,
    String product,
    Optional<String> provider,
    Verdict verdict,
    List<RecordedEdition> editions) {

  /** Answers the verdict that the editions alone came to. */
  Verdict ofEditions() {
    return editions.stream()
        .map(RecordedEdition::verdict)
        .reduce(Verdict::and)
        .orElse(Verdict.INDETERMINATE);
  }
}
