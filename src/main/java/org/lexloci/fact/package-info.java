/** What rules match on: closed, finite facts, one answer to one question each. */
@NullMarked
package org.lexloci.fact;

import org.jspecify.annotations.NullMarked;
