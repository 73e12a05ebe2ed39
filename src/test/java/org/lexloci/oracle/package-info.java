/**
 * A second opinion on the shipped rules: the same clauses read once more in plain Java, without a
 * look at the rules, and compared with them in every world there is.
 */
@NullMarked
package org.lexloci.oracle;

import org.jspecify.annotations.NullMarked;
