package org.lexloci.replay;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.source.Node;
import org.lexloci.source.TreePaths;

/**
 * Which breaches under one edition were accepted.
 *
 * @param waivers the names of those for each clause
 * @param frozen the clauses of which a breach was in the baseline
 */
public record RecordedAcceptance(Map<String, List<String>> waivers, Set<String> frozen) {

  /** Reads it from what became of each clause. */
  static RecordedAcceptance of(List<Node> clauses) {
    Map<String, List<String>> waivers = new LinkedHashMap<>();
    Set<String> frozen = new LinkedHashSet<>();
    for (Node clause : clauses) {
      String id = RunFields.text(clause, "id");
      List<Node> names = TreePaths.items(clause, "waivers");
      if (!names.isEmpty()) {
        waivers.put(id, names.stream().flatMap(n -> TreePaths.text(n).stream()).toList());
      }
      if (TreePaths.text(clause, "frozen").equals(Optional.of("true"))) {
        frozen.add(id);
      }
    }
    return new RecordedAcceptance(waivers, frozen);
  }

  /** Lists the clauses a waiver of which counted. */
  Set<String> waived(RecordedTerms terms, RecordedDecision decision) {
    Set<String> clauses = new LinkedHashSet<>();
    waivers.forEach(
        (clause, names) -> {
          if (names.stream().anyMatch(name -> terms.count(name, clause, decision))) {
            clauses.add(clause);
          }
        });
    return clauses;
  }
}
