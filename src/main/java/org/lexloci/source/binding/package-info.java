/**
 * Documents of ours bound to records; unknown fields, wrong types and missing fields are problems
 * with positions.
 */
@NullMarked
package org.lexloci.source.binding;

import org.jspecify.annotations.NullMarked;
