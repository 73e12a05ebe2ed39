/** Rules and records that differ from those that are shipped in one place. */
@NullMarked
package org.lexloci.mutation;

import org.jspecify.annotations.NullMarked;
