package org.lexloci.world;

import org.lexloci.source.Position;

/**
 * How a house reads what the agreement leaves open.
 *
 * @param reading the name of the reading
 * @param by who settled it
 */
public record SettledReading(String reading, String answer, String by, Position at) {}
