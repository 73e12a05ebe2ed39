/** Tells a run to what runs builds and shows reviews, each in its own tongue. */
@NullMarked
package org.lexloci.report.ci;

import org.jspecify.annotations.NullMarked;
