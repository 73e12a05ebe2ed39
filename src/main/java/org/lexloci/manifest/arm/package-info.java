/** Reads ARM templates, and what they nest and link. */
@NullMarked
package org.lexloci.manifest.arm;

import org.jspecify.annotations.NullMarked;
