package org.lexloci.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.RunningService;

/** What an API server is told that asks whether an object may be created or changed. */
class AdmissionTest {

  private static final String DEPLOYMENT =
      """
      {"apiVersion": "lexloci.dev/v1", "kind": "ProductDeployment",
       "metadata": {"name": "one", "namespace": "shop", "uid": "4711", "generation": 1,
         "creationTimestamp": "2026-11-21T12:00:00Z",
         "managedFields": [{"manager": "kubectl", "operation": "Update", "fieldsV1": {"f:spec": {}}}]},
       "spec": {"product": "gpt-6-sol", "stage": "general-availability",
         "target": {"provider": "aws", "launchDate": "2026-01-01"}}}
      """;

  private static final String WORKLOAD =
      """
      {"apiVersion": "apps/v1", "kind": "Deployment",
       "metadata": {"name": "sol", "namespace": "shop",
         "annotations": {"lexloci.dev/product": "gpt-6-sol", "lexloci.dev/provider": "aws",
           "lexloci.dev/launch-date": "2026-01-01"}},
       "spec": {"selector": {"matchLabels": {"a": "b"}},
         "template": {"metadata": {"labels": {"a": "b"}},
           "spec": {"containers": [{"name": "c", "image": "nginx"}]}}}}
      """;

  @AutoClose private static final RunningService SERVICE = RunningService.inEmptyDirectory();

  private static String review(String operation, String object, String old) {
    return """
        {"kind": "AdmissionReview", "apiVersion": "admission.k8s.io/v1",
         "request": {"uid": "u-1", "kind": {"group": "", "version": "v1", "kind": "X"},
           "name": "one", "namespace": "shop", "operation": "%s",
           "userInfo": {"username": "admin"}, "object": %s, "oldObject": %s, "dryRun": false}}
        """
        .formatted(operation, object, old);
  }

  private static JsonNode reviewed(String path, String review) throws IOException {
    var response = SERVICE.post(path, review);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode answer = new ObjectMapper().readTree(response.body());
    assertThat(answer.get("kind").asText()).isEqualTo("AdmissionReview");
    assertThat(answer.get("apiVersion").asText()).isEqualTo("admission.k8s.io/v1");
    assertThat(answer.at("/response/uid").asText()).isEqualTo("u-1");
    return answer.get("response");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE", "UPDATE"})
  void what_is_denied_is_refused_with_its_clause_and_the_way_out(String operation)
      throws IOException {
    for (String object : new String[] {DEPLOYMENT, WORKLOAD}) {
      JsonNode response = reviewed("/admit", review(operation, object, "null"));

      assertThat(response.get("allowed").asBoolean()).isFalse();
      assertThat(response.at("/status/code").asInt()).isEqualTo(403);
      assertThat(response.at("/status/message").asText())
          .startsWith("NO       gpt-6-sol on aws")
          .contains("azure-api-exclusivity-until-agi", "would be YES  with target.provider: azure")
          .doesNotContain("stdin", "AdmissionReview");
      assertThat(response.at("/auditAnnotations/exit").asText()).isEqualTo("1");
    }
  }

  @Test
  void what_is_permitted_is_let_in() throws IOException {
    JsonNode response =
        reviewed("/admit", review("CREATE", DEPLOYMENT.replace("aws", "azure"), "null"));

    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.has("status")).isFalse();
  }

  @Test
  void an_object_that_names_no_product_is_let_in() throws IOException {
    String plain = WORKLOAD.replace("lexloci.dev/", "example.com/");

    assertThat(reviewed("/admit", review("CREATE", plain, "null")).get("allowed").asBoolean())
        .isTrue();
  }

  @Test
  void what_an_object_runs_and_does_not_tell_is_let_in_with_a_warning() throws IOException {
    String script =
        WORKLOAD
            .replace("lexloci.dev/", "example.com/")
            .replace(
                "\"nginx\"}]",
                """
                "vllm/vllm-openai:v0.11", "command": ["sh", "/scripts/start.sh"],
                "volumeMounts": [{"name": "s", "mountPath": "/scripts"}]}],
                "volumes": [{"name": "s", "configMap": {"name": "start"}}]
                """);
    JsonNode response = reviewed("/admit", review("CREATE", script, "null"));

    assertThat(response.get("allowed").asBoolean()).isTrue();
    assertThat(response.at("/warnings/0").asText())
        .startsWith("Deployment `sol` runs")
        .doesNotContain("stdin");
  }

  @Test
  void the_new_object_counts_and_the_old_one_does_not() throws IOException {
    String azure = DEPLOYMENT.replace("aws", "azure");

    assertThat(reviewed("/admit", review("UPDATE", azure, DEPLOYMENT)).get("allowed").asBoolean())
        .isTrue();
    assertThat(reviewed("/admit", review("UPDATE", DEPLOYMENT, azure)).get("allowed").asBoolean())
        .isFalse();
  }

  @Test
  void what_goes_is_let_go() throws IOException {
    assertThat(reviewed("/admit", review("DELETE", "null", DEPLOYMENT)).get("allowed").asBoolean())
        .isTrue();
  }

  @Test
  void what_depends_is_refused_unless_a_warning_is_asked_for() throws IOException {
    String open = review("CREATE", DEPLOYMENT.replace("\"gpt-6-sol\"", "\"gpt-oss-120b\""), "null");

    JsonNode refused = reviewed("/admit", open);
    JsonNode warned = reviewed("/admit?depends=warn", open);

    assertThat(refused.get("allowed").asBoolean()).isFalse();
    assertThat(refused.at("/status/message").asText()).startsWith("DEPENDS");
    assertThat(warned.get("allowed").asBoolean()).isTrue();
    assertThat(warned.at("/warnings/0").asText()).startsWith("DEPENDS").hasSizeLessThan(257);
  }

  @Test
  void a_warning_is_never_asked_for_by_what_is_denied() throws IOException {
    JsonNode denied = reviewed("/admit?depends=warn", review("CREATE", DEPLOYMENT, "null"));

    assertThat(denied.get("allowed").asBoolean()).isFalse();
  }

  @Test
  void an_object_that_cannot_be_judged_is_refused_with_what_is_wrong() throws IOException {
    JsonNode response =
        reviewed("/admit", review("CREATE", DEPLOYMENT.replace("\"aws\"", "\"azzure\""), "null"));

    assertThat(response.get("allowed").asBoolean()).isFalse();
    assertThat(response.at("/status/message").asText())
        .contains("unknown provider `azzure`; did you mean `azure`?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"kind\": \"AdmissionReview\", \"apiVersion\": \"admission.k8s.io/v1\"}",
        "{\"kind\": \"AdmissionReview\", \"apiVersion\": \"admission.k8s.io/v1beta1\","
            + " \"request\": {\"uid\": \"u\"}}"
      })
  void what_is_no_review_is_no_answer(String body) {
    assertThat(SERVICE.post("/admit", body).statusCode()).isEqualTo(400);
  }

  /** Whoever asks in another way than an API server does is not told that it may be let in. */
  @ParameterizedTest
  @ValueSource(strings = {"", "create", "PATCH", "*"})
  void an_operation_that_is_not_known_is_no_permission(String operation) {
    assertThat(SERVICE.post("/admit", review(operation, "{}", "null")).statusCode()).isEqualTo(400);
  }

  @Test
  void the_shipped_webhook_asks_about_whatever_a_person_can_have_run() throws IOException {
    String shipped = Files.readString(Path.of("src/main/kubernetes/webhook.yaml"));

    assertThat(shipped)
        .contains("[pods, pods/ephemeralcontainers, replicationcontrollers]")
        .contains("[deployments, statefulsets, daemonsets, replicasets]")
        .contains("[jobs, cronjobs]");
  }
}
