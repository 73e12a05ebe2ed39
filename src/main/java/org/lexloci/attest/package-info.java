/**
 * Proof of a run for whoever was not there: an in-toto statement of what was judged by which rules,
 * signed in a DSSE envelope, and how such a proof is verified.
 */
@NullMarked
package org.lexloci.attest;

import org.jspecify.annotations.NullMarked;
