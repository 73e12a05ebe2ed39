/** What can be proved about the rules of an edition, in every world there is. */
@NullMarked
package org.lexloci.verification;

import org.jspecify.annotations.NullMarked;
