package org.lexloci.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;

/** Source of Terraform says what the plan says that would be made of it. */
final class PlannedSourceTest {

  private static final int FILES = 40;
  private static final Map<String, List<String>> CLOUDS =
      Map.of(
          "aws", List.of("aws_ecs_service", "hashicorp/aws", "tags"),
          "gcp", List.of("google_cloud_run_v2_service", "hashicorp/google", "labels"),
          "azure", List.of("azurerm_container_group", "hashicorp/azurerm", "tags"));

  @TempDir private Path directory;

  @Test
  void source_comes_to_the_verdicts_of_its_plan() throws IOException {
    List<String> verdicts = new ArrayList<>();
    for (long seed = 1; seed <= FILES; seed++) {
      Draw draw = new Draw(seed);
      String cloud = draw.one("aws", "gcp", "azure");
      List<String> resource = CLOUDS.get(cloud);
      Map<String, Object> tags = new LinkedHashMap<>();
      draw.state(tags, "lexloci-product", 90, draw.one("gpt-5.5", "gpt-4o", "chatgpt", "sora"));
      draw.state(tags, "lexloci-launch-date", 80, draw.day());
      draw.state(tags, "lexloci-stage", 60, draw.one("preview", "general-availability"));
      tags.put("team", "a");

      Map<String, List<String>> source = said(seed, "main.tf", source(resource, tags));

      assertThat(source)
          .as("seed %d, %s on %s", seed, tags, cloud)
          .isEqualTo(said(seed, "plan.json", plan(resource, tags)));
      source.values().forEach(told -> verdicts.add(told.get(0)));
    }
    assertThat(verdicts).contains("permit", "deny", "indeterminate");
  }

  private static String source(List<String> resource, Map<String, Object> tags) {
    StringBuilder source = new StringBuilder("resource \"" + resource.get(0) + "\" \"a\" {\n");
    source.append("  ").append(resource.get(2)).append(" = {\n");
    tags.forEach((key, value) -> source.append("    " + key + " = \"" + value + "\"\n"));
    return source.append("  }\n}\n").toString();
  }

  private static String plan(List<String> resource, Map<String, Object> tags) {
    Map<String, Object> change =
        Map.of("actions", List.of("create"), "after", Map.of(resource.get(2), tags));
    return PlainText.json(
        Map.of(
            "format_version",
            "1.2",
            "resource_changes",
            List.of(
                Map.of(
                    "address",
                    resource.get(0) + ".a",
                    "mode",
                    "managed",
                    "type",
                    resource.get(0),
                    "name",
                    "a",
                    "provider_name",
                    "registry.terraform.io/" + resource.get(1),
                    "change",
                    change))));
  }

  /** Answers the verdict of each deployment and those of the editions, by its name. */
  private Map<String, List<String>> said(long seed, String name, String text) throws IOException {
    Path file = Files.createDirectories(directory.resolve(name + seed)).resolve(name);
    Files.writeString(file, text);
    Ran ran = Ran.lexloci("check", file.toString(), "-o", "json");
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (JsonNode decision : new ObjectMapper().readTree(ran.out()).get("decisions")) {
      List<String> told = new ArrayList<>(List.of(decision.get("verdict").textValue()));
      decision.get("editions").forEach(e -> told.add(e.get("verdict").textValue()));
      said.put(decision.get("name").textValue(), told);
    }
    return said;
  }
}
