package org.lexloci.manifest.kubernetes;

import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Syntax;

/** Facts stand in annotations. */
public enum KubernetesSyntax implements Syntax {
  ANNOTATION;

  @Override
  public String line(Aspect aspect) {
    return "`" + Syntax.yaml(aspect) + "` under `metadata.annotations`";
  }
}
