package org.lexloci.peers;

import java.util.List;
import java.util.stream.IntStream;

/** Clauses that are generated, as an engine writes them. */
public final class Clauses {

  private Clauses() {}

  /**
   * Writes clauses, each of which keeps a line of products at a site off a cloud.
   *
   * @param form with places for the line, the site and the cloud
   */
  public static List<String> generated(int clauses, String form) {
    return IntStream.range(0, clauses)
        .mapToObj(i -> form.formatted(Scenario.line(i), Scenario.site(i), Scenario.cloud(i)))
        .toList();
  }
}
