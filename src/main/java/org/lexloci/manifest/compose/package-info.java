/** Reads projects of Compose. */
@NullMarked
package org.lexloci.manifest.compose;

import org.jspecify.annotations.NullMarked;
