package org.lexloci.oracle;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.Hardware;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Owner;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Workload;

/** The clauses of 2026-04-27, read a second time. */
final class NextPhaseOracle implements Oracle {

  @Override
  public Map<String, Function<Facts, Status>> clauses() {
    return Map.of(
        "any-cloud-all-products", f -> Oracle.permits(true),
        "ship-first-azure", NextPhaseOracle::shipFirst,
        "ship-first-capability-exception", f -> Oracle.permits(cannotAndChoosesNot(f)));
  }

  /** A launch on Azure that is still to come has to be made as announced. */
  @Override
  public Set<String> duties(Facts f) {
    return shipFirst(f) == Status.SATISFIED && f.hold(AnchorLaunch.PLANNED)
        ? Set.of("ship-first-azure")
        : Set.of();
  }

  static Status shipFirst(Facts f) {
    boolean speaks =
        f.hold(Workload.SERVING)
            && f.hold(Hardware.NO)
            && f.hold(OpenWeights.NO)
            && f.hold(Owner.SUPPLIER)
            && f.target() != Provider.AZURE;
    boolean released = cannotAndChoosesNot(f) || f.consented("ship-first-azure");
    return Oracle.binds(speaks, released, !isAzureFirst(f));
  }

  private static boolean isAzureFirst(Facts f) {
    return switch (f.order(f.reading("stages"))) {
      case EARLIER -> true;
      case SAME_DAY -> f.reads("first", "not-later");
      case LATER, NEVER -> false;
    };
  }

  private static boolean cannotAndChoosesNot(Facts f) {
    boolean cannot = f.hold(CounterpartyAble.NO);
    boolean choosesNot = f.hold(CounterpartyWilling.NO);
    return f.reads("cannot-and-chooses-not", "both") ? cannot && choosesNot : cannot || choosesNot;
  }
}
