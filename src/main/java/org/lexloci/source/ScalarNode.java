package org.lexloci.source;

/**
 * Holds text exactly as it is written: {@code no}, {@code 1.10} and {@code 2026-01-01} stay that.
 *
 * @param quoted whether the file says that this is text, by quotes, a block or {@code !!str}; false
 *     for plain YAML scalars and JSON numbers and booleans
 */
public record ScalarNode(Position at, String text, boolean quoted) implements Node {

  @Override
  public String kind() {
    return "text";
  }
}
