package org.lexloci.descriptor;

import java.util.List;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/** Everything that a set of documents states. */
public record Descriptors(List<Named> deployments, Records records) {

  /**
   * A deployment with its name.
   *
   * @param at where its document begins
   */
  public record Named(Position at, Stated<String> name, ProductDeployment deployment) {}
}
