package org.lexloci.oracle;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.CapabilityCriteria;
import org.lexloci.fact.Channel;
import org.lexloci.fact.Customer;
import org.lexloci.fact.JointDevelopment;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Statefulness;
import org.lexloci.fact.Workload;

/** The clauses of 2025-10-28, read a second time. */
final class NextChapterOracle implements Oracle {

  @Override
  public Map<String, Function<Facts, Status>> clauses() {
    return Map.of(
        "azure-api-exclusivity-until-agi", NextChapterOracle::azureApiExclusivity,
        "third-party-api-azure-only", NextChapterOracle::thirdPartyApi,
        "non-api-any-cloud", NextChapterOracle::nonApiAnyCloud,
        "usgov-natsec-api-any-cloud", f -> Oracle.permits(isNationalSecurityApi(f)),
        "open-weight-release", f -> Oracle.permits(isOpenWeightRelease(f)),
        "rofr-removed", f -> Oracle.permits(f.hold(Workload.TRAINING)),
        "agi-panel-verification", f -> Oracle.permits(isAgiVerified(f)));
  }

  @Override
  public Set<String> duties(Facts facts) {
    return Set.of();
  }

  static Status azureApiExclusivity(Facts f) {
    return Oracle.binds(isCoveredApi(f), isReleased(f), leavesAzure(f));
  }

  /** A special case of the general bar, with no test and no release of its own. */
  static Status thirdPartyApi(Facts f) {
    return Oracle.binds(
        isCoveredApi(f) && f.hold(JointDevelopment.YES), isReleased(f), leavesAzure(f));
  }

  /** What the bar does not cover although customers use it, may run anywhere. */
  static Status nonApiAnyCloud(Facts f) {
    return Oracle.permits(f.hold(Workload.SERVING) && !isCoveredApi(f));
  }

  private static boolean isCoveredApi(Facts f) {
    boolean kindOfApi =
        f.reads("api-products", "only-stateless") ? f.hold(Statefulness.STATELESS) : true;
    return f.hold(ProductType.API) && f.hold(Workload.SERVING) && kindOfApi;
  }

  private static boolean isReleased(Facts f) {
    return isNationalSecurityApi(f)
        || isOpenWeightRelease(f)
        || isAgiVerified(f)
        || f.consented("azure-api-exclusivity-until-agi");
  }

  private static boolean leavesAzure(Facts f) {
    boolean gotElsewhere = f.target() != Provider.AZURE;
    return f.reads("exclusivity", "hosting")
        ? gotElsewhere || f.inference() != Provider.AZURE
        : gotElsewhere && f.hold(Channel.PROVIDER);
  }

  private static boolean isNationalSecurityApi(Facts f) {
    return f.hold(ProductType.API) && f.hold(Customer.US_NATIONAL_SECURITY);
  }

  private static boolean isOpenWeightRelease(Facts f) {
    return f.hold(OpenWeights.YES) && f.hold(CapabilityCriteria.YES);
  }

  private static boolean isAgiVerified(Facts f) {
    return f.happened("agi-verified");
  }
}
