/** What resources of clouds have in common, in whichever kind of file they stand. */
@NullMarked
package org.lexloci.manifest.resource;

import org.jspecify.annotations.NullMarked;
