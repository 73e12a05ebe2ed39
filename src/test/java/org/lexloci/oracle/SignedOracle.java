package org.lexloci.oracle;

import static org.lexloci.oracle.Oracle.binds;
import static org.lexloci.oracle.Oracle.permits;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.Provider;

/** The invented contract as signed: data in the European Union, analytics on one cloud. */
final class SignedOracle implements Oracle {

  @Override
  public Map<String, Function<Facts, Status>> clauses() {
    return Map.of(
        "data-stays-in-eu", SignedOracle::data,
        "analytics-on-one-cloud", SignedOracle::analytics,
        "other-products-anywhere", facts -> permits(!facts.isIn("analytics")));
  }

  @Override
  public Set<String> duties(Facts facts) {
    return Set.of();
  }

  private static Status data(Facts facts) {
    return binds(
        !facts.attribute("data").equals("none"),
        facts.consented("data-stays-in-eu"),
        !(facts.servedIn("eu") && facts.inferredIn("eu")));
  }

  private static Status analytics(Facts facts) {
    return binds(
        facts.isIn("analytics"),
        facts.consented("analytics-on-one-cloud"),
        facts.target() != Provider.GCP);
  }
}
