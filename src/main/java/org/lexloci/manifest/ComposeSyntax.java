package org.lexloci.manifest;

/** Facts stand in an extension at the top of the file. */
enum ComposeSyntax implements Syntax {
  EXTENSION;

  @Override
  public String line(Aspect aspect) {
    return "`" + aspect.word() + ": " + aspect.example() + "` under `x-lexloci`";
  }
}
