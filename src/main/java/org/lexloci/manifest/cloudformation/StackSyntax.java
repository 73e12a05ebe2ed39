package org.lexloci.manifest.cloudformation;

import org.lexloci.manifest.evidence.Aspect;
import org.lexloci.manifest.evidence.Syntax;

/** Facts stand in the metadata of the whole template. */
enum StackSyntax implements Syntax {
  YAML {
    @Override
    public String line(Aspect aspect) {
      return "`" + Syntax.yaml(aspect) + "` under `Metadata:`";
    }
  },
  JSON {
    @Override
    public String line(Aspect aspect) {
      return "`" + Syntax.json(aspect) + "` under `\"Metadata\"`";
    }
  }
}
