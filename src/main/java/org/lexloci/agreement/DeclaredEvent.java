package org.lexloci.agreement;

/**
 * An event on which something in the agreement depends.
 *
 * @param by the id of whoever alone can declare that it happened
 */
public record DeclaredEvent(String name, String title, String by) {}
