/**
 * From what is stated to the worlds that are possible: a {@link org.lexloci.world.Case} holds the
 * facts that are known and the questions that are open; answering every question gives a world.
 */
@NullMarked
package org.lexloci.world;

import org.jspecify.annotations.NullMarked;
