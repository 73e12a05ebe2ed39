package org.lexloci.manifest;

/** Facts stand among the properties of what a bill of materials is of. */
enum BillSyntax implements Syntax {
  PROPERTY;

  @Override
  public String line(Aspect aspect) {
    return "`{\"name\": \""
        + Declarations.SLASH
        + aspect.word()
        + "\", \"value\": \""
        + aspect.example().replace("\"", "")
        + "\"}` to `metadata.properties`";
  }
}
