/** The configuration of a house: the file {@code lexloci.yaml}. */
@NullMarked
package org.lexloci.configuration;

import org.jspecify.annotations.NullMarked;
