/** Templates that a resource of another file holds as text and deploys. */
@NullMarked
package org.lexloci.manifest.nested;

import org.jspecify.annotations.NullMarked;
