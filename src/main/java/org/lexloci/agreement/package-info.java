/**
 * Agreements as data: editions, clauses with their words and citations, readings and events. What a
 * party, a product or an anchor provider is called is said here and nowhere in the code.
 */
@NullMarked
package org.lexloci.agreement;

import org.jspecify.annotations.NullMarked;
