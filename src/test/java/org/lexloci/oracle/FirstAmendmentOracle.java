package org.lexloci.oracle;

import static org.lexloci.oracle.Oracle.binds;
import static org.lexloci.oracle.Oracle.permits;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.Provider;

/** The invented contract as amended: personal data alone, and one cloud until an audit. */
final class FirstAmendmentOracle implements Oracle {

  @Override
  public Map<String, Function<Facts, Status>> clauses() {
    return Map.of(
        "data-stays-in-eu", FirstAmendmentOracle::data,
        "sealed-data", facts -> permits(personal(facts) && sealed(facts)),
        "support-from-eu", FirstAmendmentOracle::support,
        "analytics-until-audit", FirstAmendmentOracle::analytics,
        "other-products-anywhere", facts -> permits(!facts.isIn("analytics")));
  }

  @Override
  public Set<String> duties(Facts facts) {
    return Set.of();
  }

  private static Status data(Facts facts) {
    return binds(
        personal(facts),
        sealed(facts) || facts.consented("data-stays-in-eu"),
        !(facts.servedIn("eu") && facts.inferredIn("eu")));
  }

  private static Status support(Facts facts) {
    return binds(
        personal(facts),
        facts.consented("support-from-eu"),
        facts.attribute("support").equals("elsewhere"));
  }

  private static Status analytics(Facts facts) {
    return binds(
        facts.isIn("analytics"),
        facts.consented("analytics-until-audit"),
        facts.target() != Provider.GCP && !facts.happened("audit-passed"));
  }

  private static boolean personal(Facts facts) {
    return facts.attribute("data").equals("personal");
  }

  private static boolean sealed(Facts facts) {
    String keys = facts.attribute("encryption");
    return keys.equals("customer-keys")
        || keys.equals("customer-keys-in-vault") && facts.reads("hold", "in-any-vault");
  }
}
