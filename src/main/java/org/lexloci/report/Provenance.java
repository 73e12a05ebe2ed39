package org.lexloci.report;

import java.util.Map;
import org.lexloci.descriptor.Citation;
import org.lexloci.descriptor.Origin;
import org.lexloci.world.Known;

/** Says where a fact comes from, and whether anybody read the page that it is cited from. */
public final class Provenance {

  private Provenance() {}

  /**
   * Says it in one phrase.
   *
   * @param sources what the ids of cited sources stand for
   */
  public static String of(Known known, Map<String, Citation> sources) {
    Origin origin = known.origin();
    String note = known.note().isEmpty() ? "" : known.note() + ", ";
    Citation cited = origin.source() == null ? null : sources.get(origin.source());
    return note + origin.shown() + (cited == null ? "" : cited.caveat());
  }
}
