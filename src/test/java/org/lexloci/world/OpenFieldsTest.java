package org.lexloci.world;

import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** What a record says that nobody knows has no default, and neither has what hangs on it. */
final class OpenFieldsTest {

  private static final String ON_AWS = deployment("a", "tea", "aws", "2026-06-01");

  @Test
  void criteria_are_open_where_nobody_knows_whether_weights_are_published() {
    check("2025-10-28", ON_AWS, product("type: api, owner: openai"), product("openWeights: false"))
        .exits(1);
    check("2025-10-28", ON_AWS, product("type: api, open: [openWeights]"))
        .exits(2)
        .says("product.openWeights", "product.capabilityCriteriaMet");
  }

  @Test
  void what_is_not_the_service_behind_a_device_may_be_the_device() {
    String later = "launches: [{provider: azure, stage: general-availability, date: 2026-07-01}]";

    check("2026-04-27", ON_AWS, product(later + ", deviceBackEnd: false")).exits(1);
    check(
            "2026-04-27",
            ON_AWS,
            product(later + ", open: [hardware]"),
            product("deviceBackEnd: false"))
        .exits(2)
        .says("product.hardware", "NO if no")
        .omits("back-end");
    check("2026-04-27", ON_AWS, product(later + ", open: [hardware]"), product("hardware: false"))
        .exits(1);
  }

  @Test
  void a_sibling_whose_weights_may_be_published_is_no_certain_launch() {
    String described = "{name: tea, type: api, owner: openai%s}";
    String sibling =
        deployment("b", described, "azure", "2026-05-01")
            + "  stage: general-availability\n  customer: general\n  workload: serving\n";

    check("2026-04-27", ON_AWS, sibling.formatted("")).exits(0);
    check("2026-04-27", ON_AWS, sibling.formatted(", capabilityCriteriaMet: true")).exits(2);
    check("2026-04-27", ON_AWS, sibling.formatted(""), product("open: [openWeights]")).exits(2);
    check("2026-04-27", ON_AWS, sibling.formatted(""), product("type: non-api")).exits(2);
  }

  private static String product(String spec) {
    return record("Product", "{" + spec + "}").replace("recorded", "tea");
  }

  private static Ran check(String edition, String... documents) {
    return piping(all(documents), "check", "-", "--editions", edition);
  }
}
