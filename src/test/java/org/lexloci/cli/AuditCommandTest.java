package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs on a cluster is judged as what stands in files, and each object gets its report. */
class AuditCommandTest {

  private static final String DEPLOYMENTS = "apis/lexloci.dev/v1/namespaces/n/productdeployments";
  private static final String REPORTS = "/apis/openreports.io/v1alpha1/namespaces/n/reports";
  private static final String WORKLOAD_LIST = "/apis/apps/v1/deployments";
  private static final String WORKLOADS = "apis/apps/v1/namespaces/n/deployments";

  private static final String STATED =
      """
      metadata: {name: %s, uid: u-%s, managedFields: [{manager: k}]}
      spec: {product: gpt-6-sol, target: {provider: %s, launchDate: "2026-01-01"}}
      """;

  private static final String RUNNING =
      """
      metadata: {name: oss, uid: u-oss, annotations: {kubectl.kubernetes.io/last-applied-configuration: x}}
      spec: {replicas: 1, template: {spec: {containers: [
        {name: c, image: vllm/vllm-openai, args: [--model, %s]}]}}}
      """;

  private static final String MADE =
      """
      metadata: {name: %s, uid: u-%s, ownerReferences: [{uid: u-oss, controller: true}]}
      spec: {containers: [{name: c, image: vllm/vllm-openai, args: [--model, %s], terminationMessagePath: x}]}
      """;

  @TempDir private Path folder;
  private ClusterStub cluster;

  @BeforeEach
  void start() throws IOException {
    cluster = ClusterStub.start();
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private Ran audit(String... more) {
    List<String> line = new ArrayList<>(List.of("audit", "--kube", "--server", cluster.address()));
    line.addAll(Arrays.asList(more));
    return Ran.in(folder, Map.of(), line.toArray(String[]::new));
  }

  @Test
  void every_object_of_every_page_is_judged_and_gets_a_report_that_goes_with_it() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      cluster.has(DEPLOYMENTS, STATED.formatted(name, name, name.equals("d") ? "aws" : "azure"));
    }

    Ran ran = audit();

    assertThat(ran.exit()).as(ran.out()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "NO       gpt-6-sol on aws   cluster/d.n.productdeployments.lexloci.dev.v1.json:1")
        .contains("5 deployments: 1 no, 4 yes");
    List<ObjectNode> reports = cluster.below(REPORTS);
    assertThat(reports).hasSize(5);
    ObjectNode denied =
        reports.stream()
            .filter(r -> r.at("/scope/name").asText().equals("d"))
            .findFirst()
            .orElseThrow();
    assertThat(denied.at("/metadata/ownerReferences/0/uid").asText()).isEqualTo("u-d");
    assertThat(denied.at("/scope/kind").asText()).isEqualTo("ProductDeployment");
    assertThat(denied.at("/summary/fail").asInt()).isEqualTo(1);
    assertThat(denied.at("/results/0/rule").asText())
        .isEqualTo("azure-api-exclusivity-until-agi@2025-10-28-next-chapter");
    assertThat(denied.at("/results/0/result").asText()).isEqualTo("fail");
    assertThat(denied.at("/results/0/message").asText())
        .contains("may not run on aws", "would be YES with target.provider: azure");
  }

  @Test
  void a_report_of_an_earlier_run_goes_when_its_object_does() {
    cluster.has(DEPLOYMENTS, STATED.formatted("a", "a", "azure"));
    audit();
    String name = cluster.below(REPORTS).get(0).at("/metadata/name").asText();
    cluster.has(REPORTS.substring(1), "metadata: {name: lexloci-old}");

    audit();

    assertThat(cluster.below(REPORTS))
        .singleElement()
        .satisfies(r -> assertThat(r.at("/metadata/name").asText()).isEqualTo(name));
    assertThat(cluster.asked())
        .anyMatch(line -> line.contains("labelSelector=app.kubernetes.io%2Fmanaged-by%3Dlexloci"));
  }

  @Test
  void secrets_are_never_asked_for_and_without_reports_nothing_is_written() {
    cluster.has(DEPLOYMENTS, STATED.formatted("a", "a", "azure"));

    assertThat(audit("--reports=none").exit()).isZero();

    assertThat(cluster.asked())
        .allMatch(line -> line.startsWith("GET "))
        .noneMatch(line -> line.contains("secrets"))
        .noneMatch(line -> line.contains("rbac.authorization.k8s.io"))
        .anyMatch(line -> line.contains("/apis/batch/v1beta1/cronjobs"))
        .noneMatch(line -> line.contains("/apis/batch/v1beta1/jobs"));
  }

  @Test
  void nodes_tell_where_a_workload_runs_if_all_of_them_do() {
    cluster
        .has(WORKLOADS, RUNNING.formatted("openai/gpt-oss-120b"))
        .has("api/v1/nodes", "metadata: {name: one}\nspec: {providerID: 'azure:///one'}");
    assertThat(audit().out()).contains("gpt-oss-120b on azure  Deployment n/oss");

    cluster.has("api/v1/nodes", "metadata: {name: two}\nspec: {providerID: 'kind://two'}");
    assertThat(audit().out()).contains("gpt-oss-120b on an unstated cloud");

    cluster.has("api/v1/nodes", "metadata: {name: two}\nspec: {providerID: 'aws:///two'}");
    assertThat(audit().out()).contains("gpt-oss-120b on azure or aws");
  }

  @ParameterizedTest
  @CsvSource({
    "openai/gpt-oss-120b, 1",
    // Who says of itself that it belongs to another object, and runs something else.
    "openai/gpt-oss-20b, 2"
  })
  void what_a_template_makes_is_judged_with_it_and_nothing_else_is(String model, int judged) {
    cluster
        .has(WORKLOADS, RUNNING.formatted("openai/gpt-oss-120b"))
        .has("api/v1/namespaces/n/pods", MADE.formatted("oss-1", "p", model));

    assertThat(audit().out()).contains(judged + (judged == 1 ? " deployment:" : " deployments:"));
  }

  @Test
  void a_pod_that_somebody_put_a_container_into_is_judged() {
    String put = "{name: d, image: vllm/vllm-openai, args: [--model, openai/gpt-oss-20b]}";
    cluster
        .has(WORKLOADS, RUNNING.formatted("openai/gpt-oss-120b"))
        .has(
            "api/v1/namespaces/n/pods",
            MADE.formatted("oss-1", "p", "openai/gpt-oss-120b")
                .replace("spec: {", "spec: {ephemeralContainers: [" + put + "], "));

    assertThat(audit().out()).contains("gpt-oss-20b");
  }

  /** A pod that says that it belongs to another object may run something else, or elsewhere. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "terminationMessagePath: x | terminationMessagePath: y | 1",
        "spec: { | spec: {serviceAccountName: default, volumes: [{name: kube-api-access-x}], | 1",
        "spec: { | spec: {affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
            + " {nodeSelectorTerms: [{matchFields: [{key: metadata.name}]}]}}}, | 1",
        "spec: { | spec: {affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
            + " {nodeSelectorTerms: [{matchExpressions: [{key: a}]}]}}}, | 2",
        "spec: { | spec: {serviceAccountName: other, | 2",
        "spec: { | spec: {volumes: [{name: scripts, configMap: {name: other}}], | 2",
        "terminationMessagePath: x | lifecycle: {postStart: {exec: {command: [serve]}}} | 2"
      })
  void a_pod_is_made_by_a_template_if_all_that_it_runs_and_needs_is(
      String from, String to, int judged) {
    cluster
        .has(WORKLOADS, RUNNING.formatted("openai/gpt-oss-120b"))
        .has(
            "api/v1/namespaces/n/pods",
            MADE.formatted("oss-1", "p", "openai/gpt-oss-120b").replace(from, to));

    assertThat(audit().out()).contains(judged + (judged == 1 ? " deployment:" : " deployments:"));
  }

  /** What is said of a pod by itself is not what its template says. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "labels: {lexloci.dev/provider: aws}, ",
        "annotations: {lexloci.dev/provider: aws}, "
      })
  void a_pod_of_which_more_is_said_than_of_its_owner_is_judged(String said) {
    cluster
        .has(WORKLOADS, RUNNING.formatted("openai/gpt-oss-120b"))
        .has(
            "api/v1/namespaces/n/pods",
            MADE.formatted("oss-1", "p", "openai/gpt-oss-120b")
                .replaceFirst("metadata: \\{", "metadata: {" + said));

    assertThat(audit().out()).contains("2 deployments:", "gpt-oss-120b on aws ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: Status, status: Success}",
        "{kind: Table, rows: []}",
        "{kind: DeploymentList, items: {}}",
        "{kind: DeploymentList, items: [a]}",
        "{kind: PartialObjectMetadataList, items: []}"
      })
  void a_page_that_lists_no_objects_is_no_empty_list(String page) {
    cluster.has(DEPLOYMENTS, STATED.formatted("a", "a", "azure")).says(WORKLOAD_LIST, page);

    Ran ran = audit("--reports=none");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("answers with no list of objects to GET " + WORKLOAD_LIST);
  }

  @Test
  void a_list_without_items_that_says_so_is_empty() {
    cluster
        .has(DEPLOYMENTS, STATED.formatted("a", "a", "azure"))
        .says(WORKLOAD_LIST, "{kind: DeploymentList, items: null}");

    assertThat(audit("--reports=none").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/apis/apps/v1/deployments",
        "/apis/batch/v1/jobs",
        "/api/v1/pods",
        "/apis/lexloci.dev/v1/productdeployments"
      })
  void what_runs_something_and_may_not_be_listed_is_no_answer(String path) {
    cluster.has(DEPLOYMENTS, STATED.formatted("a", "a", "azure"));
    for (int code : List.of(403, 404, 405)) {
      cluster.fails(path, code);

      Ran ran = audit("--reports=none");

      assertThat(ran.exit()).isEqualTo(4);
      assertThat(ran.err()).contains(": not listed: answers " + code + " to GET " + path);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/apis | {kind: Status} | does not say which `groups` it has",
        "/api/v1 | {} | does not say which `resources` it has",
        "/apis/apps/v1 | {kind: Status} | not listed: apps/v1 does not say which `resources` it has",
      })
  void a_server_that_does_not_say_what_it_has_is_no_answer(
      String path, String answer, String told) {
    cluster.has(DEPLOYMENTS, STATED.formatted("a", "a", "azure")).says(path, answer);

    Ran ran = audit("--reports=none");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains(told);
  }

  @Test
  void a_pod_that_names_an_owner_elsewhere_is_judged() {
    cluster
        .has(WORKLOADS, RUNNING.formatted("openai/gpt-oss-120b"))
        .has("api/v1/namespaces/m/pods", MADE.formatted("oss-1", "p", "openai/gpt-oss-120b"));

    assertThat(audit().out()).contains("2 deployments:");
  }

  @Test
  void what_may_not_be_listed_is_told_and_can_be_made_to_fail() {
    cluster
        .has(DEPLOYMENTS, STATED.formatted("a", "a", "azure"))
        .fails("/api/v1/configmaps", 403, 403);

    Ran ran = audit("--reports=none");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("cluster/configmaps: not listed: answers 403");
    assertThat(audit("--reports=none", "--unread=fail").exit()).isEqualTo(2);
  }

  @Test
  void pages_that_are_no_longer_held_are_listed_anew_and_a_busy_server_is_asked_again() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      cluster.has(DEPLOYMENTS, STATED.formatted(name, name, "azure"));
    }
    cluster.fails("/apis/lexloci.dev/v1/productdeployments", 503, 410);

    assertThat(audit().out()).contains("5 deployments: 5 yes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/apis | 500 | answers 500 to GET /apis: as asked",
        "/apis/lexloci.dev/v1/productdeployments | 500 | answers 500 to GET /apis/lexloci.dev/v1/productdeployments",
        "/apis/openreports.io/v1alpha1 | 403 | answers 403",
      })
  void a_server_at_fault_is_no_answer(String path, int code, String told) {
    cluster.has(DEPLOYMENTS, STATED.formatted("a", "a", "azure")).fails(path, code);

    Ran ran = audit();

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains(told);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void a_report_that_cannot_be_written_is_told_after_the_answer() {
    cluster.has(DEPLOYMENTS, STATED.formatted("a", "a", "azure"));
    audit();
    String name = cluster.below(REPORTS).get(0).at("/metadata/name").asText();
    cluster.fails(REPORTS + "/" + name, 403);

    Ran ran = audit();

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out()).contains("YES      gpt-6-sol on azure");
    assertThat(ran.err()).contains("cluster: the reports are not written: answers 403 to PATCH");
  }

  @Test
  void a_cluster_without_the_definitions_is_told_how_to_go_on() {
    cluster.without("/apis/openreports.io/v1alpha1");

    assertThat(audit().err())
        .contains("cluster: keeps no reports of openreports.io/v1alpha1")
        .contains("--reports=none");
  }

  @Test
  void a_document_within_an_object_cannot_choose_where_its_report_goes() {
    cluster.has(
        "api/v1/namespaces/n/configmaps",
        """
        metadata: {name: held, uid: u-held}
        data:
          inner: {apiVersion: lexloci.dev/v1, kind: ProductDeployment,
            metadata: {name: x, namespace: ../../kube-system, uid: other},
            spec: {product: gpt-6-sol, target: {provider: aws, launchDate: "2026-01-01"}}}
        """);

    audit();

    assertThat(cluster.below(REPORTS))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.at("/scope/name").asText()).isEqualTo("held");
              assertThat(r.at("/metadata/ownerReferences/0/uid").asText()).isEqualTo("u-held");
            });
    assertThat(cluster.asked()).noneMatch(line -> line.contains("kube-system"));
  }

  @Test
  void an_object_is_read_as_json_whatever_it_is_called() {
    for (String name : List.of("x.tf", "x.sh", "dockerfile", "makefile", "x.tfvars", "x.bicep")) {
      cluster.has(DEPLOYMENTS, STATED.formatted(name.replace('.', '-'), "stated-" + name, "aws"));
      cluster.has(WORKLOADS, RUNNING.formatted("openai/gpt-oss-120b").replace("oss,", name + ","));
    }

    assertThat(audit("--reports=none").out()).contains("12 deployments: 6 no, 6 depends");
  }

  @Test
  void one_namespace_can_be_looked_at_alone() {
    cluster
        .has(DEPLOYMENTS, STATED.formatted("a", "a", "azure"))
        .has(DEPLOYMENTS.replace("/n/", "/m/"), STATED.formatted("b", "b", "aws"))
        .has(REPORTS.replace("/n/", "/m/").substring(1), "metadata: {name: lexloci-old}");

    assertThat(audit("-n", "n").exit()).isZero();

    assertThat(cluster.below(REPORTS)).hasSize(1);
    assertThat(cluster.below(REPORTS.replace("/n/", "/m/"))).hasSize(1);
  }

  @Test
  void a_namespace_that_is_not_there_is_no_answer() {
    cluster
        .has(DEPLOYMENTS, STATED.formatted("a", "a", "azure"))
        .has("api/v1/namespaces", "metadata: {name: n}")
        .says(
            "/api/v1",
            "{resources: [{name: namespaces, kind: Namespace, namespaced: false, verbs: [list]}]}");

    Ran ran = audit("--reports=none", "-n", "n", "-n", "nn");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("has no namespace `nn`");
    assertThat(audit("--reports=none", "-n", "n").exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--server http://example.com | `http://example.com` is no address of an API server",
        "--server https://example.com | is not on this machine",
        "--server http://127.0.0.1:1 | http://127.0.0.1:1 cannot be asked: nothing listens there",
        "--server http://127.0.0.1:1 --context x | `--server` goes without a kubeconfig",
        "--kubeconfig nowhere | nowhere: no such file",
        "--kubeconfig kc --context x | there is no context `x`",
        "--kubeconfig kc | `exec`: the context gets its credentials from a program",
        "--kubeconfig kc --context open | `insecure-skip-tls-verify`: the context goes without",
        "--kubeconfig kc --context plain | is no address of an API server",
        "--kubeconfig kc --context half | kc: `client-key-data`: holds no key that begins with",
        "-n Shop | `Shop` is no name of a namespace",
      })
  void what_cannot_be_reached_is_told_in_a_line(String options, String told) throws IOException {
    Files.writeString(
        folder.resolve("kc"),
        """
        current-context: run
        clusters:
        - {name: c, cluster: {server: 'https://127.0.0.1:1'}}
        - {name: o, cluster: {server: 'https://127.0.0.1:1', insecure-skip-tls-verify: true}}
        - {name: p, cluster: {server: 'http://example.com'}}
        users:
        - {name: run, user: {exec: {command: touch, args: [pwned]}}}
        - {name: token, user: {token: t}}
        - {name: half, user: {client-certificate-data: eA==, client-key-data: '%%'}}
        contexts:
        - {name: run, context: {cluster: c, user: run}}
        - {name: open, context: {cluster: o, user: token}}
        - {name: plain, context: {cluster: p, user: token}}
        - {name: half, context: {cluster: c, user: half}}
        """);
    List<String> line = new ArrayList<>(List.of("audit", "--kube"));
    line.addAll(List.of(options.split(" ")));

    Ran ran = Ran.in(folder, Map.of(), line.toArray(String[]::new));

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains(told);
    assertThat(folder.resolve("pwned")).doesNotExist();
  }
}
