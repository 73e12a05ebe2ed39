package org.lexloci.manifest.workload;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;

/** Open weights that are served from manifests which do not say where they run. */
class ServedModelsTest {

  private static final String DATE =
      "add `lexloci.dev/launch-date: \"YYYY-MM-DD\"` under `metadata.annotations`, <stdin>:1:1";
  private static final String CLOUD =
      "add `lexloci.dev/provider: PROVIDER` under `metadata.annotations`, <stdin>:1:1";

  private static final String WORKSPACE =
      """
      apiVersion: kaito.sh/v1beta1
      kind: Workspace
      metadata: {name: oss}
      resource:
        instanceType: Standard_NC24ads_A100_v4
        labelSelector: {matchLabels: {apps: oss}}
      inference: {preset: {name: gpt-oss-20b}}
      """;

  private static final String SERVICE =
      """
      apiVersion: serving.kserve.io/v1alpha1
      kind: LLMInferenceService
      metadata: {name: oss}
      spec:
        model: {uri: "hf://openai/gpt-oss-20b", name: openai/gpt-oss-20b}
      """;

  private static final String SERVER =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: oss%s}
      spec:
        template:
          spec:
            containers: [{name: main, image: "a/server:1", command: [vllm, serve, openai/gpt-oss-120b]}]
      """;

  @TempDir private Path folder;

  @Test
  void a_machine_of_a_cloud_decides_nothing_and_is_told_with_the_line_to_add() {
    piping(WORKSPACE, "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-oss-20b on an unstated cloud")
        .says(
            "looks like azure, which decides nothing: <stdin>:5:17 (machine"
                + " `Standard_NC24ads_A100_v4`)",
            DATE,
            CLOUD);
  }

  @Test
  void a_copy_of_published_weights_is_told_and_not_judged() {
    String served = SERVER.formatted("");
    String tagged = SERVICE.replace("name: openai/gpt-oss-20b", "name: chat");

    piping(SERVICE.replace("openai/", "acme/"), "check", "-")
        .exits(2)
        .says("gpt-oss-20b on an unstated cloud")
        .says("`oss` serves what is called like a copy of gpt-oss-20b")
        .says("add `lexloci.dev/product: ID` under `metadata.annotations`");
    piping(served.replace("openai/", "acme/"), "check", "-")
        .exits(2)
        .says("a copy of gpt-oss-120b (option `acme/gpt-oss-120b`)");
    piping(tagged.replace("hf://openai/", "oci://acme/cars:"), "check", "-")
        .exits(2)
        .says("a copy of gpt-oss-20b (model `oci://acme/cars:gpt-oss-20b`)");
    piping(SERVICE.replace("openai/gpt-oss", "acme/tuned-gpt-oss"), "check", "-").complains();
  }

  @Test
  void what_a_server_calls_a_model_counts_where_the_model_is_not_told() {
    String untold = "/models, --served-model-name=gpt-oss-20b";
    String other = "acme/own, --served-model-name=gpt-oss-20b";

    piping(SERVER.formatted("").replace("openai/gpt-oss-120b", untold), "check", "-")
        .exits(2)
        .says(
            "names gpt-oss-20b at <stdin>:7:86, not judged: Deployment `oss` serves a model that is"
                + " not told here, and calls it gpt-oss-20b (name `gpt-oss-20b`)");
    piping(SERVER.formatted("").replace("openai/gpt-oss-120b", other), "check", "-")
        .exits(0)
        .says("exit 0, 1 file was not read (1 open model)")
        .complains(
            "warning: <stdin>:7:87: Deployment `oss` may be gpt-oss-20b (option `gpt-oss-20b`),"
                + " which decides nothing; if it is, add `lexloci.dev/product: ID` under"
                + " `metadata.annotations`");
  }

  @Test
  void what_a_server_elsewhere_is_asked_to_run_is_told() {
    String job =
        """
        apiVersion: batch/v1
        kind: Job
        metadata: {name: fetch%s}
        spec: {template: {spec: {containers: [{name: c, image: curl, command: [curl, "http://ollama:11434/api/pull", -d, '{"name": "gpt-oss:20b"}']}]}}}
        """;
    String server =
        """
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: ollama, annotations: {lexloci.dev/product: gpt-oss-20b, lexloci.dev/provider: azure}}
        spec: {template: {spec: {containers: [{name: c, image: ollama/ollama}]}}}
        """;

    piping(job.formatted(""), "check", "-")
        .exits(2)
        .says("has a server on another machine run gpt-oss-20b (request `gpt-oss:20b`)");
    piping(job.formatted("") + server, "check", "--editions=2025-10-28", "-")
        .omits("names gpt-oss-20b")
        .complains(
            "warning: <stdin>:4:114: Job `fetch` has a server on another machine run gpt-oss-20b"
                + " (request `gpt-oss:20b`); check what comes of it, or add `lexloci.dev/product:"
                + " ID` under `metadata.annotations`");
  }

  @Test
  void a_model_that_is_served_and_not_told_is_counted() {
    String open = SERVER.formatted("").replace("openai/gpt-oss-120b", "$(MODEL)");

    piping(open, "check", "-")
        .exits(0)
        .says("exit 0, 1 file was not read (1 open model)")
        .complains(
            "warning: <stdin>:7:77: Deployment `oss` serves a model that is not told here (option"
                + " `$(MODEL)`); if it is a product on record, add `lexloci.dev/product: ID` under"
                + " `metadata.annotations`");
    piping(open, "check", "-", "--unread", "fail").exits(2).says("unstated-product");
  }

  @Test
  void several_of_one_file_that_are_not_told_are_counted_by_what_they_are() {
    String open = SERVER.formatted("").replace("openai/gpt-oss-120b", "$(MODEL)");
    String other = "---\n" + open.replace("name: oss", "name: ossa");

    piping(open + other, "check", "-")
        .exits(0)
        .says("(2 open models)")
        .complains(
            "warning: <stdin>:7:77: Deployment `oss` serves a model that is not told here (option"
                + " `$(MODEL)`); if it is a product on record, add `lexloci.dev/product: ID` under"
                + " `metadata.annotations` (and 1 more open model)");
  }

  @Test
  void the_line_that_was_asked_for_answers() {
    String stated =
        WORKSPACE.replace("{name: oss}", "{name: oss, annotations: {lexloci.dev/provider: azure}}");

    piping(stated, "check", "-").exits(0).says("YES      gpt-oss-20b on azure").omits("looks like");
  }

  @Test
  void a_model_service_or_a_command_that_serves_names_the_product() {
    piping(SERVICE, "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-oss-20b on an unstated cloud", DATE, CLOUD)
        .omits("looks like");
    piping(SERVER.formatted(""), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-oss-120b on an unstated cloud", DATE, CLOUD);
  }

  @Test
  void what_annotates_every_object_of_an_application_makes_one_deployment() throws IOException {
    String declared = ", annotations: {lexloci.dev/product: gpt-5.5, lexloci.dev/provider: azure}";
    String server = SERVER.replace("openai/gpt-oss-120b", "/models/own");
    String service =
        "apiVersion: v1\nkind: Service\nmetadata: {name: oss%s}\nspec: {ports: [{port: 80}]}\n";
    write(folder, "a.yaml", Documents.all(service.formatted(declared), server.formatted(declared)));

    lexloci("check", folder.toString()).exits(0).says("1 deployment: 1 yes");
    write(folder, "a.yaml", service.formatted(declared));
    lexloci("check", folder.toString()).exits(0).says("1 deployment: 1 yes");
    write(
        folder,
        "a.yaml",
        Documents.all(
            service.formatted(declared.replace("azure", "aws")), server.formatted(declared)));
    lexloci("check", folder.toString()).exits(1).says("NO       gpt-5.5 on aws", "2 deployments");
  }

  @Test
  void what_says_that_it_serves_something_else_does_not_hide_what_it_serves() {
    String other = ", annotations: {lexloci.dev/product: chatgpt, lexloci.dev/provider: aws}";
    String same = other.replace("chatgpt", "gpt-oss-120b");

    piping(SERVER.formatted(other), "check", "-")
        .exits(2)
        .says("YES      chatgpt on aws", "DEPENDS  gpt-oss-120b on aws");
    piping(SERVER.formatted(same), "check", "-").says("1 deployment: 1 dep");
  }
}
