package org.lexloci.run;

import java.util.List;

/**
 * What a change does to what the house says: its configuration, agreements, waivers, baseline and
 * records.
 *
 * @param trusted whether the change is judged by what it makes of it, which somebody has to ask for
 * @param changes in the order of their kinds
 */
public record HouseChanges(boolean trusted, List<HouseChange> changes) {

  /** Says the same as before. */
  public static final HouseChanges UNCHANGED = new HouseChanges(false, List.of());
}
