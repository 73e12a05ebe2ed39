/**
 * The tables of names and words, all of them data that lie beside this package, and how a word fits
 * a pattern of theirs.
 */
@NullMarked
package org.lexloci.manifest.table;

import org.jspecify.annotations.NullMarked;
