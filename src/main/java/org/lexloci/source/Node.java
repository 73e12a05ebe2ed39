package org.lexloci.source;

/** Is one value of a document: a mapping, a list, text, or nothing. */
public interface Node {

  /** Where the value starts; for an alias, where the value it stands for starts. */
  Position at();

  /** What a message calls it: {@code a mapping}, {@code a list}, {@code text}, {@code nothing}. */
  String kind();
}
