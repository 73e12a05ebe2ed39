package org.lexloci.oracle;

import static org.lexloci.oracle.ExclusiveCloudOracle.leavesAzure;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lexloci.decision.Status;
import org.lexloci.fact.CapabilityCriteria;
import org.lexloci.fact.Channel;
import org.lexloci.fact.Customer;
import org.lexloci.fact.JointDevelopment;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Owner;
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
        "third-party-stateless-calls-azure", NextChapterOracle::callsOfACollaboration,
        "first-party-products-azure", NextChapterOracle::firstPartyProducts,
        "non-api-any-cloud", f -> Oracle.permits(isFreeOfTheBar(f)),
        "usgov-natsec-api-any-cloud", f -> Oracle.permits(isNationalSecurityApi(f)),
        "open-weight-release", NextChapterOracle::openWeightRelease,
        "rofr-removed", f -> Oracle.permits(isSuppliers(f) && f.hold(Workload.TRAINING)),
        "agi-panel-verification", f -> Oracle.permits(isSuppliers(f) && isAgiVerified(f)));
  }

  @Override
  public Set<String> duties(Facts facts) {
    return Set.of();
  }

  static Status azureApiExclusivity(Facts f) {
    return Oracle.binds(
        isCoveredApi(f),
        isReleased(f) || f.consented("azure-api-exclusivity-until-agi"),
        breaksExclusivity(f));
  }

  /** A special case of the general bar, with no test and no release of its own. */
  static Status thirdPartyApi(Facts f) {
    return f.hold(JointDevelopment.YES) ? azureApiExclusivity(f) : Status.NOT_APPLICABLE;
  }

  /** The calls alone are held to Azure; what was built on them is not. */
  static Status callsOfACollaboration(Facts f) {
    return Oracle.binds(
        isHeldByTheStatement(f) && f.hold(JointDevelopment.YES),
        isReleased(f)
            || f.consented("third-party-stateless-calls-azure")
            || f.consented("first-party-products-azure"),
        f.inference() != Provider.AZURE);
  }

  static Status firstPartyProducts(Facts f) {
    return Oracle.binds(
        isHeldByTheStatement(f) && f.hold(JointDevelopment.NO),
        isReleased(f) || f.consented("first-party-products-azure"),
        leavesAzure(f));
  }

  /** Publishing is what the clause is about; where a copy runs matters off Azure alone. */
  static Status openWeightRelease(Facts f) {
    return Oracle.binds(
        isSuppliers(f) && f.hold(OpenWeights.YES) && f.hold(Workload.SERVING),
        f.consented("open-weight-release"),
        f.hold(CapabilityCriteria.NO) && leavesAzure(f));
  }

  /** The joint statement's sentences on place are about what customers do not reach as an API. */
  private static boolean isHeldByTheStatement(Facts f) {
    return f.reads("joint-statement", "binding")
        && isSuppliers(f)
        && f.hold(Workload.SERVING)
        && f.hold(ProductType.NON_API);
  }

  /** What the bar does not cover although customers use it, may run anywhere. */
  private static boolean isFreeOfTheBar(Facts f) {
    return isSuppliers(f) && f.hold(Workload.SERVING) && !isCoveredApi(f);
  }

  private static boolean isCoveredApi(Facts f) {
    boolean kindOfApi =
        f.reads("api-products", "only-stateless") ? f.hold(Statefulness.STATELESS) : true;
    return isSuppliers(f) && f.hold(ProductType.API) && f.hold(Workload.SERVING) && kindOfApi;
  }

  private static boolean isReleased(Facts f) {
    boolean publishedAsItMay = f.hold(OpenWeights.YES) && f.hold(CapabilityCriteria.YES);
    return isNationalSecurityApi(f) || publishedAsItMay || isAgiVerified(f);
  }

  private static boolean breaksExclusivity(Facts f) {
    return f.reads("exclusivity", "hosting")
        ? leavesAzure(f)
        : f.target() != Provider.AZURE && !f.hold(Channel.SUPPLIER);
  }

  private static boolean isNationalSecurityApi(Facts f) {
    return isSuppliers(f) && f.hold(ProductType.API) && f.hold(Customer.US_NATIONAL_SECURITY);
  }

  private static boolean isSuppliers(Facts f) {
    return f.hold(Owner.SUPPLIER);
  }

  private static boolean isAgiVerified(Facts f) {
    return f.happened("agi-verified");
  }
}
