package org.lexloci.input;

import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of ours as clusters hand them on, and inside of other people's objects. */
class NestedDocumentsTest {

  private static final String DENIED =
      """
      {"apiVersion": "lexloci.dev/v1", "kind": "ProductDeployment", "metadata": {"name": "%s"},
       "spec": {"product": "gpt-5.5", "target": {"provider": "aws", "launchDate": "2026-01-01"}}}
      """;

  private static final String REVIEW =
      """
      {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview",
       "request": {"uid": "1", "operation": "UPDATE", "object": %s, "oldObject": %s}}
      """;

  private static final String CUSTOM =
      """
      {"apiVersion": "example.com/v1", "kind": "ModelThing", "metadata": {"name": "x"},
       "spec": {"model": "openai/gpt-oss-120b"}}
      """;

  @Test
  void what_an_api_server_adds_has_no_say() {
    String copy =
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata:
          name: chat
          namespace: prod
          uid: 6b0c
          resourceVersion: "12"
          generation: 2
          creationTimestamp: "2026-01-01T00:00:00Z"
          labels: {team: chat}
          annotations: {kubectl.kubernetes.io/last-applied-configuration: "{}"}
          ownerReferences: []
          finalizers: []
          managedFields: [{manager: kubectl, operation: Apply}]
        spec: {product: chatgpt, target: {provider: azure, launchDate: "2026-06-01"}}
        status: {verdict: permit}
        """;

    piping(copy, "check", "-").exits(0).says("YES      chatgpt on azure");
  }

  @Test
  void a_name_may_be_left_to_the_server() {
    piping(DENIED.formatted("x").replace("\"name\"", "\"generateName\""), "check", "-")
        .exits(1)
        .says("NO       gpt-5.5 on aws");
  }

  @ParameterizedTest
  @CsvSource({"labels, 87", "annotations, 92"})
  void a_key_of_ours_goes_to_the_spec(String place, int column) {
    String keyed =
        DENIED
            .formatted("x")
            .replace(
                "{\"name\"", "{\"" + place + "\": {\"lexloci.dev/product\": \"sora\"}, \"name\"");

    piping(keyed, "check", "-")
        .exits(4)
        .complains(
            "<stdin>:1:" + column + ": `lexloci.dev/product` is not read here; it goes to `spec`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1 List", "lexloci.dev/v1 ProductDeploymentList"})
  void what_is_listed_is_judged_once(String of) {
    String[] words = of.split(" ");
    String list =
        "{\"apiVersion\": \"%s\", \"kind\": \"%s\", \"items\": [%s, %s]}"
            .formatted(words[0], words[1], DENIED.formatted("a"), DENIED.formatted("b"));

    piping(list, "check", "-").exits(1).says("2 deployments: 2 no");
  }

  @Test
  void an_item_of_a_typed_list_needs_no_type() {
    String item = DENIED.formatted("a").replaceAll("\"(apiVersion|kind)\": \"[^\"]*\", ", "");
    String list =
        "{\"apiVersion\": \"lexloci.dev/v1\", \"kind\": \"ProductDeploymentList\", \"items\": [%s]}"
            .formatted(item);

    piping(list, "check", "-").exits(1).says("1 deployment: 1 no");
  }

  @Test
  void a_review_is_judged_by_what_will_be() {
    String permitted = DENIED.formatted("x").replace("\"aws\"", "\"azure\"");

    piping(REVIEW.formatted(DENIED.formatted("x"), permitted), "check", "-")
        .exits(1)
        .says("1 deployment: 1 no");
    piping(REVIEW.formatted(permitted, DENIED.formatted("x")), "check", "-")
        .exits(0)
        .says("1 deployment: 1 yes");
  }

  @Test
  void what_an_object_of_others_holds_is_judged_and_told_once() {
    String work =
        """
        {"apiVersion": "work.open-cluster-management.io/v1", "kind": "ManifestWork",
         "metadata": {"name": "w"}, "spec": {"workload": {"manifests": [%s]}}}
        """;

    piping(work.formatted(DENIED.formatted("x")), "check", "-")
        .exits(1)
        .says("1 deployment: 1 no")
        .omits("not judged");
    piping(work.formatted(CUSTOM), "check", "-").exits(2).says("names gpt-oss-120b");
  }

  @Test
  void a_kind_of_others_that_has_the_name_of_ours_is_not_ours() {
    String event =
        """
        {"apiVersion": "example.com/v1", "kind": "Pipeline", "metadata": {"name": "x"},
         "spec": {"on": [{"kind": "Event", "spec": {"event": "push"}}]}}
        """;

    piping(event, "check", "-").exits(0).omits("problem");
  }

  @Test
  void an_object_in_a_plan_is_told_as_it_is_in_a_file() {
    piping(plan(CUSTOM, "null"), "check", "-").exits(2).says("names gpt-oss-120b");
    piping(plan("null", CUSTOM), "check", "-").omits("gpt-oss-120b");
    piping(plan(DENIED.formatted("x"), "null"), "check", "-")
        .exits(1)
        .says("NO       gpt-5.5 on aws");
  }

  private static String plan(String after, String before) {
    String values = "{\"manifest\": %s}";
    return """
        {"format_version": "1.2", "planned_values": {"root_module": {}}, "resource_changes": [
         {"address": "kubernetes_manifest.x", "mode": "managed", "type": "kubernetes_manifest",
          "name": "x", "provider_name": "registry.terraform.io/hashicorp/kubernetes",
          "change": {"actions": ["%s"], "before": %s, "after": %s, "after_unknown": {}}}]}
        """
        .formatted(
            after.equals("null") ? "delete" : "create",
            before.equals("null") ? "null" : values.formatted(before),
            after.equals("null") ? "null" : values.formatted(after));
  }
}
