/** Reads workloads of Score. */
@NullMarked
package org.lexloci.manifest.score;

import org.jspecify.annotations.NullMarked;
