package org.lexloci.manifest.evidence;

/** How a kind of file is told a fact. */
public interface Syntax {

  /** Stands for a file in which no line helps. */
  Syntax NONE = aspect -> "";

  /** Writes a key of ours with an example of its value, as YAML has it. */
  static String yaml(Aspect aspect) {
    return Declarations.SLASH + aspect.word() + ": " + aspect.example();
  }

  /** Writes a key of ours with an example of its value, as JSON has it. */
  static String json(Aspect aspect) {
    String example = aspect.example().replace("\"", "");
    return '"' + Declarations.SLASH + aspect.word() + "\": \"" + example + '"';
  }

  /** Says what line to add, and where: {@code `lexloci.dev/product: ID` to the annotations}. */
  String line(Aspect aspect);
}
