/**
 * A second reader of documents: what they come to is worked out once more in plain Java, from the
 * schemas and the conformance kit and without a look at how the program does it, and the oracles
 * judge it. Both are asked about random documents.
 */
@NullMarked
package org.lexloci.differential;

import org.jspecify.annotations.NullMarked;
