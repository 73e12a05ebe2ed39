package org.lexloci.oracle;

import static org.lexloci.oracle.Oracle.binds;
import static org.lexloci.oracle.Oracle.permits;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.JointDevelopment;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Order;
import org.lexloci.fact.Owner;
import org.lexloci.fact.Provider;

/** The invented contract of the mill: first on one cloud, and what was done with others is told. */
final class HarbourOracle implements Oracle {

  @Override
  public Map<String, Function<Facts, Status>> clauses() {
    return Map.of(
        "any-cloud", facts -> permits(facts.hold(Owner.SUPPLIER)),
        "ship-first-gcp", HarbourOracle::first,
        "joint-work-is-told", HarbourOracle::told);
  }

  @Override
  public Set<String> duties(Facts facts) {
    Set<String> duties = new TreeSet<>();
    if (told(facts) == Status.SATISFIED) {
      duties.add("joint-work-is-told");
    }
    if (first(facts) == Status.SATISFIED && facts.hold(AnchorLaunch.PLANNED)) {
      duties.add("ship-first-gcp");
    }
    return duties;
  }

  private static Status first(Facts facts) {
    if (!facts.hold(Owner.SUPPLIER) || facts.target() == Provider.GCP) {
      return Status.NOT_APPLICABLE;
    }
    return binds(true, facts.consented("ship-first-gcp"), !isFirst(facts));
  }

  private static boolean isFirst(Facts facts) {
    Order order = facts.order(facts.reading("stages"));
    return order == Order.EARLIER || order == Order.SAME_DAY && facts.reads("first", "not-later");
  }

  private static Status told(Facts facts) {
    boolean speaks = facts.hold(Owner.SUPPLIER) && facts.hold(JointDevelopment.YES);
    return binds(speaks, facts.consented("joint-work-is-told"), facts.hold(OpenWeights.YES));
  }
}
