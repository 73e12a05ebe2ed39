/**
 * One file read into its documents: its bytes, its text, and its format, which {@code files.txt}
 * tells by its name.
 */
@NullMarked
package org.lexloci.source.reader;

import org.jspecify.annotations.NullMarked;
