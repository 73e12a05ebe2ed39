package org.lexloci.oracle;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Owner;
import org.lexloci.fact.Provider;

/**
 * The clauses of 2019-07-22 and of 2023-01-23, read a second time. The later one names the kinds of
 * workload that the earlier one takes together, and nothing that runs is of another kind.
 */
final class ExclusiveCloudOracle implements Oracle {

  private final String clause;

  /** Reads the one clause of an edition that is assessed by rule. */
  ExclusiveCloudOracle(String clause) {
    this.clause = clause;
  }

  @Override
  public Map<String, Function<Facts, Status>> clauses() {
    return Map.of(clause, f -> Oracle.binds(f.hold(Owner.SUPPLIER), isReleased(f), leavesAzure(f)));
  }

  @Override
  public Set<String> duties(Facts facts) {
    return Set.of();
  }

  private boolean isReleased(Facts f) {
    return f.consented(clause) || isOutsideAsOpenWeights(f);
  }

  /** No text of the time speaks of published weights; whether it reaches them is a reading. */
  static boolean isOutsideAsOpenWeights(Facts f) {
    return f.hold(OpenWeights.YES) && f.reads("open-weights", "not-covered");
  }

  /** What customers get and the models behind it count alike. */
  static boolean leavesAzure(Facts f) {
    return !(f.target() == Provider.AZURE && f.inference() == Provider.AZURE);
  }
}
