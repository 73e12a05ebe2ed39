package org.lexloci.manifest;

/** Facts stand in annotations. */
enum KubernetesSyntax implements Syntax {
  ANNOTATION;

  @Override
  public String line(Aspect aspect) {
    return "`" + Syntax.yaml(aspect) + "` under `metadata.annotations`";
  }
}
