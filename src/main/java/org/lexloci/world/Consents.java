package org.lexloci.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lexloci.descriptor.Origin;

/** What the counterparty gave up for a deployment. */
public interface Consents {

  /**
   * Finds what releases the deployment of a clause; empty when nothing does.
   *
   * @param began the first day on which there was such a clause under the edition that is judged
   */
  Optional<Released> released(String clause, LocalDate began);

  /**
   * Says with its place why each consent to a clause does not release it; asked only where nothing
   * does.
   *
   * @param began the first day on which there was such a clause under the edition that is judged
   */
  default List<String> idle(String clause, LocalDate began) {
    return List.of();
  }

  /**
   * A clause that is given up, as far as is known.
   *
   * @param certain whether it is known to be given up on the launch date
   * @param until the last day of the consent that ends first; empty when none has an end
   */
  public record Released(boolean certain, Origin origin, Optional<LocalDate> until) {}
}
