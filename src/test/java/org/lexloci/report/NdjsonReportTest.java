package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines say together what one document says. */
class NdjsonReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_lines_of_a_run_put_together_are_the_run() throws JsonProcessingException {
    for (List<String> run : Reported.RUNS) {
      List<String> lines = Reported.in("ndjson", run).lines().toList();

      ObjectNode joined = (ObjectNode) JSON.readTree(lines.get(lines.size() - 1));
      joined.putArray("decisions");
      joined.putArray("problems");
      joined.putArray("warnings");
      joined.putArray("idle");
      for (String line : lines.subList(0, lines.size() - 1)) {
        ObjectNode part = (ObjectNode) JSON.readTree(line);
        switch (part.remove("kind").textValue()) {
          case "Decision" -> joined.withArray("decisions").add(part);
          case "Beside" -> beside(joined.withArray("beside"), part);
          case "Problem" -> joined.withArray("problems").add(part);
          case "Warning" -> joined.withArray("warnings").add(part);
          default -> joined.withArray("idle").add(part);
        }
      }
      JsonNode whole = JSON.readTree(Reported.in("json", run));

      assertThat(joined).as(run.toString()).isEqualTo(whole);
    }
  }

  private static void beside(ArrayNode others, ObjectNode decision) {
    JsonNode agreement = decision.remove("agreement");
    if (others.isEmpty() || !others.get(others.size() - 1).get("agreement").equals(agreement)) {
      others.addObject().<ObjectNode>set("agreement", agreement).putArray("decisions");
    }
    ((ObjectNode) others.get(others.size() - 1)).withArray("decisions").add(decision);
  }
}
