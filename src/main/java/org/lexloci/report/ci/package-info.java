/** A run in the formats of what runs builds and shows reviews. */
@NullMarked
package org.lexloci.report.ci;

import org.jspecify.annotations.NullMarked;
