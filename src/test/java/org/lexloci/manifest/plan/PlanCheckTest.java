package org.lexloci.manifest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Ran;
import org.lexloci.cli.output.OutputFormat;
import org.lexloci.manifest.ManifestRelationsTest;
import org.lexloci.source.Limits;
import org.lexloci.source.Node;
import org.lexloci.source.json.JsonTree;
import org.lexloci.source.reader.DocumentReader;

/** What is judged of plans of Terraform and OpenTofu, and what of them is never told. */
@Tag("exhaustive")
class PlanCheckTest {

  private static final Path FOLDER = Path.of("src/test/resources/manifests/terraform");

  private static final String PLAN =
      """
      {"format_version": "1.2",
       "variables": {"password": {"value": "s3cr3t-in-clear"}},
       "resource_changes": [{
         "address": "aws_lb.chat", "mode": "managed", "type": "aws_lb", "name": "chat",
         "provider_name": "registry.terraform.io/hashicorp/aws",
         "change": {"actions": ["create"], "after": {
           "user_data": "s3cr3t-in-clear",
           "tags": {"owner": "s3cr3t-in-clear", "lexloci-product": "gpt-5.5",
                    "lexloci-launch-date": "2026-06-01"}},
           "after_unknown": {}}}],
       "configuration": {"provider_config": {"aws": {"name": "aws",
         "expressions": {"region": {"constant_value": "us-east-1"},
                         "access_key": {"constant_value": "s3cr3t-in-clear"}}}}}}
      """;

  private static final String PLANNED =
      """
      {"address": "azurerm_ai.chat", "type": "azurerm_ai", "mode": "managed",
       "provider_name": "registry.terraform.io/hashicorp/azurerm",
       "change": {"actions": ["create"], "after": {"kind": "chat"},
                  "after_unknown": {"location": true}}}
      """;

  @TempDir private Path folder;

  @Test
  void an_api_product_in_a_plan_for_another_cloud_stops_a_merge() {
    piping(PLAN, "check", "-")
        .exits(1)
        .says(
            "NO       gpt-5.5 on aws",
            "<stdin>:3",
            "azure-api-exclusivity-until-agi",
            "target.provider: aws                 <stdin>:5:21",
            "resource `aws_lb.chat`")
        .complains();
  }

  @Test
  void what_is_planned_on_azure_is_permitted() {
    piping(
            PLAN.replace("hashicorp/aws", "hashicorp/azurerm").replace("aws_lb", "azurerm_lb"),
            "check",
            "-")
        .exits(0)
        .says("YES      gpt-5.5 on azure");
  }

  @Test
  void what_is_kept_or_replaced_counts_and_what_goes_does_not() {
    for (String actions :
        List.of("no-op", "update", "delete\", \"create", "create\", \"delete", "create")) {
      piping(PLAN.replace("\"create\"", '"' + actions + '"'), "check", "-").exits(1);
    }
    for (String actions : List.of("delete", "read", "forget")) {
      piping(PLAN.replace("\"create\"", '"' + actions + '"'), "check", "-")
          .exits(0)
          .omits("gpt-5.5");
    }
    piping(PLAN.replace("managed", "data"), "check", "-").exits(0);
  }

  @Test
  void a_plan_that_deletes_says_nothing_of_what_will_be() {
    piping(
            PLAN.replace("\"create\"", "\"delete\"").replace("\"after\": {", "\"before\": {"),
            "check",
            "-")
        .exits(0)
        .says("1 file deploys nothing", "exit 0, no product is deployed");
  }

  @Test
  void a_provider_of_another_namespace_is_only_a_hint() {
    piping(PLAN.replace("hashicorp/aws", "someone/aws"), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-5.5 on an unstated cloud")
        .says(
            "looks like aws, which decides nothing: <stdin>:5:21 (provider"
                + " `registry.terraform.io/someone/aws`)")
        .says("add `tags = { lexloci-provider = \"PROVIDER\" }` to `aws_lb.chat`");
    piping(PLAN.replace("registry.terraform.io", "providers.example"), "check", "-").exits(2);
    piping(PLAN.replace("terraform.io", "opentofu.org"), "check", "-").exits(1);
    piping(PLAN.replace("registry.terraform.io/hashicorp/", ""), "check", "-").exits(1);
    piping(PLAN.replace("hashicorp/aws", "azurerm/aws"), "check", "-").exits(2);
  }

  @Test
  void what_a_plan_leaves_open_is_answered_in_its_own_language() {
    piping(PLAN.replace("gpt-5.5", "newest"), "check", "-")
        .exits(2)
        .says("add `tags = { lexloci-product-type = \"api|non-api\" }` to `aws_lb.chat`");
    piping(PLAN.replace("\"tags\"", "\"labels\"").replace("gpt-5.5", "newest"), "check", "-")
        .exits(2)
        .says("add `labels = { lexloci-product-type = \"api|non-api\" }` to `aws_lb.chat`");
  }

  @Test
  void a_tag_of_ours_that_is_not_known_is_a_mistake() {
    piping(PLAN.replace("lexloci-product", "lexloci-produkt"), "check", "-")
        .exits(4)
        .complains("<stdin>:8:43: unknown tag `lexloci-produkt`; did you mean `lexloci-product`?");
  }

  @Test
  void a_plan_that_ended_with_an_error_is_never_permitted() {
    String azure = PLAN.replace("hashicorp/aws", "hashicorp/azurerm");

    piping(
            azure.replace("{\"format_version\"", "{\"errored\": true, \"format_version\""),
            "check",
            "-")
        .exits(2)
        .says(
            "the plan ended with an error, so what it lists is not all that it would do; fix the"
                + " error and plan again");
    piping(
            PLAN.replace("{\"format_version\"", "{\"errored\": true, \"format_version\""),
            "check",
            "-")
        .exits(1);
    for (String resources : List.of("", PLANNED)) {
      String plan =
          "{\"format_version\": \"1.2\", \"errored\": true, \"complete\": false,"
              + " \"resource_changes\": ["
              + resources
              + "]}";
      piping(plan, "check", "-")
          .exits(2)
          .says("DEPENDS  unstated-product on an unstated cloud", "fix the error and plan again")
          .omits("add `")
          .complains();
      piping(plan, "derive", "-").exits(2).omits("apiVersion").says("fix the error and plan again");
    }
  }

  @Test
  void plans_of_every_format_before_two_are_read() {
    for (String version : List.of("0.1", "0.2", "1.0", "1.9")) {
      piping(PLAN.replace("\"1.2\"", '"' + version + '"'), "check", "-").exits(1).complains();
    }
    for (String version : List.of("2.0", "0.0", "1", "1.2; rm")) {
      piping(PLAN.replace("\"1.2\"", '"' + version + '"'), "check", "-")
          .exits(4)
          .complains(
              "<stdin>:1:20: format_version `"
                  + version
                  + "` is not read here; expected 0.1 or later and before 2.0");
    }
  }

  @Test
  void a_part_of_a_plan_is_read_with_a_warning() {
    String part =
        """
        {"resource_changes": [{"type": "aws_lb", "change": {"actions": ["create"],
          "after": {"tags": {"lexloci-product": "gpt-5.5", "lexloci-launch-date": "2026-06-01"}}}}]}
        """;

    piping(part, "check", "-")
        .exits(1)
        .says("NO       gpt-5.5 on aws")
        .complains(
            "warning: <stdin>:1:1: the plan has no `format_version`, so it is not whole; what it"
                + " lists is read and nothing else is known");
  }

  @Test
  void two_clouds_in_one_plan_are_judged_each() {
    lexloci("check", FOLDER.resolve("two-clouds.json").toString())
        .exits(1)
        .says("NO       gpt-5.5 on aws", "NO       gpt-5.5 on gcp", "YES      gpt-5.5 on azure");
  }

  @Test
  void a_region_comes_from_the_resource_or_from_its_provider() {
    lexloci("derive", FOLDER.resolve("modules.json").toString())
        .says("region: us-east-2", "region: us-west-2");
    lexloci("derive", FOLDER.resolve("two-clouds.json").toString())
        .says("region: europe-west4", "region: westeurope");
    piping(
            PLAN.replace("\"after_unknown\": {}", "\"after_unknown\": {\"region\": true}"),
            "check",
            "-")
        .says("its region is known only after the plan is carried out");
  }

  @Test
  void a_region_that_is_not_known_yet_is_told_of_what_names_no_product_too() {
    String plan = "{\"format_version\": \"1.2\", \"resource_changes\": [" + PLANNED + "]}";
    String told =
        "<stdin>:1:48: planned resource `azurerm_ai.chat` on azure, region known after apply,"
            + " names no product";

    piping(plan, "check", "-", "--verbose")
        .exits(0)
        .complains("read     <stdin>", "idle     " + told);
    piping(plan, "derive", "-")
        .exits(4)
        .complains(
            "warning: " + told,
            "-: nothing was derived: no manifest names a product or serves a model on record");
  }

  @Test
  void what_runs_on_a_cluster_is_where_the_cluster_is() {
    lexloci("check", FOLDER.resolve("cluster.json").toString())
        .exits(1)
        .says("NO       gpt-5.5 on aws", "resource `kubernetes_deployment.chat`");
  }

  @Test
  void what_may_be_anywhere_is_on_no_cloud() {
    lexloci("check", FOLDER.resolve("nowhere.json").toString())
        .exits(2)
        .says("3 deployments: 3 depends")
        .says("the software is of aws and the machines need not be")
        .says("add `annotations = { \"lexloci.dev/provider\" = \"PROVIDER\" }` to `metadata` of");
  }

  @Test
  void a_resource_that_deploys_a_model_is_a_deployment_of_it() {
    lexloci("check", FOLDER.resolve("models.json").toString(), "--editions", "in-force")
        .says(
            "gpt-5.5 on azure", "gpt-oss-20b on azure", "gpt-oss-120b on aws", "gpt-oss-20b on aws")
        .says("4 deployments")
        .omits("unstated-product");
  }

  @Test
  void order_and_layout_and_encoding_change_nothing() throws IOException {
    for (String name : List.of("two-clouds", "modules", "cluster", "models", "nowhere")) {
      Path plan = FOLDER.resolve(name + ".json");
      List<String> verdicts = verdicts(lexloci("check", plan.toString()));
      String reordered = json(ManifestRelationsTest.reversed(tree(plan)));

      assertThat(verdicts).isNotEmpty();
      assertThat(verdicts(piping(reordered, "check", "-"))).isEqualTo(verdicts);
      Path wide = folder.resolve(name + ".json");
      Files.write(wide, ("\uFEFF" + reordered).getBytes(StandardCharsets.UTF_16LE));
      assertThat(verdicts(lexloci("check", wide.toString()))).isEqualTo(verdicts);
    }
  }

  @Test
  void no_value_of_a_plan_is_ever_shown() throws IOException {
    String plan = write(folder, "plan.json", PLAN);
    String open = write(folder, "open.json", PLAN.replace("hashicorp/aws", "someone/aws"));
    String wrong = write(folder, "wrong.json", PLAN.replace("gpt-5.5", "Not A Name!"));
    String cut = write(folder, "cut.json", PLAN.substring(0, PLAN.length() - 200));
    String twice = write(folder, "twice.json", PLAN.replace("\"owner\"", "\"user_data\""));
    List<String> told = new ArrayList<>();
    for (String file : List.of(plan, open, wrong, cut, twice)) {
      told.addAll(inEveryFormat("check", file));
      told.addAll(inEveryFormat("check", file, "--verbose", "--remedy"));
      Ran derived = lexloci("derive", file);
      told.add(derived.out() + derived.err());
    }

    assertThat(told).noneMatch(text -> text.contains("s3cr3t"));
  }

  private List<String> inEveryFormat(String... command) throws IOException {
    List<String> args = new ArrayList<>(List.of(command));
    for (String format : OutputFormat.words()) {
      args.addAll(List.of("-o", format + "=" + folder.resolve(format)));
    }
    Ran ran = lexloci(args.toArray(String[]::new));
    List<String> told = new ArrayList<>(List.of(ran.out() + ran.err()));
    for (String format : OutputFormat.words()) {
      told.add(Files.readString(folder.resolve(format)));
    }
    return told;
  }

  @Test
  void what_is_marked_as_sensitive_is_not_read() {
    String hidden =
        PLAN.replace(
            "\"after_unknown\": {}",
            "\"after_sensitive\": {\"tags\": {\"lexloci-product\": true}}");

    piping(hidden, "check", "-").omits("gpt-5.5");
    piping(hidden.replace("{\"lexloci-product\": true}", "true"), "check", "-").omits("gpt-5.5");
  }

  private static List<String> verdicts(Ran ran) {
    return ran.out()
        .lines()
        .filter(line -> line.matches("(YES|NO|DEPENDS) .*"))
        .map(line -> line.replaceAll(" on (an? )?([a-z ]+?)  .*", " on $2"))
        .sorted()
        .toList();
  }

  private static Node tree(Path plan) throws IOException {
    return new DocumentReader(Limits.DEFAULT)
        .read(plan.toString(), Files.readAllBytes(plan))
        .documents()
        .get(0)
        .root();
  }

  private static String json(Node node) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonTree.write(node, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What a plan says of providers cannot move a resource to another cloud. */
  @ParameterizedTest
  @CsvSource({
    "aws_sagemaker_model, hashicorp/azurerm, azure or aws",
    "google_cloud_run_v2_service, hashicorp/azurerm, azure or gcp",
    "ibm_code_engine_app, azure/azapi, azure or ibm",
    "tencentcloud_eks_cluster, hashicorp/azurerm, azure or tencent",
    "aws_sagemaker_model, hashicorp/aws, aws",
    "google_cloud_run_v2_service, hashicorp/google-beta, gcp"
  })
  void a_type_of_another_cloud_than_its_provider_contradicts_it(
      String type, String provider, String clouds) {
    String plan =
        """
        {"format_version": "1.2", "terraform_version": "1.9.0", "resource_changes": [
          {"address": "%s.m", "mode": "managed", "type": "%s", "name": "m",
           "provider_name": "registry.terraform.io/%s",
           "change": {"actions": ["create"], "after": {"tags": {"lexloci-product": "gpt-5.5"},
             "labels": {"lexloci-product": "gpt-5.5"}}, "after_unknown": {}}}]}
        """
            .formatted(type, type, provider);

    assertThat(Ran.piping(plan, "check", "-").out()).contains("gpt-5.5 on " + clouds + " ");
  }
}
