package org.lexloci.input;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;

/** Descriptors are held against the manifests that they name. */
class ArtifactsTest {

  private static final String DESCRIPTOR =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: chat}
      spec:
        product: {name: gpt-5.5, type: api}
        stage: general-availability
        target: {provider: azure, region: eastus, launchDate: "2026-06-01"}
        artifacts: [%s]
      """;

  private static final String MANIFEST =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: chat, annotations: {%s}}
      spec:
        template:
          spec:
            nodeSelector: {%s}
            containers: [{name: main, image: vllm/vllm-openai, args: [--port=1%s]}]
      """;

  private static final String AZURE = "kubernetes.azure.com/mode: user";
  private static final String AWS = "eks.amazonaws.com/nodegroup: gpu";

  @TempDir private Path folder;
  private String checked;

  @BeforeEach
  void name_the_directory() {
    checked = folder.resolve("deploy").toString();
  }

  @Test
  void manifests_that_say_the_same_change_nothing() throws IOException {
    descriptor("k8s/chat.yaml");
    manifest("lexloci.dev/stage: general-availability", AZURE, "");

    lexloci("check", checked).exits(0).complains().says("YES      gpt-5.5 on azure").omits("note");
  }

  @Test
  void a_cloud_that_a_manifest_proves_excludes_another_that_is_stated() throws IOException {
    String descriptor = descriptor("k8s/chat.yaml");
    String manifest = manifest("", AWS, "");

    lexloci("check", checked)
        .exits(2)
        .complains()
        .says("DEPENDS  gpt-5.5 on azure or aws")
        .says(
            "target.provider is stated in more than one way: azure by "
                + descriptor
                + ":7:22 (descriptor), aws by "
                + manifest
                + ":7:51 (key `eks.amazonaws.com/nodegroup`)")
        .omits("would be YES", "alone says YES");
  }

  @Test
  void every_fact_is_compared() throws IOException {
    descriptor("k8s/chat.yaml");
    manifest(
        "lexloci.dev/stage: preview, lexloci.dev/product-type: non-api,"
            + " lexloci.dev/launch-date: \"2026-07-01\", lexloci.dev/product: gpt-5.4",
        "topology.kubernetes.io/region: westus",
        "");

    lexloci("check", checked)
        .says("product is stated in more than one way: gpt-5.5 by ")
        .says("product.type is stated in more than one way: api by ")
        .says("stage is stated in more than one way: general-availability by ")
        .says("target.launchDate is stated in more than one way: 2026-06-01 by ")
        .says("target.region is stated in more than one way: eastus by ");
  }

  @Test
  void a_model_that_is_served_is_not_that_of_another_product() throws IOException {
    descriptor("k8s/chat.yaml");
    manifest("", AZURE, ", --model=openai/gpt-oss-20b");

    lexloci("check", checked)
        .exits(2)
        .says("DEPENDS  gpt-5.5 on azure")
        .says("product is stated in more than one way: gpt-5.5 by ")
        .says("gpt-oss-20b by ");
  }

  @Test
  void what_names_another_product_beside_the_same_is_of_that() throws IOException {
    descriptor("k8s/chat.yaml");
    String own = MANIFEST.formatted("lexloci.dev/product: GPT-5.5", AZURE, "");
    String other = MANIFEST.formatted("lexloci.dev/product: chatgpt", AWS, "");
    write(folder, "deploy/k8s/chat.yaml", Documents.all(own, other));

    lexloci("check", checked).says("YES      gpt-5.5 on azure").omits("more than one way");
  }

  @Test
  void a_cloud_that_only_the_manifest_proves_decides() throws IOException {
    String descriptor = descriptor("k8s/chat.yaml");
    Path file = Path.of(descriptor);
    Files.writeString(file, Files.readString(file).replace("provider: azure, region: eastus,", ""));
    String manifest = manifest("", AWS, "");

    lexloci("check", descriptor)
        .exits(1)
        .says("NO       gpt-5.5 on aws", "target.provider: aws", manifest + ":7:51");
  }

  @Test
  void what_a_descriptor_names_is_not_judged_twice() throws IOException {
    String descriptor = descriptor("k8s/chat.yaml");
    String manifest = manifest("", AZURE, "");

    lexloci("check", checked, "--verbose")
        .exits(0)
        .says("1 deployment: 1 yes · ")
        .omits("names no product")
        .complains(
            "read     " + descriptor,
            "read     " + manifest,
            "held     "
                + manifest
                + ":1:1: Deployment `chat` is judged as what "
                + descriptor
                + ":1:1 states");
    manifest("lexloci.dev/product: GPT-5.5", AZURE, "");
    lexloci("check", checked).says("1 deployment: 1 yes · ");
    lexloci("check", descriptor, manifest).says("1 deployment: 1 yes · ");
  }

  @Test
  void what_a_descriptor_leaves_out_is_taken_from_its_manifests() throws IOException {
    String descriptor = descriptor("k8s/chat.yaml");
    Path file = Path.of(descriptor);
    Files.writeString(
        file,
        Files.readString(file)
            .replaceAll("(?m)^  (stage|target): .*\n", "")
            .replace("{name: gpt-5.5, type: api}", "newest"));
    manifest(
        "lexloci.dev/product-type: api, lexloci.dev/stage: preview,"
            + " lexloci.dev/launch-date: \"2026-02-01\"",
        AWS,
        "");

    lexloci("check", checked, "-o", "json")
        .exits(1)
        .says("\"stage\" : \"preview\"", "\"launchDate\" : \"2026-02-01\"")
        .says("\"question\" : \"product.type\"", "deploy/k8s/chat.yaml:3:64");
  }

  @Test
  void a_product_that_no_descriptor_states_is_judged_by_itself() throws IOException {
    descriptor("k8s/chat.yaml");
    String own = MANIFEST.formatted("lexloci.dev/product: gpt-5.5", AZURE, "");
    String other = MANIFEST.formatted("lexloci.dev/product: gpt-5.4", AWS, "");
    String idle = MANIFEST.formatted("", AZURE, "").replace("name: chat", "name: cache");
    String manifest = write(folder, "deploy/k8s/chat.yaml", Documents.all(own, other, idle));

    lexloci("check", checked, "-v")
        .exits(1)
        .says("YES      gpt-5.5 on azure", "NO       gpt-5.4 on aws", "2 deployments: 1 no, 1 yes")
        .says("1 object names no product");
    write(folder, "deploy/k8s/chat.yaml", other);
    lexloci("check", checked)
        .exits(1)
        .says("product is stated in more than one way: gpt-5.5 by ", "NO       gpt-5.4 on aws")
        .says(manifest + ":1");
  }

  @Test
  void what_is_retired_where_it_is_described_is_judged_where_it_still_runs() throws IOException {
    String descriptor = descriptor("k8s/chat.yaml");
    Path file = Path.of(descriptor);
    Files.writeString(file, Files.readString(file).replace("general-availability", "retired"));
    manifest("lexloci.dev/product: gpt-5.5", AWS, "");

    lexloci("check", checked).exits(1).says("NO       gpt-5.5 on aws");
  }

  @Test
  void what_cannot_be_read_is_told_in_one_line_each() throws IOException {
    String descriptor = descriptor("gone.yaml, broken.yaml, k8s, ours.yaml, chart.yaml");
    String broken = write(folder, "deploy/broken.yaml", "a: [\nb: {\n");
    write(folder, "deploy/k8s/a.yaml", "a: b\n");
    write(folder, "deploy/ours.yaml", "a: b\n");
    write(folder, "deploy/chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n");

    lexloci("check", descriptor)
        .exits(4)
        .complains(
            descriptor + ":8:15: artifact `gone.yaml`: no such file",
            descriptor
                + ":8:26: artifact `broken.yaml`: "
                + broken
                + ":3:1: a bracket is never closed",
            descriptor + ":8:39: artifact `k8s`: " + folder + "/deploy/k8s: not a regular file",
            descriptor
                + ":8:44: artifact `ours.yaml`: not recognised as a manifest that is read here",
            descriptor
                + ":8:55: artifact `chart.yaml`: this is a Helm chart; run `helm template DIR` and"
                + " check what it prints");
  }

  @Test
  void a_manifest_may_stand_anywhere_in_the_repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    String descriptor = descriptor("../platform/chat.yaml");
    write(folder, "platform/chat.yaml", MANIFEST.formatted("", AWS, ""));

    lexloci("check", descriptor).exits(2).says("DEPENDS  gpt-5.5 on azure or aws");
    lexloci("check", checked).exits(2).says("DEPENDS  gpt-5.5 on azure or aws");
    lexloci("check", descriptor("../../chat.yaml"))
        .exits(4)
        .complains(descriptor + ":8:15: artifact `../../chat.yaml`: outside of the repository");
  }

  @Test
  void a_file_outside_of_what_is_checked_is_never_opened() throws IOException {
    Path outside = Path.of(write(folder, "outside.yaml", "eks.amazonaws.com/a: secret\n"));
    String absolute = outside.toAbsolutePath().toString();
    String descriptor = descriptor("../outside.yaml, link.yaml, " + absolute);
    Files.createSymbolicLink(folder.resolve("deploy/link.yaml"), outside.toAbsolutePath());

    Ran ran = lexloci("check", descriptor).exits(4);

    ran.complains(
        descriptor + ":8:15: artifact `../outside.yaml`: outside of the directory that is checked",
        descriptor + ":8:32: artifact `link.yaml`: outside of the directory that is checked",
        descriptor
            + ":8:43: artifact `"
            + absolute
            + "`: outside of the directory that is checked");
  }

  @Test
  void a_directory_that_is_walked_holds_what_its_descriptors_name() throws IOException {
    write(folder, "deploy/a/b/chat.yaml", DESCRIPTOR.formatted("../../k8s/chat.yaml"));
    manifest("", AWS, "");

    lexloci("check", checked).exits(2).complains().says("DEPENDS  gpt-5.5 on azure or aws");
  }

  @Test
  void a_descriptor_on_standard_input_has_nothing_beside_it() {
    piping(DESCRIPTOR.formatted("a.yaml"), "check", "-")
        .exits(4)
        .complains("<stdin>:8:15: artifact `a.yaml`: only a descriptor in a file can name one");
  }

  private String descriptor(String artifacts) throws IOException {
    return write(folder, "deploy/chat.yaml", DESCRIPTOR.formatted(artifacts));
  }

  private String manifest(String annotations, String nodes, String arguments) throws IOException {
    return write(folder, "deploy/k8s/chat.yaml", MANIFEST.formatted(annotations, nodes, arguments));
  }
}
