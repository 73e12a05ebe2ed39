package org.lexloci.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.LaunchOnRecord;
import org.lexloci.descriptor.Stage;
import org.lexloci.fact.Provider;
import org.lexloci.source.StatedValue;

/**
 * The launch that a deployment is, among those on record.
 *
 * @param provider on which it is, if that is known
 * @param day of it, if that is known
 * @param launches of the product that are on record, on any provider
 */
record JudgedLaunch(
    Optional<Provider> provider,
    Stage stage,
    Optional<LocalDate> day,
    List<LaunchOnRecord> launches) {

  static JudgedLaunch of(Deployment deployment) {
    return new JudgedLaunch(
        deployment.provider().map(StatedValue::value),
        deployment.stated().stageOrDefault(),
        deployment.launchDay(),
        deployment.record().launches());
  }

  Stream<LaunchOnRecord> on(Provider one) {
    return launches.stream().filter(l -> l.provider() == one);
  }
}
