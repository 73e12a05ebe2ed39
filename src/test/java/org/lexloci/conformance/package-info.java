/** A kit by which an engine in any language can be held to what this one says. */
@NullMarked
package org.lexloci.conformance;

import org.jspecify.annotations.NullMarked;
