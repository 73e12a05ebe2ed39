package org.lexloci.oracle;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.Channel;
import org.lexloci.fact.CounterpartyAble;
import org.lexloci.fact.CounterpartyWilling;
import org.lexloci.fact.Customer;
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
        "any-cloud-all-products", f -> ofTheSupplier(f, f.hold(Workload.SERVING)),
        "rofr-removed", f -> ofTheSupplier(f, f.hold(Workload.TRAINING)),
        "ship-first-azure", NextPhaseOracle::shipFirst,
        "ship-first-capability-exception", f -> ofTheSupplier(f, cannotAndChoosesNot(f)),
        "usgov-natsec-api-any-cloud", f -> ofTheSupplier(f, isNationalSecurityOf2025(f)),
        "open-weight-release", f -> ofTheSupplier(f, isOpenWeightOf2025(f)),
        "silence-on-places", f -> ofTheSupplier(f, isLeftOut(f)));
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
        f.hold(Owner.SUPPLIER) && f.hold(Workload.SERVING) && f.target() != Provider.AZURE;
    boolean released =
        cannotAndChoosesNot(f)
            || f.consented("ship-first-azure")
            || isNationalSecurityOf2025(f)
            || isOpenWeightOf2025(f)
            || isLeftOut(f)
            || isSomebodysCopy(f);
    return Oracle.binds(speaks, released, !isAzureFirst(f));
  }

  /** Nothing in the agreement is about what belongs to others. */
  private static Status ofTheSupplier(Facts f, boolean speaks) {
    return Oracle.permits(f.hold(Owner.SUPPLIER) && speaks);
  }

  private static boolean isNationalSecurityOf2025(Facts f) {
    return f.reads("terms-of-2025", "surviving") && f.hold(Customer.US_NATIONAL_SECURITY);
  }

  private static boolean isOpenWeightOf2025(Facts f) {
    return f.reads("terms-of-2025", "surviving") && f.hold(OpenWeights.YES);
  }

  /** Devices and their services; machines and a shop that no cloud vendor runs. */
  private static boolean isLeftOut(Facts f) {
    boolean noVendor = f.target() == Provider.ON_PREM || f.hold(Channel.SUPPLIER);
    return f.reads("another-cloud", "cloud-vendors") && noVendor
        || f.reads("devices", "apart") && !f.hold(Hardware.NO);
  }

  private static boolean isSomebodysCopy(Facts f) {
    return f.hold(OpenWeights.YES) && f.hold(Channel.PUBLISHED_WEIGHTS);
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
    return switch (f.reading("cannot-and-chooses-not")) {
      case "both" -> cannot && choosesNot;
      case "either" -> cannot || choosesNot;
      default -> false;
    };
  }
}
