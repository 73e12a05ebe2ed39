package org.lexloci.engine;

import java.util.List;

/**
 * A rule as it is written.
 *
 * @param clauses what its {@code @clause} annotations say
 * @param attributes the names of its attributes, none of which are wanted
 * @param consequence the right-hand side, blank space folded
 */
record ParsedRule(
    RuleFile file,
    String name,
    int line,
    List<String> clauses,
    List<String> attributes,
    List<Pattern> patterns,
    String consequence) {

  /**
   * A pattern of the left-hand side.
   *
   * @param type the simple name of what it matches
   * @param constraints as written
   */
  record Pattern(String type, List<String> constraints) {}
}
