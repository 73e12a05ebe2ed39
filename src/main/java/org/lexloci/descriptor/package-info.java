/**
 * What documents state: deployments, and the records that somebody vouches for. Values keep the
 * place where they stand.
 */
@NullMarked
package org.lexloci.descriptor;

import org.jspecify.annotations.NullMarked;
