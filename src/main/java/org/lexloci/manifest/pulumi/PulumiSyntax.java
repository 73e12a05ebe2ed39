package org.lexloci.manifest.pulumi;

import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Syntax;

/** Facts stand in the configuration of a project or of one of its stacks. */
enum PulumiSyntax implements Syntax {
  CONFIGURATION;

  @Override
  public String line(Aspect aspect) {
    return "`"
        + PulumiConfiguration.OURS
        + aspect.word()
        + ": "
        + aspect.example()
        + "` under `config`";
  }
}
