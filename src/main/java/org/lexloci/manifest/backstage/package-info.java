/** Reads entities of a Backstage catalogue. */
@NullMarked
package org.lexloci.manifest.backstage;

import org.jspecify.annotations.NullMarked;
