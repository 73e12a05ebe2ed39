package org.lexloci.replay;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.lexloci.decision.Standing;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Node;
import org.lexloci.source.Position;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.word.WordList;

/**
 * What a run counted of its decisions, and how it says that it ended.
 *
 * @param head the document or line of kind {@code Run}
 */
record RecordedCounts(Node head, List<RecordedDecision> decisions) {

  private static final String CHANGED = ": the record was changed since";

  /** Reasons that are no other where something depends: a run may be told not to fail by it. */
  private static final Set<String> PLAIN =
      Set.of(Exit.PERMITTED.reason(), Exit.INDETERMINATE.reason());

  private static final List<Exit> FAULTS = List.of(Exit.RULES, Exit.INPUT, Exit.INTERNAL);

  /** Refuses counts, and an exit code, that the decisions do not come to. */
  void check(String file) {
    String judged = TreePaths.text(head, "summary", "judged").orElse("");
    if (!judged.equals(String.valueOf(decisions.size()))) {
      String told =
          decisions.isEmpty() ? "no decision" : WordList.counted(decisions.size(), "decision");
      throw FaultException.ofInput(
          Position.whole(file), "tells of " + told + "; deployments judged then: " + judged);
    }
    for (Standing standing : Standing.values()) {
      String word = standing.name().toLowerCase(Locale.ROOT);
      String counted = TreePaths.text(head, "summary", word).orElse("");
      if (!counted.equals(String.valueOf(count(standing)))) {
        throw FaultException.ofInput(
            at("summary", word),
            "`%s` is %s where there are %s%s"
                .formatted(word, SafeText.of(counted), count(standing), CHANGED));
      }
    }
    exit();
  }

  /** What ended with a fault counts no less, but says nothing of its decisions by its code. */
  private void exit() {
    String code = TreePaths.text(head, "exit", "code").orElse("");
    if (FAULTS.stream().anyMatch(e -> is(code, e))) {
      return;
    }
    String reason = TreePaths.text(head, "exit", "reason").orElse("");
    boolean fits;
    if (count(Standing.DENY) > 0) {
      fits = is(code, Exit.DENIED);
    } else if (count(Standing.INDETERMINATE) > 0 && !is(code, Exit.INDETERMINATE)) {
      fits = is(code, Exit.PERMITTED) && !PLAIN.contains(reason);
    } else {
      fits = !is(code, Exit.DENIED);
    }
    boolean known =
        Stream.of(Exit.DENIED, Exit.INDETERMINATE, Exit.PERMITTED).anyMatch(e -> is(code, e));
    if (!known || !fits) {
      throw FaultException.ofInput(
          at("exit", "code"),
          "`code` " + SafeText.of(code) + " is not how such decisions end" + CHANGED);
    }
  }

  private static boolean is(String code, Exit exit) {
    return code.equals(String.valueOf(exit.code()));
  }

  private long count(Standing standing) {
    return decisions.stream().filter(decision -> decision.standing() == standing).count();
  }

  private Position at(String... keys) {
    return TreePaths.at(head, keys).orElse(head).at();
  }
}
