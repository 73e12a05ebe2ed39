package org.lexloci.drl;

import java.util.List;
import org.lexloci.source.Position;

/**
 * A rule file as it is written.
 *
 * @param namespace its package; empty when it has none
 * @param rules those that can be read
 */
public record ParsedFile(
    RuleFile file, Package namespace, List<Import> imports, List<ParsedRule> rules) {

  /** The package that a rule file is in. */
  public record Package(String name, Position at) {}

  /**
   * Something that a rule file imports.
   *
   * @param function whether it imports functions
   * @param name as written: {@code org.lexloci.fact.*}
   */
  record Import(boolean function, String name, Position at) {}
}
