/** How a run is told, one class per format. Nothing here decides. */
@NullMarked
package org.lexloci.report;

import org.jspecify.annotations.NullMarked;
