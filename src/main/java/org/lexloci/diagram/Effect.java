package org.lexloci.diagram;

import java.util.List;
import org.lexloci.finding.Finding;

/** What findings come to in one world, the weakest first. */
public enum Effect {
  /** No clause speaks. */
  SILENT,
  /** A clause speaks, and none is broken. */
  APPLIES,
  /** A clause is broken. */
  BREACH;

  /** Answers the stronger of two. */
  Effect and(Effect other) {
    return compareTo(other) > 0 ? this : other;
  }

  /** Answers what findings come to. */
  public static Effect of(List<Finding> findings) {
    return findings.stream()
        .map(finding -> Outline.Kind.of(finding).effect())
        .reduce(SILENT, Effect::and);
  }
}
