package org.lexloci.agreement;

/** An event on which something in the agreement depends. */
public record DeclaredEvent(String name, String title) {}
