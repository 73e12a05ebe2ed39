package org.lexloci.peers.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lexloci.peers.Clauses;
import org.lexloci.peers.Peer;

/** CEL: an expression for each clause, which looks through the launches itself. */
public final class CelPeer implements Peer {

  private static final List<String> THREE =
      List.of(
          "spec.product.type != 'api' || spec.target.provider == 'azure'"
              + " || spec.attributes.agi == 'declared'",
          "spec.target.provider == 'azure' || spec.product.launches.exists(a,"
              + " a.provider == 'azure' && a.date < spec.target.launchDate)",
          "spec.product.launches.all(l, l.provider == 'azure' || spec.product.launches.exists(a,"
              + " a.provider == 'azure' && a.date < l.date))");

  private final ObjectMapper mapper = new ObjectMapper();
  private final List<CelRuntime.Program> programs = new ArrayList<>();

  /** Compiles. */
  public CelPeer(int clauses) throws Exception {
    Cel cel =
        CelFactory.standardCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("spec", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .build();
    List<String> expressions =
        clauses == 0
            ? THREE
            : Clauses.generated(
                clauses,
                "!(spec.attributes.line == '%s' && spec.attributes.site == '%s'"
                    + " && spec.target.provider == '%s')");
    for (String expression : expressions) {
      programs.add(cel.createProgram(cel.compile(expression).getAst()));
    }
  }

  @Override
  public Object parse(byte[] json) throws Exception {
    Map<String, Object> document =
        mapper.readValue(json, new TypeReference<Map<String, Object>>() {});
    return Map.of("spec", document.get("spec"));
  }

  @Override
  @SuppressWarnings("unchecked")
  public boolean permits(Object input) throws Exception {
    for (CelRuntime.Program program : programs) {
      if (!Boolean.TRUE.equals(program.eval((Map<String, ?>) input))) {
        return false;
      }
    }
    return true;
  }
}
