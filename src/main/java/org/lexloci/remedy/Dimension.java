package org.lexloci.remedy;

import java.util.List;

/**
 * Something that can be changed, with every value it can take instead of the one it has.
 *
 * @param moves of which a set of changes has at most one, those that ask for less first
 * @param declared whether others declare it: then it changes answers, each dimension its own, and
 *     no other dimension changes what it comes to but by what the descriptor states
 */
public record Dimension(List<Move> moves, boolean declared) {

  /** Makes one that is changed here. */
  Dimension(List<Move> moves) {
    this(moves, false);
  }

  /** Makes one that others declare. */
  static Dimension declared(List<Move> moves) {
    return new Dimension(moves, true);
  }
}
