package org.lexloci.manifest.unread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.in;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may deploy and is not read is never passed over without a word. */
class UnreadTest {

  private static final String CHART = "apiVersion: v2\nname: chat\nversion: 1.0.0\n";
  private static final String SERVICE = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n";
  private static final String NAMING = "model: {uri: openai/gpt-oss-120b}\n";

  @TempDir private Path folder;

  @Test
  void a_chart_that_names_a_product_depends() throws IOException {
    write(folder, "yes.yaml", YES);
    write(folder, "chat/Chart.yaml", CHART);
    String values = write(folder, "chat/values.yaml", NAMING);
    String prod = write(folder, "chat/values-prod.yaml", "replicas: 2\n");

    lexloci("check", folder.toString())
        .exits(2)
        .says(
            "names gpt-oss-120b at "
                + values
                + ":1:14, not judged: this is a Helm chart; run `helm"
                + " template "
                + folder
                + "/chat -f "
                + prod
                + "` and check what it prints")
        .says("1 file was not read (1 chart)");
  }

  @Test
  void a_house_says_what_it_makes_of_what_is_not_read() throws IOException {
    write(folder, "yes.yaml", YES);
    write(folder, "chat/Chart.yaml", CHART);
    String values = write(folder, "chat/values.yaml", NAMING);

    lexloci("check", folder.toString(), "--unread", "warn")
        .exits(0)
        .says("1 deployment: 1 yes", "1 file was not read (1 chart)")
        .complains(
            "warning: "
                + values
                + ":1:14: names gpt-oss-120b at "
                + values
                + ":1:14, not judged:"
                + " this is a Helm chart; run `helm template "
                + folder
                + "/chat` and check what"
                + " it prints");
    lexloci("check", folder.toString(), "--unread", "ignore").exits(0).complains();
    Files.delete(Path.of(values));
    lexloci("check", folder.toString()).exits(0).says("1 file was not read (1 chart)");
    lexloci("check", folder.toString(), "--unread", "fail")
        .exits(2)
        .says("DEPENDS  unstated-product");
  }

  @Test
  void no_product_is_deployed_only_where_everything_was_read() throws IOException {
    write(folder, "service.yaml", SERVICE);

    lexloci("check", folder.toString()).exits(0).says("exit 0, no product is deployed");

    write(folder, "chat/Chart.yaml", CHART);

    lexloci("check", folder.toString())
        .exits(0)
        .says("exit 0, 1 file was not read (1 chart)")
        .omits("no product is deployed");
  }

  @Test
  void what_may_deploy_and_names_nothing_is_told_alone() throws IOException {
    write(folder, "chat/Chart.yaml", CHART);

    lexloci("check", folder.toString()).exits(0).says("exit 0, 1 file was not read (1 chart)");
    lexloci("check", folder.toString(), "--unread", "fail").exits(2);
  }

  @Test
  void what_is_not_recognised_is_searched_for_names() throws IOException {
    write(folder, "yes.yaml", YES);
    String play =
        write(
            folder,
            "site.yml",
            "- hosts: gpu\n  tasks: [{shell: vllm serve openai/gpt-oss-20b --port 8000}]\n");

    lexloci("check", folder.toString())
        .exits(2)
        .says("names gpt-oss-20b at " + play + ":2:19, not judged: not recognised");
  }

  @Test
  void what_a_custom_resource_runs_is_not_known() throws IOException {
    String server =
        write(
            folder,
            "server.yaml",
            """
            apiVersion: serving.example.com/v2
            kind: Server
            metadata: {name: vllm}
            spec: {values: {modelSpec: [{modelURL: openai/gpt-oss-120b}]}}
            """);

    lexloci("check", folder.toString())
        .exits(2)
        .says("names gpt-oss-120b at " + server + ":4:40, not judged: what a `Server` runs");
  }

  @Test
  void what_is_judged_is_not_told_as_unread_too_and_lists_hide_nothing() {
    String server =
        "{apiVersion: example.com/v1, kind: Server, metadata: {name: a%s},"
            + " spec: {containers: [{name: a}], model: openai/gpt-oss-120b}}";
    String list = "apiVersion: v1\nkind: List\nitems: [" + server.formatted("") + "]\n";
    String launched = server.formatted(", annotations: {lexloci.dev/launch-date: \"2026-05-02\"}");

    piping(list, "check", "-").exits(2).says("names gpt-oss-120b at <stdin>:3:");
    piping(launched, "check", "-")
        .exits(2)
        .says("unstated-product", "1 deployment")
        .omits("gpt-oss-120b");
  }

  @Test
  void nothing_is_derived_of_what_is_not_read_and_that_is_told() {
    piping(
            "apiVersion: example.com/v1\nkind: Server\nspec: {model: openai/gpt-oss-120b}\n",
            "derive",
            "-")
        .exits(2)
        .says("# not derived: names gpt-oss-120b at <stdin>:3:15, not judged");
  }

  @Test
  void a_base_is_told_by_its_overlays() throws IOException {
    write(folder, "yes.yaml", YES);
    write(folder, "base/kustomization.yaml", "resources: [a.yaml]\n");
    write(folder, "base/a.yaml", SERVICE);
    write(folder, "prod/kustomization.yaml", "resources: [../base]\n");

    lexloci("check", folder.toString())
        .exits(0)
        .says("1 file was not read (1 Kustomize input)")
        .complains(
            "warning: "
                + folder
                + "/prod/kustomization.yaml: this is a Kustomize input; run"
                + " `kustomize build "
                + folder
                + "/prod` and check what it prints");
  }

  @Test
  void what_a_variable_switches_off_is_told_where_it_names_a_product() throws IOException {
    String file =
        write(
            folder,
            "main.tf",
            """
            variable "enabled" { default = false }
            resource "azurerm_cognitive_deployment" "chat" {
              count = var.enabled ? 1 : 0
              model {
                format = "OpenAI"
                name   = "gpt-5.5"
              }
            }
            """);

    lexloci("check", file)
        .exits(2)
        .says(
            "names gpt-5.5 at " + file + ":6:14, not judged: `azurerm_cognitive_deployment.chat`");
  }

  @Test
  void a_broken_sample_in_a_walk_may_be_told_alone() throws IOException {
    write(folder, "yes.yaml", YES);
    String broken = write(folder, "broken.yaml", "apiVersion: v1\nkind: [Pod\nmetadata: {}\n");

    lexloci("check", folder.toString()).exits(4);
    lexloci("check", folder.toString(), "--broken", "warn")
        .exits(0)
        .says("1 file was not read (1 broken file)");
    lexloci("check", broken, "--broken", "warn").exits(4);
    write(folder, "broken.yaml", "apiVersion: v1\nkind: [Pod\nmodel: openai/gpt-oss-120b\n");
    lexloci("check", folder.toString(), "--broken", "warn")
        .exits(2)
        .says(
            "names gpt-oss-120b at " + broken + ":3:8, not judged: this is a file that is broken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start.ps1",
        "Start.psm1",
        "chat.container",
        "fly.toml",
        "samconfig.toml",
        "Modelfile",
        "Tiltfile",
        "Jenkinsfile",
        "chat.nomad",
      })
  void what_starts_something_is_searched_for_names(String name) throws IOException {
    write(folder, "yes.yaml", YES);
    String named = write(folder, name, "serve openai/gpt-oss-120b\n");

    lexloci("check", folder.toString())
        .exits(2)
        .says("names gpt-oss-120b at " + named + ":1:")
        .omits("broken");
    write(folder, name, "serve chat\n");
    lexloci("check", folder.toString()).exits(0).omits("not read");
  }

  @ParameterizedTest
  @CsvSource({"main.tf", "main.bicep", "main.tofu", "prod.tfvars", "utf-16.yaml"})
  void broken_source_in_a_walk_is_searched_too(String name) throws IOException {
    write(folder, "yes.yaml", YES);
    String text = "gpt-oss-120b: [ ](\n";
    Files.write(
        folder.resolve(name),
        text.getBytes(name.startsWith("utf-16") ? StandardCharsets.UTF_16BE : UTF_8));

    lexloci("check", folder.toString()).exits(4);
    lexloci("check", folder.toString(), "--broken", "warn")
        .exits(2)
        .says(
            "names gpt-oss-120b at " + folder + "/" + name, "1 file was not read (1 broken file)");
    Files.writeString(folder.resolve(name), "chat: [ ](\n");
    lexloci("check", folder.toString(), "--broken", "warn")
        .exits(0)
        .says("1 file was not read (1 broken file)");
    lexloci("check", folder.resolve(name).toString(), "--broken", "warn").exits(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"warn", "ignore", "fail"})
  void a_broken_file_that_names_a_product_never_passes(String unread) throws IOException {
    write(folder, "a.yaml", "model: openai/gpt-oss-120b\n  x: [\n");

    lexloci("check", folder.toString(), "--broken", "warn", "--unread", unread)
        .exits(2)
        .says("gpt-oss-120b on an unstated cloud");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_chart_is_filled_in_where_that_is_asked_for() throws IOException {
    write(folder, "chat/Chart.yaml", CHART);
    write(folder, "chat/values.yaml", NAMING);
    write(folder, "chat/templates/deployment.yaml", "a: {{ .Values.a }}\n");
    Path helm = folder.resolve("bin/helm");
    Files.createDirectories(helm.getParent());
    Files.writeString(
        helm,
        """
        #!/bin/sh
        test "$1" = template || exit 1
        test -z "$SECRET" || exit 1
        cat <<'END'
        ---
        # Source: chat/templates/deployment.yaml
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: vllm}
        spec:
          template:
            spec:
              nodeSelector: {eks.amazonaws.com/nodegroup: gpu}
              containers:
                - {name: a, image: "vllm/vllm-openai:v1", args: [--model, openai/gpt-oss-120b]}
        END
        """);
    Files.setPosixFilePermissions(helm, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment =
        Map.of("PATH", helm.getParent() + ":/usr/bin:/bin", "SECRET", "s3cr3t");

    in(folder, environment, "check", "chat", "--render")
        .says("gpt-oss-120b on aws", "chat/templates/deployment.yaml")
        .says("1 deployment")
        .omits("not read");
    in(folder, Map.of("PATH", ""), "check", "chat", "--render")
        .exits(2)
        .complains("warning: chat/Chart.yaml: not rendered: `helm` is not on the PATH");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_overlay_is_put_together_by_either_program_and_hides_nothing_beside_it()
      throws IOException {
    write(folder, "chat/kustomization.yaml", "resources: [chat.yaml]\n");
    write(
        folder,
        "chat/chat.yaml",
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: chat}, spec: {template: {spec:"
            + " {containers: [{name: a, image: i}]}}}}\n");
    write(
        folder,
        "chat/main.tf",
        "resource \"aws_instance\" \"a\" { user_data = \"ollama run gpt-oss:20b\" }\n");
    Path kubectl = folder.resolve("bin/kubectl");
    Files.createDirectories(kubectl.getParent());
    Files.writeString(
        kubectl,
        """
        #!/bin/sh
        test "$*" = "kustomize ." || exit 1
        test -e kustomization.yaml || exit 1
        cat <<'END'
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: chat}
        spec:
          template:
            spec:
              nodeSelector: {cloud.google.com/gke-nodepool: gpu}
              containers:
                - {name: a, image: "vllm/vllm-openai:v1", args: [--model, openai/gpt-oss-120b]}
        END
        """);
    Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> environment = Map.of("PATH", kubectl.getParent() + ":/usr/bin:/bin");

    in(folder, environment, "check", "chat", "--render")
        .says("gpt-oss-120b on gcp", "chat/kustomization.yaml")
        .says("gpt-oss-20b on aws", "2 deployments")
        .omits("not read", "names no product");
    in(folder, Map.of("PATH", ""), "check", "chat", "--render")
        .complains(
            "warning: chat/kustomization.yaml: not rendered: neither `kustomize` nor `kubectl` is on"
                + " the PATH",
            "warning: chat/kustomization.yaml: this is a Kustomize input; run `kustomize build chat`"
                + " and check what it prints");
  }
}
