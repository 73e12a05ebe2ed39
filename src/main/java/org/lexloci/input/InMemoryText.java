package org.lexloci.input;

/**
 * A text that is held in memory, and no file.
 *
 * @param name what it is called in the place of a file, with an ending that says how it is read
 */
public record InMemoryText(String name, byte[] content) {}
