/** Reads objects of Kubernetes, wherever in a file or in another object they stand. */
@NullMarked
package org.lexloci.manifest.kubernetes;

import org.jspecify.annotations.NullMarked;
