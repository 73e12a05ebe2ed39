package org.lexloci.oracle;

import static org.lexloci.oracle.ExclusiveCloudOracle.isOutsideAsOpenWeights;
import static org.lexloci.oracle.ExclusiveCloudOracle.leavesAzure;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.Channel;
import org.lexloci.fact.FirstRefusal;
import org.lexloci.fact.Owner;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Workload;

/** The clauses of 2025-01-21, read a second time. */
final class FirstRefusalOracle implements Oracle {

  @Override
  public Map<String, Function<Facts, Status>> clauses() {
    return Map.of(
        "api-exclusive-azure", FirstRefusalOracle::apiExclusive,
        "rofr-new-capacity", FirstRefusalOracle::newCapacity,
        "research-capacity-permission",
            f -> Oracle.permits(f.hold(Owner.SUPPLIER) && f.hold(Workload.TRAINING)));
  }

  @Override
  public Set<String> duties(Facts facts) {
    return Set.of();
  }

  static Status apiExclusive(Facts f) {
    boolean speaks = f.hold(Owner.SUPPLIER) && f.hold(ProductType.API) && f.hold(Workload.SERVING);
    boolean released = f.consented("api-exclusive-azure") || isOutsideAsOpenWeights(f);
    boolean soldElsewhere = f.target() != Provider.AZURE && !f.hold(Channel.SUPPLIER);
    return Oracle.binds(
        speaks, released, f.reads("exclusivity", "channel") ? soldElsewhere : leavesAzure(f));
  }

  /** All that is neither training, which is free, nor the API, which has a clause of its own. */
  static Status newCapacity(Facts f) {
    boolean speaks =
        f.hold(Owner.SUPPLIER) && !f.hold(Workload.TRAINING) && !f.hold(ProductType.API);
    boolean released = f.consented("rofr-new-capacity") || isOutsideAsOpenWeights(f);
    boolean unrefused = !f.hold(FirstRefusal.DECLINED);
    return Oracle.binds(speaks, released, leavesAzure(f) && unrefused);
  }
}
