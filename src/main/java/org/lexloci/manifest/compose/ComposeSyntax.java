package org.lexloci.manifest.compose;

import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Syntax;

/** Facts stand in an extension at the top of the file. */
enum ComposeSyntax implements Syntax {
  EXTENSION;

  @Override
  public String line(Aspect aspect) {
    return "`" + aspect.word() + ": " + aspect.example() + "` under `x-lexloci`";
  }
}
