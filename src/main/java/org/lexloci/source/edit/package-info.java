/** Edits of files that keep all but the edited values as it was, and patches of them. */
@NullMarked
package org.lexloci.source.edit;

import org.jspecify.annotations.NullMarked;
