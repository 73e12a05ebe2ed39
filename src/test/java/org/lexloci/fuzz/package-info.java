/**
 * Bytes that nobody would write, for everything that reads what strangers send. {@code FuzzTest}
 * spoils seeds in the same ways in each run; the profile {@code fuzz} lets Jazzer look for more by
 * the coverage.
 */
@NullMarked
package org.lexloci.fuzz;

import org.jspecify.annotations.NullMarked;
