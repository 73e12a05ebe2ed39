package org.lexloci.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lexloci.decision.EditionDecision;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.SupposedRecord;
import org.lexloci.source.Problem;
import org.lexloci.world.AssumedAnswer;
import org.lexloci.world.WhatIf;

/** Finds assumptions that changed nothing, so that nobody takes an answer to rest on them. */
public final class UnusedAssumptions {

  private UnusedAssumptions() {}

  /** Tells where an assumed answer was to no question, and which assumed record nothing saw. */
  public static List<Problem> of(WhatIf whatIf, Stream<EditionDecision> judged) {
    if (whatIf.equals(WhatIf.NOTHING)) {
      return List.of();
    }
    List<Problem> idle = new ArrayList<>();
    Map<String, Set<String>> byEdition = new LinkedHashMap<>();
    boolean open = false;
    for (EditionDecision edition : judged.toList()) {
      byEdition
          .computeIfAbsent(edition.edition().shown(), k -> new TreeSet<>())
          .addAll(edition.assumed());
      open |= !edition.dependsOn().isEmpty();
    }
    for (AssumedAnswer answer : whatIf.answers()) {
      Assumption assumption = answer.assumption();
      byEdition.forEach(
          (edition, assumed) -> {
            if (!assumed.contains(assumption.words())) {
              idle.add(
                  new Problem(
                      assumption.at(),
                      "has no effect under " + edition + ", whose rules do not ask it"));
            }
          });
    }
    for (SupposedRecord given : whatIf.records()) {
      Assumption assumption = given.assumption();
      // A record may also open a question, and then nothing is known by it.
      if (!open && byEdition.values().stream().noneMatch(a -> a.contains(assumption.words()))) {
        idle.add(new Problem(assumption.at(), "has no effect on anything that was judged"));
      }
    }
    return idle.stream().distinct().toList();
  }
}
