/** Draws the verdicts of an edition as a graph of its questions. */
@NullMarked
package org.lexloci.report.drawing;

import org.jspecify.annotations.NullMarked;
