/** Pages that stand alone: the matrix, what was verified, a question and its answer. */
@NullMarked
package org.lexloci.report.html;

import org.jspecify.annotations.NullMarked;
