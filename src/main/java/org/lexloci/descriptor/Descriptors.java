package org.lexloci.descriptor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;

/** Everything that a set of documents states. */
public record Descriptors(List<Named> deployments, Records records) {

  /**
   * A deployment with its name.
   *
   * @param at where its document begins
   * @param otherwise the launch date that is taken where neither the deployment nor the record has
   *     one; empty where it is asked for instead
   */
  public record Named(
      Position at,
      StatedValue<String> name,
      ProductDeployment deployment,
      Observation observed,
      Optional<LocalDate> otherwise) {

    /** Sees that a region is not one of the cloud's. */
    public Named {
      observed = observed.conflicting(deployment.regionConflicts());
    }

    /** Names what was seen of a deployment, whose launch date is asked for where it has none. */
    public Named(
        Position at, StatedValue<String> name, ProductDeployment deployment, Observation observed) {
      this(at, name, deployment, observed, Optional.empty());
    }

    /** Names what a descriptor states, and nothing but that. */
    public Named(Position at, StatedValue<String> name, ProductDeployment deployment) {
      this(at, name, deployment, Observation.NOTHING);
    }

    /** Answers the same, which the source of its file states at a place. */
    public Named writtenAt(Position place) {
      return new Named(at, name, deployment, observed.writtenAt(place), otherwise);
    }

    /** Answers the same, asked as of a day where neither it nor the record has one. */
    public Named asOf(LocalDate day) {
      return new Named(at, name, deployment, observed, Optional.of(day));
    }
  }

  /** Lists the names of the products that are deployed. */
  public List<String> products() {
    return deployments.stream().map(d -> d.deployment().product().name().value()).toList();
  }

  /** Adds further deployments. */
  public Descriptors plus(List<Named> more) {
    return new Descriptors(Stream.concat(deployments.stream(), more.stream()).toList(), records);
  }
}
