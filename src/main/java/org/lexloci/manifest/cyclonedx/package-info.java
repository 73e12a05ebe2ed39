/** Reads bills of materials of CycloneDX. */
@NullMarked
package org.lexloci.manifest.cyclonedx;

import org.jspecify.annotations.NullMarked;
