package org.lexloci.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;
import org.lexloci.report.OfficialSchema;

/** A fix that is offered is applied as the standard says, and what it leaves is permitted. */
@Tag("exhaustive")
class SarifFixesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROCKET = "\uD83D\uDE80";

  private static final String STATED =
      """
      # who asked: the sales team
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: coffee-elsewhere}
      spec:
        product: {name: coffee, type: api}
        target: {region: "%s", provider: aws, launchDate: "2026-05-01"}   # for good
      """
          .formatted(ROCKET);

  private static final String UNSTATED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: tea-somewhere}
      spec:
        product: {name: tea, type: api}
        target:
          launchDate: "2026-05-01"   # or later

        stage: preview
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name_a_file() {
    file = folder.resolve("deploy.yaml");
  }

  @Test
  void a_fix_replaces_the_very_words() throws IOException {
    List<String> fixed = fixed(STATED, "--editions", "2025-10-28");

    assertThat(fixed).contains(STATED.replaceAll("region: .*, provider: aws", "provider: azure"));
  }

  @Test
  void a_fix_inserts_what_is_not_stated() throws IOException {
    List<String> fixed = fixed(UNSTATED, "--editions", "2025-10-28");

    assertThat(fixed)
        .contains(UNSTATED.replace("# or later\n", "# or later\n    provider: azure\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--remedy"})
  void every_fix_gives_permission(String remedy) throws IOException {
    String[] options =
        remedy.isEmpty()
            ? new String[] {"--editions", "2026-04-27"}
            : new String[] {"--editions", "2026-04-27", remedy};
    String launched = STATED.replace("name: coffee", "name: gpt-6-sol").replace("05-01", "09-22");

    for (String text :
        List.of(launched, launched.replace("\n", "\r\n"), launched.strip(), UNSTATED)) {
      List<String> fixed = fixed(text, options);

      assertThat(fixed).as(text).isNotEmpty().doesNotContain(text);
      for (String one : fixed) {
        Files.writeString(file, one);
        lexloci("check", "deploy.yaml", "--editions", "2026-04-27").exits(0);
      }
    }
  }

  @Test
  void what_cannot_be_edited_safely_has_no_fix() throws IOException {
    String shared = STATED.replace("provider: aws", "provider: &cloud aws");

    assertThat(fixed(shared, "--editions", "2025-10-28")).isEmpty();
  }

  @Test
  void fixes_are_valid_by_the_official_schema() throws IOException {
    Files.writeString(file, STATED + "---\n" + UNSTATED);
    String log = lexloci("check", "deploy.yaml", "-o", "sarif").out();

    assertThat(log).contains("\"fixes\"");
    assertThat(OfficialSchema.draft7("/schema/sarif-schema-2.1.0.json").problems(log)).isEmpty();
  }

  /** Answers the text after each fix of the first result. */
  private List<String> fixed(String text, String... options) throws IOException {
    Files.writeString(file, text);
    List<String> args = new ArrayList<>(List.of("check", "deploy.yaml", "-o", "sarif"));
    args.addAll(List.of(options));
    JsonNode run = JSON.readTree(lexloci(args.toArray(String[]::new)).out()).at("/runs/0");
    assertThat(run.get("columnKind").textValue()).isEqualTo("unicodeCodePoints");
    List<String> fixed = new ArrayList<>();
    for (JsonNode fix : run.at("/results/0").path("fixes")) {
      assertThat(fix.get("artifactChanges")).hasSize(1);
      fixed.add(applied(text, fix.at("/artifactChanges/0/replacements")));
    }
    return fixed;
  }

  private Ran lexloci(String... args) {
    return Ran.in(folder, Map.of(), args);
  }

  /** Every region is one of the text as it was, so the last is replaced first. */
  private static String applied(String text, JsonNode replacements) {
    StringBuilder after = new StringBuilder(text);
    for (int i = replacements.size() - 1; i >= 0; i--) {
      JsonNode region = replacements.get(i).get("deletedRegion");
      after.replace(
          offset(text, region.get("startLine").intValue(), region.get("startColumn").intValue()),
          offset(text, region.get("endLine").intValue(), region.get("endColumn").intValue()),
          replacements.get(i).at("/insertedContent/text").textValue());
    }
    return after.toString();
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.offsetByCodePoints(start, column - 1);
  }
}
