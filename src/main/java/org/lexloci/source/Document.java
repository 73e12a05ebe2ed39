package org.lexloci.source;

/** Is one document of a file, never a null one. */
public record Document(String file, Node root) {}
