package org.lexloci.descriptor;

import java.util.List;
import java.util.stream.Stream;
import org.lexloci.source.Position;
import org.lexloci.source.Stated;

/** Everything that a set of documents states. */
public record Descriptors(List<Named> deployments, Records records) {

  /**
   * A deployment with its name.
   *
   * @param at where its document begins
   */
  public record Named(
      Position at, Stated<String> name, ProductDeployment deployment, Observed observed) {

    /** Names what a descriptor states, and nothing but that. */
    public Named(Position at, Stated<String> name, ProductDeployment deployment) {
      this(at, name, deployment, Observed.NOTHING);
    }
  }

  /** Adds further deployments. */
  public Descriptors plus(List<Named> more) {
    return new Descriptors(Stream.concat(deployments.stream(), more.stream()).toList(), records);
  }
}
