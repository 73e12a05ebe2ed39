package org.lexloci.manifest.kubernetes;

import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;

/** What is judged of objects of Kubernetes, and how it is told. */
class KubernetesCheckTest {

  private static final String DECLARED =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: chat
        annotations:
          lexloci.dev/product: gpt-5.5
          lexloci.dev/provider: %s
          lexloci.dev/launch-date: "2026-06-01"
      spec:
        template:
          spec:
            nodeSelector: {%s}
            containers: [{name: main, image: registry.example/chat:1}]
      """;

  private static final String SERVER =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: weights}
      spec:
        template:
          spec:
            nodeSelector: {%s}
            containers:
            - name: main
              image: vllm/vllm-openai:v0.11
              args: [%s]
      """;

  private static final String OTHER = SERVER.replace("vllm/vllm-openai:v0.11", "example/chat:1");

  @TempDir private Path folder;

  @Test
  void declared_facts_are_judged_and_told_with_their_places() {
    piping(DECLARED.formatted("aws", "a: b"), "check", "-")
        .exits(1)
        .says("NO       gpt-5.5 on aws", "<stdin>:1")
        .says("target.provider: aws                 <stdin>:7:27")
        .complains();
  }

  @Test
  void what_only_one_cloud_reads_decides_where_nothing_is_declared() {
    String aws = DECLARED.formatted("aws", "eks.amazonaws.com/nodegroup: gpu");

    piping(aws.replace("    lexloci.dev/provider: aws\n", ""), "check", "-")
        .exits(1)
        .says("NO       gpt-5.5 on aws")
        .says("target.provider: aws                 <stdin>:11:51");
  }

  @Test
  void a_declaration_never_hides_what_contradicts_it() {
    piping(DECLARED.formatted("azure", "eks.amazonaws.com/nodegroup: gpu"), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-5.5 on azure or aws")
        .says(
            "\n  in the way    target.provider is stated in more than one way: azure by"
                + " <stdin>:7:27 (annotation `lexloci.dev/provider`), aws by <stdin>:12:51 (key"
                + " `eks.amazonaws.com/nodegroup`)\n  2025-10-28 next chapter")
        .omits("would be YES", "  note  ");
  }

  @Test
  void a_contradiction_is_not_permitted_though_each_side_would_be() {
    String nonApi =
        DECLARED
            .formatted("azure", "eks.amazonaws.com/nodegroup: gpu")
            .replace("gpt-5.5", "chatgpt");

    piping(nonApi, "check", "-", "--editions", "2025-10-28").exits(2).says("DEPENDS  chatgpt");
  }

  @Test
  void a_hint_decides_nothing_and_is_told_with_the_line_to_add() {
    String hinted =
        DECLARED
            .formatted("aws", "a: b")
            .replace("    lexloci.dev/provider: aws\n", "")
            .replace("registry.example", "x.azurecr.io");

    piping(hinted, "check", "-")
        .exits(2)
        .says(
            "looks like azure, which decides nothing: <stdin>:12:40 (image `x.azurecr.io/chat:1`)")
        .says("add `lexloci.dev/provider: PROVIDER` under `metadata.annotations`, <stdin>:1:1");
  }

  @Test
  void a_model_on_record_that_is_served_is_a_deployment_of_it() {
    String eks = "eks.amazonaws.com/nodegroup: gpu";

    piping(SERVER.formatted(eks, "--model, openai/gpt-oss-20b"), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-oss-20b on aws", "as of 2025-08-05, its first launch on aws")
        .says("depends on  product.capabilityCriteriaMet")
        .omits("depends on  product.type", "to decide");
    piping(SERVER.formatted(eks, "--model=openai/gpt-oss-20b"), "check", "-").exits(2);
    piping(SERVER.formatted(eks, "--model, gpt-oss-20b"), "check", "-").exits(2);
    piping(SERVER.formatted(eks, "--model, acme/gpt-oss-20b-tuned"), "check", "-").exits(0);
    piping(SERVER.formatted(eks, "--served-model-name, gpt-oss-20b"), "check", "-").exits(2);
  }

  @Test
  void a_program_that_loads_a_model_may_serve_it_unless_it_is_a_client() {
    String client =
        SERVER.formatted("a: b", "--model, openai/gpt-oss-20b").replace("vllm/vllm-openai", "app");

    piping(client, "check", "-")
        .exits(2)
        .says("names gpt-oss-20b at <stdin>:11:25, not judged", "a program that is not known here");
    piping(client.replace("--model, ", "--base-url, http://shop/, --model, "), "check", "-")
        .exits(0)
        .says("0 deployments · 1 object names no product", "exit 0, no product is deployed")
        .complains();
  }

  @Test
  void a_key_of_ours_that_is_not_known_is_a_mistake() {
    piping(
            DECLARED
                .formatted("aws", "a: b")
                .replace("lexloci.dev/provider", "lexloci.dev/provder"),
            "check",
            "-")
        .exits(4)
        .complains(
            "<stdin>:7:5: unknown annotation `lexloci.dev/provder`; did you mean"
                + " `lexloci.dev/provider`?");
    piping(DECLARED.formatted("azzure", "a: b"), "check", "-")
        .exits(4)
        .complains("<stdin>:7:27: unknown provider `azzure`; did you mean `azure`?");
  }

  @Test
  void a_pointer_starts_from_the_document_and_not_from_an_item_of_its_list() {
    String listed =
"""
- {apiVersion: v1, kind: Namespace, metadata: {name: prod, annotations: {lexloci.dev/provider: aws}}}
- text
- - apiVersion: v1
    kind: List
    items:
      - apiVersion: apps/v1
        kind: Deployment
        metadata: {name: chat, namespace: prod, annotations: {lexloci.dev/product: gpt-5.5}}
        spec: {template: {spec: {containers: [{name: c, image: i}]}}}
""";

    piping(listed, "derive", "-")
        .says("document 1, /2/0/items/0/metadata/annotations/lexloci.dev~1product")
        .says("document 1, /0/metadata/annotations/lexloci.dev~1provider");
  }

  @Test
  void a_namespace_declares_for_what_runs_in_it() {
    String there =
        DECLARED
            .formatted("aws", "a: b")
            .replace("    lexloci.dev/provider: aws\n", "")
            .replace("  name: chat\n", "  name: chat\n  namespace: prod\n");
    String namespace =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: prod, annotations: {lexloci.dev/provider: aws}}
        """;

    piping(all(there, namespace), "check", "-").exits(1).says("NO       gpt-5.5 on aws");
    piping(all(there, namespace), "check", "-").says("1 deployment: ");
  }

  @Test
  void a_walk_tells_once_what_it_could_read_only_after_a_command() throws IOException {
    write(folder, "yes.yaml", YES);
    String first = write(folder, "chart/templates/a.yaml", "a: {{ .Values.a }}\n");
    write(folder, "chart/templates/b.yaml", "a: {{ .Values.a }}\n");
    String base = write(folder, "base/kustomization.yaml", "resources: [a.yaml]\n");

    lexloci("check", folder.toString())
        .exits(0)
        .complains(
            "warning: "
                + base
                + ": this is a Kustomize input; run `kustomize build "
                + base.replace("/kustomization.yaml", "")
                + "` and check what it prints",
            "warning: "
                + first
                + ": this is a template; run `helm template` first (and 1 more file)");
  }

  @Test
  void a_walk_is_not_stopped_by_what_others_write() throws IOException {
    write(folder, "yes.yaml", YES);
    write(folder, "workflow.yaml", "on: {push: {}}\n200: ok\n!x y: !z z\n");
    write(folder, "empty.yaml", "");
    write(folder, "comments.yaml", "# nothing\n---\n# yet\n");
    String broken = write(folder, "tsconfig.json", "{ // comment\n}");

    lexloci("check", folder.toString())
        .exits(0)
        .complains("warning: " + broken + ":1:3: comments are not allowed in JSON");
  }

  @Test
  void what_is_broken_and_may_be_a_manifest_stops_a_walk() throws IOException {
    write(folder, "yes.yaml", YES);
    String broken = write(folder, "pod.yaml", "apiVersion: v1\nkind: Pod\n  x: y\n");

    lexloci("check", folder.toString())
        .exits(4)
        .complains(
            broken + ":3:4: `:` is not allowed here; put the value in quotes or start a new line");
  }

  @Test
  void the_command_line_says_for_a_run_what_manifests_leave_open() throws IOException {
    String open = write(folder, "a.yaml", SERVER.formatted("a: b", "--port, 8000"));

    lexloci("check", open).exits(0).says("1 object names no product");
    lexloci("check", open, "--product", "gpt-5.5", "--provider", "aws")
        .exits(1)
        .says("NO       gpt-5.5 on aws", "target.provider: aws                 --provider");
    lexloci("check", open, "--product", "GPT 5.5", "--provider", "azure").exits(0);
    lexloci("check", open, "--product", "%s")
        .refuses(
            "product `%s` has characters other than a-z, 0-9, `-` and `.`, or does not start and"
                + " end with a letter or digit, or is longer than 253",
            "lexloci check");
  }

  @Test
  void the_command_line_goes_before_a_declaration_and_hides_no_proof() {
    piping(DECLARED.formatted("aws", "a: b"), "check", "-", "--provider", "azure")
        .exits(0)
        .complains()
        .says("--provider stands for aws of <stdin>:7:27 (annotation `lexloci.dev/provider`)");
    piping(
            DECLARED.formatted("azure", "eks.amazonaws.com/nodegroup: gpu"),
            "check",
            "-",
            "--provider",
            "azure")
        .exits(2)
        .says("azure by --provider (command line), aws by <stdin>:12:51");
  }

  @Test
  void a_map_says_where_the_clusters_run_that_a_delivery_tool_names() throws IOException {
    String application =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: chat, annotations: {lexloci.dev/product: gpt-5.5}}
        spec: {destination: {name: prod}}
        """;
    String map =
        write(
            folder, "map.yaml", record("ClusterMap", "{clusters: [{name: prod, provider: aws}]}"));

    piping(application, "check", "-").exits(2).says("on an unstated cloud");
    piping(application, "check", "-", "--map", map).exits(1).says("NO       gpt-5.5 on aws");
  }

  @Test
  void credentials_of_a_cluster_say_where_it_runs_and_are_never_shown() {
    String secret =
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: c, labels: {argocd.argoproj.io/secret-type: cluster}}
        stringData:
          name: prod
          server: https://10.0.0.1
          config: '{"awsAuthConfig": {"clusterName": "hidden"}, "bearerToken": "hidden"}'
        """;
    String application =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: chat, annotations: {lexloci.dev/product: gpt-5.5}}
        spec: {destination: {server: https://10.0.0.1}}
        """;

    piping(all(application, secret), "check", "-")
        .exits(1)
        .says("NO       gpt-5.5 on aws")
        .omits("hidden");
    piping(all(application, secret), "derive", "-").exits(0).omits("hidden");
  }

  @Test
  void nothing_is_tried_to_permit_what_contradicts_itself() {
    String torn = DECLARED.formatted("azure", "eks.amazonaws.com/nodegroup: gpu");

    piping(torn, "check", "-", "--remedy")
        .exits(2)
        .says("  nothing makes it YES before what is in the way is mended\n");
  }

  @Test
  void one_object_without_a_product_is_no_launch_of_another() {
    lexloci("check", "src/test/resources/manifests/kubernetes/unnamed.yaml")
        .exits(2)
        .says("YES      unstated-product on azure", "DEPENDS  unstated-product on aws")
        .says("add `lexloci.dev/product: ID` under `metadata.annotations`")
        .omits("add `lexloci.dev/launch-date");
  }

  @Test
  void a_product_that_nothing_names_is_derived_by_a_name_that_says_so() {
    piping(
            DECLARED.formatted("aws", "a: b").replaceAll(" *lexloci.dev/product:.*\\n", ""),
            "derive",
            "-")
        .exits(0)
        .says("product: unstated-product       # nothing says which\n  # add: product: ID\n");
  }

  @Test
  void what_cannot_be_derived_is_told_in_its_place() {
    piping(DECLARED.formatted("azure", "eks.amazonaws.com/nodegroup: gpu"), "derive", "-")
        .exits(2)
        .says("# not derived: target.provider is stated in more than one way")
        .omits("apiVersion");
    piping(SERVER.formatted("a: b", "--model, openai/gpt-oss-20b"), "derive", "-")
        .exits(0)
        .says("# add: product: {name: gpt-oss-20b, type: api|non-api}")
        .says("# add: target: {provider: PROVIDER, launchDate: \"YYYY-MM-DD\"}");
    piping(OTHER.formatted("a: b", "--port, 1"), "derive", "-")
        .exits(4)
        .saysNothing()
        .complains(
            "warning: <stdin>:1:1: Deployment `weights` names no product",
            "-: nothing was derived: no manifest names a product or serves a model on record");
  }

  @Test
  void what_names_no_product_is_counted_and_named_when_asked_for() throws IOException {
    String manifest =
        write(folder, "a.yaml", all(OTHER.formatted("a: b", "--port"), Documents.FOREIGN));

    lexloci("check", manifest).exits(0).says("1 object names no product").complains();
    lexloci("check", manifest, "--verbose")
        .exits(0)
        .says("1 object names no product")
        .complains(
            "read     " + manifest,
            "idle     " + manifest + ":1:1: Deployment `weights` names no product");
    lexloci("check", manifest, "--verbose", "-o", "json").exits(0).says("\"idle\" : 1");
  }
}
