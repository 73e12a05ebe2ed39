package org.lexloci.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Ran;

/** What renders charts and overlays runs nothing of theirs, and hides nothing that they hold. */
@DisabledOnOs(OS.WINDOWS)
class RenderTest {

  private static final String CHART = "{apiVersion: v2, name: chat, version: 1.0.0}\n";
  private static final String SERVING = "model: openai/gpt-oss-20b\n";
  private static final String IDLE =
      "cat <<'END'\n{apiVersion: v1, kind: Service, metadata: {name: a}}\nEND";

  private static final String NOT_FOUND = "not rendered: `helm` is not on the PATH";

  @TempDir private Path folder;

  @BeforeEach
  void a_chart() throws IOException {
    write(folder, "chat/Chart.yaml", CHART);
  }

  private Ran rendered(String program, String script) throws IOException {
    return rendered("bin", program, script, "chat");
  }

  private Ran rendered(String bin, String program, String script, String checked)
      throws IOException {
    Path file = folder.resolve(bin).resolve(program);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment = Map.of("PATH", file.getParent() + ":/usr/bin:/bin");
    return in(folder, environment, "check", checked, "--render");
  }

  @ParameterizedTest
  @CsvSource({"chat/bin", "chat/node_modules/.bin"})
  void a_program_in_what_is_checked_is_not_run(String bin) throws IOException {
    assertThat(rendered(bin, "helm", "touch ran", "chat").err()).contains(NOT_FOUND);

    assertThat(folder.resolve("chat/ran")).doesNotExist();
  }

  @Test
  void a_program_anywhere_in_the_repository_is_not_run() throws IOException {
    Files.createDirectories(folder.resolve(".git"));

    assertThat(rendered("helm", "touch ran").err()).contains(NOT_FOUND);
    assertThat(folder.resolve("chat/ran")).doesNotExist();
  }

  @Test
  void a_link_on_the_path_leads_to_no_program_of_what_is_checked() throws IOException {
    write(folder, "chat/bin/helm", "");
    Path link = Files.createSymbolicLink(folder.resolve("away"), folder.resolve("chat/bin"));

    assertThat(rendered(link.getFileName().toString(), "helm", "touch ran", "chat").err())
        .contains(NOT_FOUND);
  }

  @Test
  void a_program_that_is_a_link_into_what_is_checked_is_not_run() throws IOException {
    Path helm = folder.resolve("chat/helm");
    Files.writeString(helm, "#!/bin/sh\ntouch ran\n");
    Files.setPosixFilePermissions(helm, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("helm"), helm);

    Ran ran = in(folder, Map.of("PATH", bin.toString()), "check", "chat", "--render");

    assertThat(ran.err()).contains(NOT_FOUND);
    assertThat(folder.resolve("chat/ran")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo '{{{'                               | printed what is no YAML",
        "echo 'a: [': ; echo '- b'                | printed what is no YAML",
        "exit 3                                   | failed: nothing was said",
        "while :; do head -c 1000000 /dev/zero; done | printed more than is read",
        "while :; do head -c 1000000 /dev/zero >&2; done | printed more than is read",
      })
  void what_cannot_be_rendered_is_told(String script, String why) throws IOException {
    write(folder, "chat/values.yaml", SERVING);

    Ran ran = rendered("helm", script);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("not rendered: `helm template .` " + why);
    ran.says("gpt-oss-20b on an unstated cloud");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chat/values.yaml              | model: openai/gpt-oss-20b",
        "chat/values-other.yaml        | model: openai/gpt-oss-20b",
        "chat/templates/server.yaml    | {{ if .Values.on }}{image: openai/gpt-oss-20b}{{ end }}",
        "chat/templates/_helpers.tpl   | openai/gpt-oss-20b",
        "chat/compose.yaml             | services: {a: {image: ollama/ollama, command: run gpt-oss:20b}}",
        "chat/app.yaml                 | {model: openai/gpt-oss-20b}",
      })
  void what_a_chart_names_and_does_not_deploy_is_told(String file, String text) throws IOException {
    write(folder, file, text + "\n");

    rendered("helm", IDLE).exits(2).says("gpt-oss-20b on ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OURS                              | 1 | NO       gpt-5.5 on aws",
        "{kind: List, apiVersion: v1, items: [OURS]} | 1 | NO       gpt-5.5 on aws",
        "{a: openai/gpt-oss-20b}           | 2 | gpt-oss-20b on an unstated cloud",
        "{a: openai/gpt-oss-20b, a: b}     | 2 | gpt-oss-20b on an unstated cloud",
        "{a: openai/gpt-oss-20b            | 2 | gpt-oss-20b on an unstated cloud",
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: vllm serve"
            + " openai/gpt-oss-20b}} | 2 | gpt-oss-20b on an unstated cloud",
      })
  void whatever_is_printed_is_judged_or_told(String printed, int exit, String said)
      throws IOException {
    String ours =
        "{apiVersion: lexloci.dev/v1, kind: ProductDeployment, metadata: {name: a}, spec: {product:"
            + " gpt-5.5, stage: general-availability, target: {provider: aws}}}";

    rendered("helm", "cat <<'END'\n" + printed.replace("OURS", ours) + "\nEND")
        .exits(exit)
        .says(said);
  }

  @Test
  void a_link_out_of_the_tree_is_not_handed_to_a_program() throws IOException {
    write(folder, "secret/a.yaml", SERVING);
    Files.createDirectories(folder.resolve("chat/templates"));
    Files.createSymbolicLink(
        folder.resolve("chat/templates/a.yaml"), folder.resolve("secret/a.yaml"));

    Ran ran = rendered("helm", "touch ran");

    assertThat(ran.err()).contains("not rendered: a link in it leads out of what is checked");
    assertThat(folder.resolve("chat/ran")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources: [../../outside]",
        "resources: ['https://a.example/b.yaml']",
        "resources: ['git@a.example:b/c.yaml']",
        "resources: ['a.example/b/c?ref=main']",
        "bases: [/etc]",
        "components: ['../../../x']",
      })
  void an_overlay_on_something_elsewhere_is_not_rendered(String text) throws IOException {
    write(folder, "over/kustomization.yaml", text + "\n");

    Ran ran = rendered("bin", "kustomize", "touch ran", "over");

    assertThat(ran.err()).contains("it builds on something that is not among the files");
    assertThat(folder.resolve("over/ran")).doesNotExist();
  }

  @Test
  void a_file_that_an_overlay_only_mentions_is_told() throws IOException {
    write(folder, "over/kustomization.yaml", "commonAnnotations: {note: chat.yaml}\n");
    write(
        folder,
        "over/chat.yaml",
        "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image:"
            + " vllm/vllm-openai, args: [--model, openai/gpt-oss-20b]}]}}\n");

    rendered("bin", "kustomize", IDLE, "over").exits(2).says("gpt-oss-20b on ");
  }

  @Test
  void a_program_gets_no_variable_and_a_path_without_what_is_checked() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path helm = Files.writeString(bin.resolve("helm"), "#!/bin/sh\nenv > " + folder + "/env\n");
    Files.setPosixFilePermissions(helm, PosixFilePermissions.fromString("rwxr-xr-x"));

    in(
        folder,
        Map.of("PATH", folder + "/chat:bin:" + bin + ":/usr/bin:/bin", "TOKEN", "s3cr3t"),
        "check",
        "chat",
        "--render");

    assertThat(folder.resolve("env"))
        .content()
        .contains("PATH=" + bin + ":/usr/bin:/bin\n")
        .doesNotContain("s3cr3t");
  }
}
