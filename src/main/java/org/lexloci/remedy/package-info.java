/**
 * What could be changed about a deployment that is not permitted, and every smallest set of changes
 * that makes it permitted. Whether a changed deployment is permitted is told by a {@link
 * org.lexloci.remedy.Trial}.
 */
@NullMarked
package org.lexloci.remedy;

import org.jspecify.annotations.NullMarked;
