package org.lexloci.source;

/**
 * A value that a document states, with the place where it does.
 *
 * @param at where the value stands
 */
public record StatedValue<T>(T value, Position at) {

  /** States a value on the command line. */
  public static <T> StatedValue<T> typed(T value) {
    return new StatedValue<>(value, Position.TYPED);
  }
}
