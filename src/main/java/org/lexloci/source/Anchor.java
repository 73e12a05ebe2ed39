package org.lexloci.source;

/**
 * Remembers an anchored value and what each further use of it costs.
 *
 * @param size values in it, itself included, after aliases are followed
 * @param height levels of mappings and lists in it
 */
record Anchor(Node node, long size, int height) {

  /** Stands for a value that is still being read: an alias to it is a cycle. */
  static final Anchor OPEN = new Anchor(new NullNode(Position.whole("")), 0, 0);
}
