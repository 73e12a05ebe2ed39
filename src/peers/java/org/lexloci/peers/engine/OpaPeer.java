package org.lexloci.peers.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.styra.opa.wasm.OpaPolicy;
import java.nio.file.Path;
import org.lexloci.peers.Peer;

/** OPA's policy, compiled to WebAssembly: the three clauses alone. */
public final class OpaPeer implements Peer {

  private final ObjectMapper mapper = new ObjectMapper();
  private final OpaPolicy policy;

  /** Loads the file that a property names. */
  public OpaPeer(int clauses) {
    if (clauses > 0) {
      throw new UnsupportedOperationException("generated clauses have to be compiled beforehand");
    }
    policy =
        OpaPolicy.builder().withPolicy(Path.of(System.getProperty("lexloci.peers.opa"))).build();
  }

  @Override
  public Object parse(byte[] json) throws Exception {
    return mapper.readTree(json);
  }

  @Override
  public boolean permits(Object input) throws Exception {
    JsonNode results = mapper.readTree(policy.evaluate((JsonNode) input));
    return results.path(0).path("result").asBoolean();
  }
}
