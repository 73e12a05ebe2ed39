/**
 * What there is to tell about a clause: how its authors' cases come out, what an edition changed in
 * it, and which launches it decides.
 */
@NullMarked
package org.lexloci.clause;

import org.jspecify.annotations.NullMarked;
