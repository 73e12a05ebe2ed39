/**
 * A question as people type it: one product, some clouds, and words that must all be accounted for.
 */
@NullMarked
package org.lexloci.cli.question;

import org.jspecify.annotations.NullMarked;
