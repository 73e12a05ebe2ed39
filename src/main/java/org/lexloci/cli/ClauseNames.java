package org.lexloci.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.engine.EditionRules;
import org.lexloci.source.Listing;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Shown;

/** Says that a clause is not known, with those that may be meant. */
final class ClauseNames {

  private static final int MOST = 3;

  private ClauseNames() {}

  /** Offers clauses that are spelt alike, else those of which only a part was written. */
  static String unknown(String id, List<EditionRules> editions) {
    return unknown("clause", id, of(editions));
  }

  /** Lists the ids of the clauses of some editions. */
  static Set<String> of(List<EditionRules> editions) {
    Set<String> ids = new LinkedHashSet<>();
    editions.forEach(e -> e.edition().clauses().forEach(c -> ids.add(c.id())));
    return ids;
  }

  /** Offers ids that are spelt alike, else those of which only a part was written. */
  static String unknown(String what, String id, Set<String> ids) {
    List<String> near = NearMiss.several(id, ids, MOST);
    if (near.isEmpty() && !id.isEmpty()) {
      near = ids.stream().filter(known -> known.contains(id)).limit(MOST).toList();
    }
    return "unknown "
        + what
        + " `"
        + Shown.of(id)
        + "`; "
        + (near.isEmpty()
            ? "`lexloci clauses` lists them"
            : "did you mean " + Listing.or(near) + "?");
  }
}
