package org.lexloci.source;

/**
 * A value that a document states, with the place where it does.
 *
 * @param at where the value stands
 */
public record StatedValue<T>(T value, Position at) {}
