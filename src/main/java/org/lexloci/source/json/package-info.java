/** JSON read into trees, written from trees, and where its values stand. */
@NullMarked
package org.lexloci.source.json;

import org.jspecify.annotations.NullMarked;
