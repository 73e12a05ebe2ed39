package org.lexloci.manifest.cyclonedx;

import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Declarations;
import org.lexloci.manifest.evidence.Syntax;

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
