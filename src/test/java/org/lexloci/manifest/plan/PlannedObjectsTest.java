package org.lexloci.manifest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** What a plan puts on clusters: whole objects, typed ones, and what it does not show. */
class PlannedObjectsTest {

  private static final String PLAN =
      """
      {"format_version": "1.2", "resource_changes": [
        {"address": "azurerm_kubernetes_cluster.main", "mode": "managed",
         "type": "azurerm_kubernetes_cluster",
         "provider_name": "registry.terraform.io/hashicorp/azurerm",
         "change": {"actions": ["create"], "after": {"name": "main", "location": "westeurope"}}},
        %s],
       "configuration": {"provider_config": {
         "kubernetes": {"name": "kubernetes", "expressions": {"host": {"references":
           ["azurerm_kubernetes_cluster.main.kube_config[0].host"]}}},
         "kubectl": {"name": "kubectl", "expressions": {"host": {"references":
           ["azurerm_kubernetes_cluster.main.kube_config[0].host"]}}},
         "helm": {"name": "helm", "expressions": {"kubernetes": [{"host": {"references":
           ["azurerm_kubernetes_cluster.main.kube_config[0].host"]}}]}}}}}
      """;

  private static final String OBJECT =
      """
      {"address": "kubernetes_manifest.chat", "mode": "managed", "type": "kubernetes_manifest",
       "provider_name": "registry.terraform.io/hashicorp/kubernetes",
       "change": {"actions": ["create"], "after": {"manifest": {
         "apiVersion": "apps/v1", "kind": "Deployment",
         "metadata": {"name": "chat", "namespace": "talk", "annotations": {%s}},
         "spec": {"template": {"spec": {"containers": [
           {"name": "main", "image": "vllm/vllm-openai:v1", "args": [%s]}]}}}}}}}
      """;

  private static final String TYPED =
      """
      {"address": "kubernetes_deployment_v1.chat", "mode": "managed",
       "type": "kubernetes_deployment_v1",
       "provider_name": "registry.terraform.io/hashicorp/kubernetes",
       "change": {"actions": ["create"], "after": {
         "metadata": [{"name": "chat", "namespace": "talk", "annotations": {%s}, "labels": null}],
         "spec": [{"template": [{
           "metadata": [{"annotations": {%s}, "labels": null}],
           "spec": [{"container": [{"name": "main", "image": "vllm/vllm-openai:v1", "args": [%s],
             "resources": [{"limits": {"nvidia.com/gpu": "1"}, "requests": null}]}],
             "init_container": [], "affinity": [%s]}]}]}]}}}
      """;

  private static final String CHART =
      """
      {"address": "helm_release.chat", "mode": "managed", "type": "helm_release",
       "provider_name": "registry.terraform.io/hashicorp/helm",
       "change": {"actions": ["create"], "after": {"name": "chat", "chart": "vllm-stack",
         "namespace": "talk", "set": [{"name": "model", "value": "openai/gpt-oss-120b"}],
         "values": ["modelSpec: [{modelURL: openai/gpt-oss-120b}]"]}}}
      """;

  private static final String NAMESPACE =
      """
      {"address": "kubernetes_namespace.talk", "mode": "managed", "type": "kubernetes_namespace",
       "provider_name": "registry.terraform.io/hashicorp/kubernetes",
       "change": {"actions": ["create"], "after": {
         "metadata": [{"name": "talk", "annotations": {%s}, "labels": null}]}}}
      """;

  private static final String TEXT =
      """
      {"address": "kubectl_manifest.chat", "mode": "managed", "type": "kubectl_manifest",
       "provider_name": "registry.terraform.io/gavinbunney/kubectl",
       "change": {"actions": ["create"], "after": {"kind": "Deployment", "namespace": "talk",
         "yaml_body_parsed": "kind: Deployment\\nmetadata: {annotations: {%s}}\\n"}}}
      """;

  private static final String PRODUCT = "\"lexloci.dev/product\": \"gpt-5.5\"";

  @Test
  void a_whole_object_declares_and_serves_as_any_object_does() {
    piping(plan(OBJECT.formatted(PRODUCT, "")), "check", "-")
        .exits(0)
        .says("YES      gpt-5.5 on azure", "resource `kubernetes_manifest.chat`");
    piping(plan(OBJECT.formatted("", "\"--model=openai/gpt-oss-120b\"")), "check", "-")
        .exits(0)
        .says("YES      gpt-oss-120b on azure");
  }

  @Test
  void a_typed_object_declares_on_itself_or_on_its_pods() {
    for (String typed :
        new String[] {TYPED.formatted(PRODUCT, "", "", ""), TYPED.formatted("", PRODUCT, "", "")}) {
      piping(plan(typed), "check", "-")
          .exits(0)
          .says("YES      gpt-5.5 on azure", "resource `kubernetes_deployment_v1.chat`");
    }
    String other = PRODUCT.replace("gpt-5.5", "gpt-5.4");
    piping(plan(TYPED.formatted(PRODUCT, other, "", "")), "check", "-")
        .exits(2)
        .says("product is stated in more than one way: gpt-5.5 by ");
  }

  @Test
  void a_typed_container_that_serves_names_the_model_and_a_program_nobody_knows_may() {
    String typed = plan(TYPED.formatted("", "", "\"--model\", \"openai/gpt-oss-20b\"", ""));

    piping(typed, "check", "-").exits(0).says("YES      gpt-oss-20b on azure");
    Ran hinted = piping(typed.replace("vllm/vllm-openai:v1", "chat:1"), "check", "-").exits(2);

    assertThat(hinted.out())
        .contains("has a program that is not known here load published weights");
  }

  @Test
  void what_is_not_to_be_shown_is_not_read_wherever_it_stands_and_still_runs() {
    String model = "\"--model\", \"openai/gpt-oss-120b\"";
    String typed = PLAN.formatted(TYPED.formatted("", "", model, ""));
    String whole = PLAN.formatted(OBJECT.formatted("", model));
    String args = "[{\"template\": [{\"spec\": [{\"container\": [{\"args\": true}]}]}]}]";

    piping(typed, "check", "-", "-v").says("gpt-oss-120b");
    for (String hidden :
        new String[] {
          typed.replace("\"after\": {", "\"after_sensitive\": {\"spec\": true}, \"after\": {"),
          typed.replace(
              "\"after\": {", "\"after_sensitive\": {\"spec\": " + args + "}, \"after\": {"),
          typed.replace("\"after\": {", "\"after_sensitive\": true, \"after\": {"),
          whole.replace("\"after\": {", "\"after_sensitive\": {\"manifest\": true}, \"after\": {")
        }) {
      Ran ran = piping(hidden, "check", "-", "-v").exits(0).omits("gpt-oss");

      assertThat(ran.err()).doesNotContain("gpt-oss").contains("names no product");
    }
  }

  @Test
  void what_a_typed_object_would_like_better_proves_no_cloud() {
    String preferred =
        """
        {"node_affinity": [{"%s_during_scheduling_ignored_during_execution": [{"preference": [
          {"match_expressions": [{"key": "eks.amazonaws.com/nodegroup", "operator": "Exists"}]}
        ]}]}]}
        """;

    piping(plan(TYPED.formatted(PRODUCT, "", "", preferred.formatted("preferred"))), "check", "-")
        .exits(0)
        .says("YES      gpt-5.5 on azure");
    piping(plan(TYPED.formatted(PRODUCT, "", "", preferred.formatted("required"))), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-5.5 on azure or aws");
  }

  @Test
  void a_chart_is_never_read_from_its_values_and_is_told() {
    piping(plan(CHART), "check", "-", "--verbose")
        .exits(2)
        .says(
            "1 deployment: 1 depends", "1 file was not read (1 chart) · 2 objects name no product")
        .says("not judged: `helm_release.chat` installs a chart, which a plan does not show")
        .complains(
            "read     <stdin>",
            "idle     <stdin>:2:3: planned resource `azurerm_kubernetes_cluster.main` on azure in"
                + " westeurope names no product",
            "idle     <stdin>:6:3: planned resource `helm_release.chat` on azure names no product");
  }

  @Test
  void a_chart_is_what_its_namespace_declares() {
    piping(plan(CHART, NAMESPACE.formatted(PRODUCT)), "check", "-")
        .exits(0)
        .says("YES      gpt-5.5 on azure", "resource `helm_release.chat`", "1 deployment: 1 yes")
        .complains();
    String partly = PRODUCT.replace("/product\": \"gpt-5.5", "/product-type\": \"api");
    piping(plan(CHART, NAMESPACE.formatted(partly)), "check", "-")
        .says("YES      unstated-product on azure");
    piping(
            plan(CHART, NAMESPACE.formatted(partly))
                .replace("azurerm_kubernetes_cluster.main.kube_config", "var.cluster"),
            "check",
            "-")
        .says("DEPENDS  unstated-product on an unstated cloud")
        .says(
            "add `annotations = { \"lexloci.dev/product\" = \"ID\" }` to `metadata` of"
                + " `kubernetes_namespace.talk`");
  }

  @Test
  void a_chart_runs_where_its_cluster_is_however_the_provider_is_told() {
    String plan = plan(CHART, NAMESPACE.formatted(PRODUCT));
    String argument =
        plan.replace("[{\"host\": {\"references\":", "{\"references\":")
            .replace(".host\"]}}]}}}}}", ".host\"]}}}}}}");

    piping(argument, "check", "-").exits(0).says("YES      gpt-5.5 on azure");
    piping(plan.replace("azurerm_kubernetes_cluster.main.kube_config", "var.cluster"), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-5.5 on an unstated cloud");
  }

  @Test
  void an_object_that_a_plan_holds_as_text_is_read_where_it_is_shown() {
    String text = TEXT.formatted("lexloci.dev/product: gpt-5.5");
    String hidden =
        text.replace(
            "\"change\": {", "\"change\": {\"after_sensitive\": {\"yaml_body_parsed\": true}, ");

    piping(plan(text), "check", "-").exits(0).says("YES      gpt-5.5 on azure");
    piping(plan(hidden, hidden.replace(".chat", ".other")), "check", "-")
        .exits(0)
        .omits("gpt-5.5")
        .says("2 objects name no product")
        .complains(
            "warning: <stdin>:6:3: `kubectl_manifest.chat` applies a text that is not told here;"
                + " check the file of that text (and 1 more text)");
  }

  @Test
  void what_runs_nothing_is_no_object_without_a_product() {
    piping(
            """
            {"format_version": "1.2", "resource_changes": [%s]}
            """
                .formatted(NAMESPACE.formatted("")),
            "check",
            "-")
        .exits(0)
        .says("1 file deploys nothing");
  }

  private static String plan(String... resources) {
    return PLAN.formatted(String.join(",", resources));
  }
}
