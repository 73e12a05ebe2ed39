/**
 * Reads objects of Kubernetes, wherever in a file or in another object they stand, with what other
 * objects of the same run say of where they run.
 */
@NullMarked
package org.lexloci.manifest.kubernetes;

import org.jspecify.annotations.NullMarked;
