package org.lexloci.manifest.workload;

import java.util.Optional;
import org.lexloci.source.ScalarNode;

/** Answers what the files hold that volumes put into a container. */
public interface Volumes {

  /** None of them is told. */
  Volumes NONE = (volume, file) -> Optional.empty();

  /**
   * Answers the text of a file, if it is told.
   *
   * @param file its name within the volume; empty for the volume itself
   */
  Optional<ScalarNode> file(String volume, String file);
}
