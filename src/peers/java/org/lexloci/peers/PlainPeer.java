package org.lexloci.peers;

import java.util.HashSet;
import java.util.Set;

/** No engine: what the clauses cost where they are written in Java. */
public final class PlainPeer implements Peer {

  private final Set<String> forbidden = new HashSet<>();
  private final boolean generated;

  /** Takes the clauses. */
  public PlainPeer(int clauses) {
    generated = clauses > 0;
    for (int i = 0; i < clauses; i++) {
      forbidden.add(Scenario.line(i) + " " + Scenario.site(i) + " " + Scenario.cloud(i));
    }
  }

  @Override
  public Object parse(byte[] json) throws Exception {
    return Facts.of(json);
  }

  @Override
  public boolean permits(Object input) {
    Facts facts = (Facts) input;
    if (generated) {
      return !forbidden.contains(facts.line() + " " + facts.site() + " " + facts.cloud());
    }
    return facts.cloud().equals("azure")
        || (!facts.api() || facts.declared()) && facts.azure() < facts.elsewhere();
  }
}
