package org.lexloci.source;

/**
 * Says what is wrong and where, in one line.
 *
 * @param message lower case, no full stop, the user's words in backticks and safe to print
 */
public record Problem(Position at, String message) implements Comparable<Problem> {

  private static final String UNWRITTEN = "cannot be written";

  /** Says what is wrong with a file as a whole. */
  public static Problem whole(String file, String message) {
    return new Problem(Position.whole(file), message);
  }

  /** Says that a file cannot be written. */
  public static Problem unwritten(String file) {
    return whole(file, UNWRITTEN);
  }

  /** Says that a file cannot be written, and why. */
  public static Problem unwritten(String file, String why) {
    return whole(file, UNWRITTEN + ": " + why);
  }

  /** Tells whether it is about a file to be written, not about one to be read. */
  public boolean isUnwritten() {
    return message.startsWith(UNWRITTEN);
  }

  @Override
  public int compareTo(Problem other) {
    int byPosition = at.compareTo(other.at);
    return byPosition != 0 ? byPosition : message.compareTo(other.message);
  }

  @Override
  public String toString() {
    return at + ": " + message;
  }
}
