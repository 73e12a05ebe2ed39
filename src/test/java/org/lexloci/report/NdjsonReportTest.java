package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines say together what one document says. */
class NdjsonReportTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @Test
  void the_lines_of_a_run_put_together_are_the_run() throws JsonProcessingException {
    for (List<String> run : Reported.RUNS) {
      List<String> lines = Reported.in("ndjson", run).lines().toList();

      ObjectNode joined = (ObjectNode) JSON.readTree(lines.get(lines.size() - 1));
      definitions(joined);
      joined.putArray("decisions");
      joined.putArray("problems");
      joined.putArray("warnings");
      joined.putArray("idle");
      for (String line : lines.subList(0, lines.size() - 1)) {
        ObjectNode part = (ObjectNode) JSON.readTree(line);
        switch (part.remove("kind").textValue()) {
          case "Decision" -> joined.withArray("decisions").add(part);
          case "Agreement" ->
              definitions(joined.withArray("beside").addObject().setAll(part))
                  .putArray("decisions");
          case "Beside" -> last(joined, part).withArray("decisions").add(part);
          case "Edition" -> defined("editions", joined, part);
          case "Source" -> defined("sources", joined, part);
          case "Question" -> defined("questions", joined, part);
          case "Fact" -> defined("facts", joined, part);
          case "Open" -> defined("open", joined, part);
          case "Change" -> defined("changes", joined, part);
          case "Problem" -> joined.withArray("problems").add(part);
          case "Warning" -> joined.withArray("warnings").add(part);
          default -> joined.withArray("idle").add(part);
        }
      }
      JsonNode whole = JSON.readTree(Reported.in("json", run));

      assertThat(joined).as(run.toString()).isEqualTo(whole);
    }
  }

  @Test
  void what_a_line_refers_to_stands_on_a_line_before_it() throws JsonProcessingException {
    for (List<String> run : Reported.RUNS) {
      Set<String> defined = new HashSet<>();
      for (String text : Reported.in("ndjson", run).lines().toList()) {
        JsonNode line = JSON.readTree(text);
        String scope = line.get("kind").textValue() + " " + line.path("agreement").asText();
        if (Set.of("Fact", "Open", "Change").contains(line.get("kind").textValue())) {
          defined.add(scope + " " + line.get("number"));
        }
        for (JsonNode answer : line.path("answers")) {
          for (JsonNode number : answer.get("facts")) {
            assertThat(defined).contains("Fact " + line.path("agreement").asText() + " " + number);
          }
        }
        for (JsonNode edition : line.path("editions")) {
          for (JsonNode number : edition.get("facts")) {
            assertThat(defined).contains("Fact " + line.path("agreement").asText() + " " + number);
          }
          for (JsonNode number : edition.get("open")) {
            assertThat(defined).contains("Open " + line.path("agreement").asText() + " " + number);
          }
        }
        for (JsonNode number : line.path("wouldBePermitted")) {
          assertThat(defined).contains("Change " + line.path("agreement").asText() + " " + number);
        }
      }
    }
  }

  private static ObjectNode definitions(ObjectNode run) {
    ObjectNode all = run.putObject("definitions");
    List.of("editions", "sources", "questions", "facts", "open", "changes").forEach(all::putArray);
    return run;
  }

  private static void defined(String list, ObjectNode joined, ObjectNode part) {
    ObjectNode run = part.has("agreement") ? last(joined, part) : joined;
    run.withObject("definitions").withArray(list).add(part);
  }

  /** Finds the agreement that an object is beside for. */
  private static ObjectNode last(ObjectNode joined, ObjectNode part) {
    part.remove("agreement");
    ArrayNode others = joined.withArray("beside");
    return (ObjectNode) others.get(others.size() - 1);
  }
}
