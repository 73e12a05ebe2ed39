/** How a house asks, written down once: the file {@code lexloci.yaml}. */
@NullMarked
package org.lexloci.configuration;

import org.jspecify.annotations.NullMarked;
