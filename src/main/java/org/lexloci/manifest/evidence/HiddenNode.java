package org.lexloci.manifest.evidence;

import org.jspecify.annotations.Nullable;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/**
 * Stands where a file has a value and does not tell it.
 *
 * @param why it does not, ready to print: {@code known only after apply}
 * @param rest what the file tells of it all the same, for those who look for words in a text; null
 *     where that is nothing
 */
public record HiddenNode(Position at, String why, @Nullable Node rest) implements Node {

  /** Hides all of a value. */
  public HiddenNode(Position at, String why) {
    this(at, why, null);
  }

  /** Answers what is told of a value that may be hidden as a whole. */
  public static Node told(Node value) {
    return value instanceof HiddenNode hidden && hidden.rest != null ? hidden.rest : value;
  }

  @Override
  public String kind() {
    return "nothing";
  }
}
