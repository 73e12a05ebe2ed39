package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;

/**
 * A patch is one that git applies, and what it leaves behind is permitted and otherwise as it was.
 */
final class PatchTest {

  private static final String BLOCK =
      """
      # who asked: the sales team
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment   # one product
      metadata:
          name:   coffee-elsewhere

      spec:
          product: {name: coffee, type: api}
          target:
              # not yet decided for good
              provider: aws     # the cheapest
              launchDate: "2026-05-01"
      # the end
      """;

  private static final String UNSTATED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: tea-somewhere}
      spec:
        product: {name: tea, type: api}
        target:
          launchDate: "2026-05-01"   # or later

        # sold by nobody yet
        stage: preview
      """;

  private static final String JSON =
      """
      {
        "apiVersion": "lexloci.dev/v1",
        "kind": "ProductDeployment",
        "metadata": {"name": "coffee"},
        "spec": {
          "product": {"name": "coffee", "type": "api"},
          "target": {
            "launchDate": "2026-05-01"
          }
        }
      }
      """;

  @TempDir private Path repository;

  @BeforeEach
  void init() throws Exception {
    git("init", "-q");
  }

  @Test
  void a_template_with_functions_is_no_descriptor_and_did_not_change() throws IOException {
    Path file = repository.resolve("stack.yaml");
    Files.writeString(
        file,
        """
        AWSTemplateFormatVersion: "2010-09-09"
        Metadata: {lexloci.dev/product: gpt-5.5, lexloci.dev/launch-date: "2026-11-20"}
        Resources:
          Service: {Type: "AWS::ECS::Service", Properties: {Cluster: !Ref Cluster}}
        """);

    Ran ran = lexloci("check", file.toString(), "-o", "patch");

    assertThat(ran.exit()).as(ran.toString()).isEqualTo(1);
    assertThat(ran.err()).contains("is no `ProductDeployment`").doesNotContain("it changed since");
  }

  @Test
  void an_edit_leaves_comments_and_layout_alone() throws Exception {
    assertPatched("deploy/a.yaml", BLOCK, BLOCK.replace("provider: aws  ", "provider: azure  "));
  }

  @Test
  void a_region_goes_with_its_cloud() throws Exception {
    String home = "        provider: aws     # the cheapest\n";
    String block = BLOCK.replace(home, home + "        region: us-east-1   # home\n");

    assertPatched("a.yaml", block, BLOCK.replace("provider: aws  ", "provider: azure  "));
    assertPatched(
        "b.json",
        JSON.replace("\"launch", "\"region\": \"us-east-1\", \"provider\": \"aws\", \"launch"),
        JSON.replace("\"launch", "\"provider\": \"azure\", \"launch"));
    assertPatched(
        "c.yaml",
        block.replace(home, ""),
        BLOCK.replace(home, "").replace("05-01\"\n", "05-01\"\n        provider: azure\n"));
  }

  @Test
  void quotes_stay() throws Exception {
    assertPatched("a.yaml", BLOCK.replace(": aws", ": 'aws'"), BLOCK.replace(": aws", ": 'azure'"));
    assertPatched(
        "b.yaml", BLOCK.replace(": aws", ": \"aws\""), BLOCK.replace(": aws", ": \"azure\""));
  }

  @Test
  void a_missing_key_is_written_as_the_file_writes_keys() throws Exception {
    assertPatched(
        "a.yaml", UNSTATED, UNSTATED.replace("# or later\n", "# or later\n    provider: azure\n"));
  }

  @Test
  void a_missing_key_of_a_mapping_in_braces_is_written_into_them() throws Exception {
    String flow = "  target: {launchDate: \"2026-05-01\"}   # or later\n";
    String text = UNSTATED.substring(0, UNSTATED.indexOf("  target:")) + flow;

    assertPatched("a.yaml", text, text.replace("}   #", ", provider: azure}   #"));
  }

  @Test
  void json_stays_json() throws Exception {
    assertPatched(
        "a.json", JSON, JSON.replace("05-01\"\n", "05-01\",\n      \"provider\": \"azure\"\n"));
    String tight = JSON.replaceAll("\\s", "");
    assertPatched("b.json", tight, tight.replace("05-01\"", "05-01\",\"provider\":\"azure\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n"})
  void line_breaks_marks_and_a_missing_last_line_break_stay(String lineBreak) throws Exception {
    for (String mark : List.of("", "\uFEFF")) {
      for (String text : List.of(BLOCK, UNSTATED)) {
        String written = mark + text.strip().replace("\n", lineBreak);
        String changed =
            written
                .replace("provider: aws ", "provider: azure ")
                .replace("# or later", "# or later" + lineBreak + "    provider: azure");
        if (text.equals(BLOCK)) {
          changed = written.replace("provider: aws ", "provider: azure ");
        }

        assertPatched("a.yaml", written, changed);
      }
    }
  }

  @Test
  void a_key_behind_the_last_line_is_written_where_no_line_break_ends_it() throws Exception {
    String text = UNSTATED.substring(0, UNSTATED.indexOf("   # or later"));

    assertPatched("a.yaml", text, text + "\n    provider: azure");
  }

  @Test
  void several_documents_of_a_file_make_one_patch() throws Exception {
    String both = BLOCK + "---\n" + UNSTATED + "---\n" + Documents.FOREIGN;

    assertPatched(
        "my deploy/ü \uD83D\uDE80.yaml",
        "# \uD83D\uDE80\n" + both,
        "# \uD83D\uDE80\n"
            + both.replace("provider: aws  ", "provider: azure  ")
                .replace("# or later\n", "# or later\n    provider: azure\n"));
  }

  @Test
  void what_an_anchor_shares_is_not_edited() throws Exception {
    String shared =
        BLOCK.replace("provider: aws ", "provider: &cloud aws ")
            + "---\n"
            + BLOCK
                .replace("name:   coffee", "name: &n coffee")
                .replace("provider: aws ", "provider: *n ")
                .replace("&n coffee-elsewhere", "&n aws");
    String file = write("a.yaml", shared);

    Ran ran = lexloci("check", file, "--remedy", "-o", "patch", "-o", "text=" + file + ".txt");

    ran.exits(1).saysNothing();
    assertThat(ran.err())
        .contains("`spec.target.provider` is an anchor that other places may use")
        .contains("`spec.target.provider` is an alias of what stands elsewhere");
  }

  @Test
  void another_encoding_is_left_to_its_editor() throws Exception {
    Path file = repository.resolve("a.yaml");
    Files.write(file, ("\uFEFF" + BLOCK).getBytes(StandardCharsets.UTF_16LE));

    Ran ran = lexloci("check", file.toString(), "-o", "patch");

    ran.exits(1).saysNothing();
    assertThat(ran.err()).contains("a patch is for UTF-8 and this is another encoding");
  }

  @Test
  void what_is_permitted_needs_no_patch() throws Exception {
    lexloci("check", write("a.yaml", Documents.YES), "-o", "patch")
        .exits(0)
        .saysNothing()
        .complains();
  }

  private void assertPatched(String name, String before, String after) throws Exception {
    String file = write(name, before);

    String patch = repository.resolve("the.patch").toString();
    lexloci("check", file, "--editions", "2025-10-28", "-o", "patch=" + patch).complains();
    git("apply", "--check", "the.patch");
    git("apply", "the.patch");

    assertThat(Files.readString(Path.of(file))).isEqualTo(after);
    lexloci("check", file, "--editions", "2025-10-28").exits(0);
  }

  private String write(String name, String text) throws IOException {
    return Documents.write(repository, name, text);
  }

  private void git(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
    command.addAll(List.of(args));
    Process git =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
  }
}
