package org.lexloci.manifest.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.piping;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is judged of Compose files, workloads, catalogues and bills of materials. */
class WorkloadCheckTest {

  private static final String COMPOSE =
      """
      name: chat
      services:
        web:
          image: registry.example/chat:1
          environment:
          - OPENAI_API_KEY
          - OPENAI_MODEL_NAME=gpt-5.5
      """;

  private static final String EXTENSION =
      "x-lexloci: {product: gpt-5.5, provider: aws, launch-date: \"2026-06-01\"}\n";

  private static final String SERVER =
      """
      services:
        model:
          image: vllm/vllm-openai:v0.11
          command: %s
      """;

  private static final String SCORE =
      """
      apiVersion: score.dev/v1b1
      metadata:
        name: chat
        annotations: {%s}
      containers:
        main: {image: registry.example/chat:1, variables: {MODEL: gpt-5.5}}
      """;

  private static final String ENTITY =
      """
      apiVersion: backstage.io/v1alpha1
      kind: %s
      metadata: {name: gpt-5.5, annotations: {%s}}
      spec: {type: %s, lifecycle: experimental, owner: us}
      """;

  private static final String BILL =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6",
       "metadata": {"component": {"type": "application", "name": "chat"}, "properties": [%s]},
       "components": [{"type": "%s", %s}],
       "services": [{"provider": {"name": "OpenAI"}, "name": "gpt-5.4"}]}
      """;

  @Test
  void a_project_that_only_calls_a_model_deploys_nothing() {
    piping(COMPOSE, "check", "-")
        .exits(0)
        .says("0 deployments · 1 object names no product", "no product is deployed")
        .complains();
  }

  @Test
  void an_extension_declares_for_the_project_or_a_service() {
    String whole = piping(COMPOSE + EXTENSION, "check", "-").exits(1).out();
    String service = piping(COMPOSE + "    " + EXTENSION, "check", "-").exits(1).out();

    assertThat(whole).contains("NO       gpt-5.5 on aws", "1 deployment:");
    assertThat(service).contains("NO       gpt-5.5 on aws", "1 deployment:");
  }

  @Test
  void labels_of_a_service_declare_in_either_form() {
    String facts = "lexloci.dev/product%1$sgpt-5.5%2$slexloci.dev/provider%1$saws";

    for (String labels :
        List.of("{" + facts.formatted(": ", ", ") + "}", "[" + facts.formatted("=", ", ") + "]")) {
      piping(COMPOSE + "    labels: " + labels + "\n", "check", "-")
          .says("gpt-5.5 on aws", "1 deployment:");
      piping(COMPOSE + "    deploy: {labels: " + labels + "}\n", "check", "-")
          .says("gpt-5.5 on aws", "1 deployment:");
    }
  }

  @Test
  void a_key_that_is_not_known_in_the_extension_is_a_mistake() {
    piping(COMPOSE + "x-lexloci: {provder: aws}\n", "check", "-")
        .exits(4)
        .complains("<stdin>:8:13: unknown key `provder`; did you mean `provider`?");
  }

  @Test
  void what_serves_a_model_in_a_project_deploys_it_however_it_is_written() {
    for (String command :
        List.of(
            "--model openai/gpt-oss-20b",
            "[--model, openai/gpt-oss-20b]",
            "[\"--model=openai/gpt-oss-20b\"]",
            "[--model, \"${MODEL:-openai/gpt-oss-20b}\"]")) {
      piping(SERVER.formatted(command), "check", "-")
          .exits(2)
          .says("DEPENDS  gpt-oss-20b", "add `provider: PROVIDER` under `x-lexloci`");
    }
    piping(SERVER.formatted("[--model, \"${MODEL}\"]"), "check", "-").exits(0);
  }

  @Test
  void a_model_that_a_project_asks_for_is_deployed() {
    String models = "models: {m: {model: %s}}\nservices: {web: {image: a/b, models: [m]}}\n";

    piping(models.formatted("ai/gpt-oss:20B-UD-Q4_K_XL"), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-oss");
    piping(models.formatted("ai/gemma3:4B"), "check", "-").exits(0).says("0 deployments");
  }

  @Test
  void an_extension_of_a_cloud_is_a_hint() {
    piping("x-aws-vpc: vpc-1\n" + SERVER.formatted("--model gpt-oss-20b"), "check", "-")
        .exits(2)
        .says("looks like aws, which decides nothing: <stdin>:1:12 (key `x-aws-vpc`)");
  }

  @Test
  void a_workload_of_score_is_told_by_its_annotations_alone() {
    piping(SCORE.formatted("a: b"), "check", "-").exits(0).says("names no product");
    piping(SCORE.formatted("lexloci.dev/product: gpt-5.5"), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-5.5")
        .says("add `lexloci.dev/provider: PROVIDER` under `metadata.annotations`");
  }

  @Test
  void an_entity_is_a_deployment_of_what_it_is_called_where_it_declares_something() {
    String declared = "lexloci.dev/provider: aws";

    piping(ENTITY.formatted("Component", declared, "service"), "derive", "-")
        .says("gpt-5.5", "preview", "aws");
    piping(ENTITY.formatted("API", declared, "openapi"), "check", "-").says("gpt-5.5 on aws");
    piping(ENTITY.formatted("Component", "a: b", "service"), "check", "-")
        .exits(0)
        .says("0 deployments · 1 object names no product");
    for (String nothing : List.of("Component library", "Location url", "System a", "Group team")) {
      String[] words = nothing.split(" ");
      piping(ENTITY.formatted(words[0], declared, words[1]), "check", "-")
          .exits(4)
          .says("1 problem")
          .complains("<stdin>:3:41: `lexloci.dev/provider` is not read here: nothing is deployed");
      piping(ENTITY.formatted(words[0], "a: b", words[1]), "check", "-")
          .exits(0)
          .says("1 file deploys nothing");
    }
  }

  @Test
  void a_bill_of_materials_tells_the_model_and_no_cloud() {
    String model = "machine-learning-model";

    for (String name :
        List.of(
            "\"name\": \"gpt-oss-20b\"",
            "\"group\": \"openai\", \"name\": \"gpt-oss-20b\"",
            "\"publisher\": \"OpenAI\", \"name\": \"gpt-oss-20b\"",
            "\"name\": \"openai/gpt-oss-20b\"")) {
      piping(BILL.formatted("", model, name), "check", "-")
          .exits(2)
          .says("DEPENDS  gpt-oss-20b", "1 deployment:")
          .says("`{\"name\": \"lexloci.dev/provider\", \"value\": \"PROVIDER\"}` to");
    }
    String declared = "{\"name\": \"lexloci.dev/provider\", \"value\": \"aws\"}";
    piping(BILL.formatted(declared, model, "\"name\": \"gpt-oss-20b\""), "check", "-")
        .says("gpt-oss-20b on aws");
    piping(BILL.formatted(declared, model, "\"name\": \"gpt-oss-20b\""), "derive", "-")
        .says("document 1, /components/0/name", "document 1, /metadata/properties/0/value");
    piping(BILL.formatted("", "library", "\"name\": \"openai\""), "check", "-")
        .exits(0)
        .says("1 file deploys nothing");
  }
}
