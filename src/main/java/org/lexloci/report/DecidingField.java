package org.lexloci.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.Origin;
import org.lexloci.fact.Inference;
import org.lexloci.fact.Target;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.world.Known;

/** Finds the field of a descriptor that somebody would change first. */
final class DecidingField {

  private DecidingField() {}

  /** Answers the place of the provider, or of that of the model calls, as the rules saw it. */
  static Position of(Agreement agreement, Deployment deployment, List<Known> seen) {
    Optional<Position> inference =
        stated(
            seen.stream()
                .filter(
                    k ->
                        k.fact() instanceof Inference i
                            && agreement.anchor().filter(i.provider()::equals).isEmpty()));
    Optional<Position> target = stated(seen.stream().filter(k -> k.fact() instanceof Target));
    return inference
        .or(() -> target)
        .or(() -> deployment.provider().map(StatedValue::at).filter(at -> at.line() > 0))
        .orElse(deployment.at());
  }

  private static Optional<Position> stated(Stream<Known> facts) {
    return facts
        .map(Known::origin)
        .filter(origin -> origin.kind() == Origin.Kind.DESCRIPTOR)
        .flatMap(origin -> Stream.ofNullable(origin.at()))
        .findFirst();
  }
}
