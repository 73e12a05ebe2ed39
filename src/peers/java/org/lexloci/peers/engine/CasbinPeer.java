package org.lexloci.peers.engine;

import java.util.List;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.lexloci.peers.Clauses;
import org.lexloci.peers.Facts;
import org.lexloci.peers.Peer;

/**
 * jCasbin: the three clauses in its matcher, generated ones as lines of a policy; the first days
 * are found for it.
 */
public final class CasbinPeer implements Peer {

  private final boolean generated;
  private final Enforcer enforcer;

  /** Makes a model. */
  public CasbinPeer(int clauses) {
    generated = clauses > 0;
    Model model = new Model();
    if (generated) {
      model.addDef("r", "r", "line, site, cloud");
      model.addDef("p", "p", "line, site, cloud, eft");
      model.addDef("e", "e", "!some(where (p.eft == deny))");
      model.addDef("m", "m", "r.line == p.line && r.site == p.site && r.cloud == p.cloud");
    } else {
      model.addDef("r", "r", "api, declared, cloud, azure, elsewhere");
      model.addDef("p", "p", "clause");
      model.addDef("e", "e", "some(where (p.eft == allow))");
      model.addDef(
          "m", "m", "r.cloud == 'azure' || (!r.api || r.declared) && r.azure < r.elsewhere");
    }
    enforcer = new Enforcer(model);
    enforcer.enableAutoSave(false);
    enforcer.addPolicies(
        Clauses.generated(clauses, "%s %s %s deny").stream()
            .map(clause -> List.of(clause.split(" ")))
            .toList());
  }

  @Override
  public Object parse(byte[] json) throws Exception {
    Facts facts = Facts.of(json);
    return generated
        ? new Object[] {facts.line(), facts.site(), facts.cloud()}
        : new Object[] {
          facts.api(), facts.declared(), facts.cloud(), facts.azure(), facts.elsewhere()
        };
  }

  @Override
  public boolean permits(Object input) {
    return enforcer.enforce((Object[]) input);
  }
}
