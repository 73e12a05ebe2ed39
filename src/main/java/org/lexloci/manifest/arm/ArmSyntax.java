package org.lexloci.manifest.arm;

import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Syntax;

/** Facts stand in the metadata of a template, where Bicep compiles its own to. */
enum ArmSyntax implements Syntax {
  TEMPLATE {
    @Override
    public String line(Aspect aspect) {
      return "`" + Syntax.json(aspect) + "` under `metadata`";
    }
  },
  BICEP {
    @Override
    public String line(Aspect aspect) {
      String example = aspect.example().replace("\"", "");
      return "`'" + aspect.word() + "': '" + example + "'` to `metadata lexloci = {}` in Bicep";
    }
  };
}
