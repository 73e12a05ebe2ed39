package org.lexloci.manifest;

import org.lexloci.source.Node;
import org.lexloci.source.Position;

/**
 * Stands where a file has a value and does not tell it.
 *
 * @param why it does not, ready to print: {@code known only after apply}
 */
record HiddenNode(Position at, String why) implements Node {

  @Override
  public String kind() {
    return "nothing";
  }
}
