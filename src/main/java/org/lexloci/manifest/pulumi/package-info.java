/** Reads programs of Pulumi in YAML, and its previews. */
@NullMarked
package org.lexloci.manifest.pulumi;

import org.jspecify.annotations.NullMarked;
