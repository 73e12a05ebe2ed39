package org.lexloci.peers.engine;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.Map;
import org.lexloci.peers.Clauses;
import org.lexloci.peers.Facts;
import org.lexloci.peers.Peer;

/** Cedar: a policy for each clause; the first days are found for it. */
public final class CedarPeer implements Peer {

  private static final String PERMIT = "permit(principal, action, resource);\n";

  private static final String THREE =
      """
      forbid(principal, action, resource)
      when { context.api && !context.declared && context.cloud != "azure" };
      forbid(principal, action, resource)
      when { context.cloud != "azure" && context.azure >= context.elsewhere };
      """;

  private static final String GENERATED =
      "forbid(principal, action, resource)"
          + " when { context.line == \"%s\" && context.site == \"%s\""
          + " && context.cloud == \"%s\" };\n";

  private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
  private final Entities none = new Entities();
  private final EntityUID who = EntityUID.parse("User::\"vendor\"").orElseThrow();
  private final EntityUID what = EntityUID.parse("Action::\"launch\"").orElseThrow();
  private final EntityUID where = EntityUID.parse("Product::\"any\"").orElseThrow();
  private final PolicySet policies;

  /** Parses policies, and has the engine keep them. */
  public CedarPeer(int clauses) throws Exception {
    String written = clauses == 0 ? THREE : String.join("", Clauses.generated(clauses, GENERATED));
    policies = PolicySet.parsePolicies(PERMIT + written);
    policies.cache();
  }

  @Override
  public Object parse(byte[] json) throws Exception {
    Facts facts = Facts.of(json);
    Map<String, Value> context = new HashMap<>();
    context.put("api", new PrimBool(facts.api()));
    context.put("declared", new PrimBool(facts.declared()));
    context.put("line", new PrimString(facts.line()));
    context.put("site", new PrimString(facts.site()));
    context.put("cloud", new PrimString(facts.cloud()));
    context.put("azure", new PrimLong(facts.azure()));
    context.put("elsewhere", new PrimLong(facts.elsewhere()));
    return new AuthorizationRequest(who, what, where, context);
  }

  @Override
  public boolean permits(Object input) throws Exception {
    AuthorizationResponse response =
        engine.isAuthorized((AuthorizationRequest) input, policies, none);
    return response.success.orElseThrow().isAllowed();
  }
}
