/**
 * A deployment as it is judged: what its descriptor states, and everything on record that bears on
 * it, the other deployments of the same run among that.
 */
@NullMarked
package org.lexloci.deployment;

import org.jspecify.annotations.NullMarked;
