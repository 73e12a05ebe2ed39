package org.lexloci.remedy;

import java.util.List;

/**
 * Something that can be changed, with every value it can take instead of the one it has.
 *
 * @param moves of which a set of changes has at most one, those that ask for less first
 */
record Dimension(List<Move> moves) {}
