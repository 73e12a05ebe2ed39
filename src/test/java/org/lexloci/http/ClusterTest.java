package org.lexloci.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;
import org.lexloci.cli.RunningService;

/**
 * A real API server asks the service. It needs the programs {@code etcd}, {@code kube-apiserver}
 * and {@code kubectl} in the directory that the property {@code lexloci.kubernetes} names.
 */
@Tag("kubernetes")
@TestMethodOrder(MethodName.class)
class ClusterTest {

  private static final Path BASE = Path.of("src/main/kubernetes");
  private static final String DENIED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: %s, namespace: default}
      spec: {product: gpt-6-sol, target: {provider: %s, launchDate: "2026-01-01"}}
      """;

  private static final List<Process> PROCESSES = new ArrayList<>();

  @TempDir private static Path directory;
  private static Path programs;
  private static RunningService service;
  private static int port;
  private static ServiceSettings.Identity identity;

  @BeforeAll
  static void start() throws Exception {
    String named = System.getProperty("lexloci.kubernetes", "");
    assumeTrue(!named.isEmpty(), "no API server is named by lexloci.kubernetes");
    programs = Path.of(named);
    int store = free();
    int peers = free();
    port = free();
    run("openssl", "genrsa", "-out", at("sa.key"), "2048");
    Files.writeString(
        directory.resolve("tokens.csv"), "t0ken,admin,1,system:masters\naud1t,auditor,2\n");
    Files.writeString(
        directory.resolve("audit.yaml"),
        "apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n- level: Metadata\n");
    String stored = "http://127.0.0.1:" + store;
    String peered = "http://127.0.0.1:" + peers;
    begin(
        "etcd",
        "--data-dir=" + at("etcd"),
        "--listen-client-urls=" + stored,
        "--advertise-client-urls=" + stored,
        "--listen-peer-urls=" + peered,
        "--initial-advertise-peer-urls=" + peered,
        "--initial-cluster=default=" + peered,
        "--unsafe-no-fsync");
    begin(
        "kube-apiserver",
        "--etcd-servers=" + stored,
        "--bind-address=127.0.0.1",
        "--secure-port=" + port,
        "--cert-dir=" + at("certificates"),
        "--service-account-key-file=" + at("sa.key"),
        "--service-account-signing-key-file=" + at("sa.key"),
        "--service-account-issuer=https://kubernetes.default.svc",
        "--token-auth-file=" + at("tokens.csv"),
        "--service-cluster-ip-range=10.0.0.0/24",
        "--disable-admission-plugins=ServiceAccount",
        "--endpoint-reconciler-type=none",
        "--audit-log-path=" + at("audit.log"),
        "--audit-policy-file=" + at("audit.yaml"));
    identity =
        new ServiceSettings.Identity(directory.resolve("tls.crt"), directory.resolve("tls.key"));
    certify();
    service =
        RunningService.with(
            Files.createDirectory(directory.resolve("house")),
            Optional.of(identity),
            Optional.empty(),
            HttpClient.newHttpClient());
    for (int i = 0; i < 60 && kubectl("get", "namespaces").exit() != 0; i++) {
      TimeUnit.SECONDS.sleep(1);
    }
    // Servers before 1.25 leave out rules in the expression language, and their kubectl refuses
    // them.
    kubectl("apply", "--validate=false", "-f", BASE.resolve("product-deployments.yaml").toString())
        .succeeds();
    hook("Fail");
  }

  @AfterAll
  static void stop() throws IOException {
    if (service != null) {
      service.close();
    }
    PROCESSES.forEach(Process::destroyForcibly);
  }

  private record Told(int exit, String text) {

    Told succeeds() {
      assertThat(exit).as(text).isZero();
      return this;
    }

    Told fails() {
      assertThat(exit).as(text).isNotZero();
      return this;
    }
  }

  private static String at(String file) {
    return directory.resolve(file).toString();
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void begin(String... command) throws IOException {
    command[0] = programs.resolve(command[0]).toString();
    PROCESSES.add(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(PROCESSES.size() + ".log").toFile())
            .start());
  }

  private static Told run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    return new Told(process.waitFor(), text);
  }

  private static Told kubectl(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                programs.resolve("kubectl").toString(),
                "--server=https://127.0.0.1:" + port,
                "--insecure-skip-tls-verify",
                "--token=t0ken"));
    command.addAll(Arrays.asList(arguments));
    return run(command.toArray(String[]::new));
  }

  private static Told apply(String objects, String... more)
      throws IOException, InterruptedException {
    Files.writeString(directory.resolve("objects.yaml"), objects);
    List<String> arguments = new ArrayList<>(List.of("apply", "-f", at("objects.yaml")));
    arguments.addAll(Arrays.asList(more));
    return kubectl(arguments.toArray(String[]::new));
  }

  private static void certify() throws IOException, InterruptedException {
    run(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
            "-keyout",
            identity.key().toString(),
            "-out",
            identity.certificate().toString())
        .succeeds();
  }

  /** Installs the webhook as it is shipped, but for where the service is. */
  private static void hook(String policy) throws IOException, InterruptedException {
    String shipped = Files.readString(BASE.resolve("webhook.yaml"));
    String certificate =
        Base64.getEncoder().encodeToString(Files.readAllBytes(identity.certificate()));
    String here =
        shipped
            .replaceFirst(
                "service: \\{.*\\}",
                "url: " + service.address() + "/admit\n      caBundle: " + certificate)
            .replace("failurePolicy: Fail", "failurePolicy: " + policy);
    // Servers before 1.28 know no conditions.
    apply(here.substring(0, here.indexOf("    matchConditions"))).succeeds();
    TimeUnit.SECONDS.sleep(2);
  }

  @Test
  void a_denied_object_is_refused_with_its_clause_also_in_a_dry_run() throws Exception {
    for (String[] more : new String[][] {{}, {"--dry-run=server"}}) {
      assertThat(apply(DENIED.formatted("one", "aws"), more).fails().text())
          .contains("denied the request: NO       gpt-6-sol on aws")
          .contains("azure-api-exclusivity-until-agi", "would be YES  with target.provider: azure");
    }
    assertThat(Files.readString(directory.resolve("audit.log")))
        .contains("deployments.lexloci.dev/exit\":\"1");
  }

  @Test
  void a_permitted_object_is_taken_and_cannot_be_changed_into_a_denied_one() throws Exception {
    apply(DENIED.formatted("two", "azure")).succeeds();

    apply(DENIED.formatted("two", "aws")).fails();

    assertThat(kubectl("get", "productdeployment", "two", "-o", "yaml").text())
        .contains("provider: azure");
    kubectl("delete", "productdeployment", "two").succeeds();
  }

  @Test
  void a_field_that_nobody_knows_is_refused() throws Exception {
    assertThat(
            apply(DENIED.formatted("three", "azure, regionn: x"), "--validate=false")
                .fails()
                .text())
        .contains("unknown field `regionn`; did you mean `region`?");
  }

  @Test
  void a_certificate_that_is_renewed_needs_no_restart() throws Exception {
    certify();
    TimeUnit.SECONDS.sleep(5);
    hook("Fail");

    apply(DENIED.formatted("four", "azure")).succeeds();
    apply(DENIED.formatted("five", "aws")).fails();
  }

  @Test
  void a_thousand_objects_at_once_are_each_judged_rightly() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      many.append("---\n").append(DENIED.formatted("m" + i, i % 2 == 0 ? "aws" : "azure"));
    }

    apply(many.toString()).fails();

    List<String> taken =
        kubectl("get", "productdeployments", "--no-headers")
            .text()
            .lines()
            .filter(line -> line.startsWith("m"))
            .toList();
    assertThat(taken).hasSize(500).allMatch(line -> line.contains("azure"));
  }

  @Test
  void an_audit_finds_what_came_in_unseen_and_keeps_its_reports_in_the_cluster() throws Exception {
    kubectl("apply", "-f", "src/test/resources/cluster/reports.yaml").succeeds();
    String role = Files.readString(BASE.resolve("audit.yaml"));
    int begin = role.indexOf("apiVersion: rbac");
    apply(role.substring(begin, role.indexOf("---\napiVersion: batch"))).succeeds();
    kubectl("create", "clusterrolebinding", "a", "--clusterrole=lexloci-audit", "--user=auditor")
        .succeeds();
    kubectl("create", "namespace", "unseen").succeeds();
    kubectl("label", "namespace", "unseen", "admission.lexloci.dev/exempt=true").succeeds();
    apply(DENIED.formatted("came", "aws").replace("default", "unseen")).succeeds();
    kubectl("create", "secret", "generic", "s", "-n", "unseen", "--from-literal=a=gpt-oss-120b");
    // Made for whom a cluster lets list secrets nowhere.
    assertThat(audited("-n", "unseen").out())
        .contains("NO       gpt-6-sol on aws  cluster/came.unseen.productdeployments.lexloci.dev")
        .contains("1 deployment: 1 no");
    assertThat(kubectl("get", "reports", "-n", "unseen", "-o", "yaml").text())
        .contains("result: fail", "rule: azure-api-exclusivity-until-agi@2025-10-28-next-chapter")
        .contains("kind: ProductDeployment", "name: came")
        .contains("manager: lexloci", "operation: Apply");

    kubectl("delete", "productdeployment", "came", "-n", "unseen").succeeds();
    audited("-n", "unseen");

    assertThat(kubectl("get", "reports", "-n", "unseen").text()).contains("No resources found");
  }

  private static Ran audited(String... more) throws IOException {
    Path kubeconfig = directory.resolve("kubeconfig");
    Files.writeString(
        kubeconfig,
        """
        current-context: here
        clusters:
        - name: here
          cluster: {server: 'https://127.0.0.1:%d', certificate-authority: certificates/apiserver.crt}
        users:
        - {name: auditor, user: {token: aud1t}}
        contexts:
        - {name: here, context: {cluster: here, user: auditor}}
        """
            .formatted(port));
    List<String> line = new ArrayList<>(List.of("audit", "--kube", "--kubeconfig", "kubeconfig"));
    line.addAll(Arrays.asList(more));
    return Ran.in(directory, Map.of(), line.toArray(String[]::new));
  }

  @Test
  void z_without_the_service_the_policy_of_the_webhook_decides() throws Exception {
    service.close();

    assertThat(apply(DENIED.formatted("six", "azure")).fails().text()).contains("calling webhook");
    hook("Ignore");
    apply(DENIED.formatted("six", "aws")).succeeds();
  }
}
