package org.lexloci.manifest.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lexloci.source.Node;
import org.lexloci.source.Position;

/**
 * Stands where a file has a value and does not tell it.
 *
 * @param why it does not, ready to print: {@code known only after apply}
 * @param rest what the file tells of it all the same, for those who look for words in a text; null
 *     where that is nothing
 * @param either all that it may be, where the file lists that
 */
public record HiddenNode(Position at, String why, @Nullable Node rest, List<? extends Node> either)
    implements Node {

  /** Hides all of a value. */
  public HiddenNode(Position at, String why) {
    this(at, why, null);
  }

  /** Hides a value of which the file may tell a part. */
  public HiddenNode(Position at, String why, @Nullable Node rest) {
    this(at, why, rest, List.of());
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
