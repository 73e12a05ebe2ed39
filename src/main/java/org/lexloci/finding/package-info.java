/** What rules conclude. */
@NullMarked
package org.lexloci.finding;

import org.jspecify.annotations.NullMarked;
