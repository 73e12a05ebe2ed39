/** Which files arguments mean: walks, globs and links, and what stands in the same checkout. */
@NullMarked
package org.lexloci.source.file;

import org.jspecify.annotations.NullMarked;
