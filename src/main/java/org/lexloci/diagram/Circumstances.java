package org.lexloci.diagram;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All worlds that meet some conditions, whatever is answered besides.
 *
 * @param conditions in the order of their questions; none for every world
 */
public record Circumstances(List<Condition> conditions) {

  public String words() {
    return conditions.isEmpty()
        ? "always"
        : conditions.stream().map(Condition::words).collect(Collectors.joining(", "));
  }
}
