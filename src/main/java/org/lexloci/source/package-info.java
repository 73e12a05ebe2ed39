/**
 * Reads files into document trees in which every node knows its line and column.
 *
 * <p>Arguments become {@link InputFile}s, these become bytes, text, and {@link Document}s or {@link
 * Problem}s.
 */
@NullMarked
package org.lexloci.source;

import org.jspecify.annotations.NullMarked;
