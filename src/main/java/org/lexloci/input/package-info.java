/**
 * From files to what they state and deploy: directories are walked, several files are read at once,
 * and manifests and descriptors are held together.
 */
@NullMarked
package org.lexloci.input;

import org.jspecify.annotations.NullMarked;
