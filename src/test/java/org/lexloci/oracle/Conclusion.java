package org.lexloci.oracle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lexloci.finding.Finding;

/**
 * A finding without the order in which an engine happened to match.
 *
 * @param matched facts, and conclusions it builds on
 */
record Conclusion(Class<?> kind, String clause, String rule, Set<Object> matched) {

  static Set<Conclusion> of(List<Finding> findings) {
    return findings.stream().map(Conclusion::of).collect(Collectors.toSet());
  }

  private static Conclusion of(Finding finding) {
    Set<Object> matched =
        finding.matched().stream()
            .map(m -> m instanceof Finding basis ? of(basis) : m)
            .collect(Collectors.toSet());
    return new Conclusion(finding.getClass(), finding.clause(), finding.rule(), matched);
  }
}
