/** Verdicts side by side: of several editions, over days, on all clouds. */
@NullMarked
package org.lexloci.comparison;

import org.jspecify.annotations.NullMarked;
