package org.lexloci.oracle;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.Channel;
import org.lexloci.fact.Owner;

/** The clauses of the agreement with Amazon of 2026-02-27, read a second time. */
final class FrontierOracle implements Oracle {

  @Override
  public Map<String, Function<Facts, Status>> clauses() {
    return Map.of("frontier-exclusive-3p", FrontierOracle::resale);
  }

  @Override
  public Set<String> duties(Facts facts) {
    return Set.of();
  }

  /** Only a cloud can resell, and OpenAI itself is no third party. */
  static Status resale(Facts f) {
    boolean otherSeller =
        switch (f.target()) {
          case AWS, ON_PREM -> false;
          default -> !f.hold(Channel.SUPPLIER);
        };
    return Oracle.binds(
        f.isIn("frontier") && f.hold(Owner.SUPPLIER),
        f.consented("frontier-exclusive-3p"),
        otherSeller);
  }
}
