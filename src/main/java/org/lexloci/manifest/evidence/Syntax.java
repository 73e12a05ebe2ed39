package org.lexloci.manifest.evidence;

/** How a file is told a fact. */
public interface Syntax {

  /** Says what line to add, and where: {@code `lexloci.dev/product: ID` to the annotations}. */
  String line(Aspect aspect);
}
