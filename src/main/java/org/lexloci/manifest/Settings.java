package org.lexloci.manifest;

import java.util.Optional;
import org.lexloci.source.MappingNode;

/** Answers what the config maps hold that containers take their variables from. */
interface Settings {

  /** There are none. */
  Settings NONE = name -> Optional.empty();

  /** Answers the values of a config map, if it is among the files. */
  Optional<MappingNode> of(String configMap);
}
