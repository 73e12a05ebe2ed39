package org.lexloci.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Waivers for what random documents state, and for what nobody does. */
final class RandomWaivers {

  /** Every clause that a deployment may break, of each edition. */
  private static final Map<Integer, String[]> CLAUSES =
      Map.of(
          0, new String[] {"exclusive-cloud-provider"},
          1, new String[] {"exclusive-cloud-all-workloads"},
          2, new String[] {"api-exclusive-azure", "rofr-new-capacity"},
          3,
              new String[] {
                "azure-api-exclusivity-until-agi",
                "third-party-api-azure-only",
                "third-party-stateless-calls-azure",
                "first-party-products-azure",
                "open-weight-release"
              },
          4, new String[] {"ship-first-azure"});

  private final Draw draw;

  private RandomWaivers(long seed) {
    draw = new Draw(seed);
  }

  /**
   * Draws waivers; the same seed draws the same.
   *
   * @param editions whose clauses they are for, by their places
   */
  static List<Map<String, Object>> of(long seed, List<Integer> editions) {
    RandomWaivers drawn = new RandomWaivers(seed);
    List<Map<String, Object>> waivers = new ArrayList<>();
    for (int edition : editions) {
      for (String clause : CLAUSES.get(edition)) {
        for (int i = drawn.draw.below(3); i > 0; i--) {
          String name = "waiver" + waivers.size();
          waivers.add(StatedFields.document("Waiver", name, drawn.waiver(clause)));
        }
      }
    }
    return waivers;
  }

  private Map<String, Object> waiver(String clause) {
    Map<String, Object> waiver = new LinkedHashMap<>();
    waiver.put("clause", clause);
    if (draw.in100(50)) {
      waiver.put("deployment", draw.one("judged", "judged", "judged", "sibling1", "nobody"));
    } else {
      waiver.put("product", draw.one("tea", "tea", "Tea", "green-tea", "Green Tea", "coffee"));
      waiver.put("provider", draw.one("aws", "aws", "gcp", "azure"));
    }
    waiver.put("reason", "it ends soon");
    waiver.put("owner", "the head of the house");
    waiver.put("ticket", "T-1");
    waiver.put(
        "until",
        draw.one("2026-11-20", "2026-11-21", "2026-11-21", "2026-11-22", "2027-12-31", "soon"));
    draw.state(waiver, "evidence", 30, "the counterparty consents to it, in a letter");
    return waiver;
  }
}
