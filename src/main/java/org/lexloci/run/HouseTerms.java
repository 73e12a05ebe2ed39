package org.lexloci.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lexloci.acceptance.BaselineFile;
import org.lexloci.acceptance.Waiver;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.world.SettledReading;

/**
 * What a house brings along to a run, besides the rules and the case.
 *
 * @param waivers breaches that it accepts
 * @param ignoreWaivers whether to judge as if there were none, and show what they are for
 * @param baseline the denials that were there before the gate was
 * @param paths what was asked about; a denial that stands elsewhere is not fixed for not being met
 * @param readings how the house reads what the agreement leaves open
 * @param failOn how bad it has to be for the run to fail
 */
public record HouseTerms(
    List<Waiver> waivers,
    boolean ignoreWaivers,
    Optional<BaselineFile> baseline,
    List<String> paths,
    List<SettledReading> readings,
    FailOn failOn) {

  /** Brings nothing along. */
  public static final HouseTerms NONE = settling(List.of());

  /** Tells what a waiver comes to on a day where something breaks its clause. */
  WaivedBreach.State state(Waiver waiver, LocalDate today) {
    if (!waiver.countsOn(today)) {
      return WaivedBreach.State.EXPIRED;
    }
    return ignoreWaivers ? WaivedBreach.State.IGNORED : WaivedBreach.State.USED;
  }

  /** Brings readings along, and nothing else. */
  public static HouseTerms settling(List<SettledReading> readings) {
    return new HouseTerms(
        List.of(), false, Optional.empty(), List.of(), readings, FailOn.INDETERMINATE);
  }
}
