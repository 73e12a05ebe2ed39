package org.lexloci.manifest.workload;

import java.util.Optional;
import org.lexloci.source.MappingNode;

/** Answers what the config maps and secrets hold that containers take variables and files from. */
public interface Settings {

  /** There are none. */
  Settings NONE = name -> Optional.empty();

  /** Answers the values of a config map, if it is among the files. */
  Optional<MappingNode> of(String configMap);

  /** Answers the values of a secret, if it is among the files. */
  default Optional<MappingNode> secret(String name) {
    return Optional.empty();
  }
}
