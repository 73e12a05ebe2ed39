/** Words in messages: which known one somebody may have meant, and what cannot be meant at all. */
@NullMarked
package org.lexloci.source.word;

import org.jspecify.annotations.NullMarked;
