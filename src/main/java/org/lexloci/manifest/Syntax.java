package org.lexloci.manifest;

/** How a kind of file is told a fact. */
public interface Syntax {

  /** Stands for a file in which no line helps. */
  Syntax NONE = aspect -> "";

  /** Says what line to add, and where: {@code `lexloci.dev/product: ID` to the annotations}. */
  String line(Aspect aspect);
}
