package org.lexloci.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.git.TestRepository;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "steps are run by bash")
@Tag("exhaustive")
final class ActionTest {

  private static final String DEPLOYMENT =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: %s}
      spec:
        product: gpt-5.5
        target:
          provider: %s
          launchDate: "2026-11-20"
      """;

  private static final String WAIVER =
      """
      apiVersion: lexloci.dev/v1
      kind: Waiver
      metadata: {name: until-the-move}
      spec:
        clause: azure-api-exclusivity-until-agi
        deployment: bad
        reason: customers are being moved
        owner: platform team
        ticket: OPS-1
        until: "2026-11-30"
      """;

  private static final String CONFIGURATION =
      """
      apiVersion: lexloci.dev/v1
      kind: Configuration
      metadata: {name: house}
      spec: {waivers: [waivers.yaml], editions: [2025-10-28], outputs: [text]}
      """;

  @TempDir Path temporary;
  private TestRepository origin;
  private HttpServer releases;

  @BeforeEach
  void start_a_repository_and_a_server() throws IOException {
    origin =
        new TestRepository(temporary.resolve("origin"))
            .write("deploy/old.yaml", DEPLOYMENT.formatted("old", "gcp"))
            .initialised()
            .commit("What was there");
    releases = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    releases.start();
  }

  @AfterEach
  void stop_the_server() {
    releases.stop(0);
  }

  @Test
  void a_good_pull_request_passes_though_an_older_deployment_is_denied() {
    origin.git("checkout", "-q", "-b", "topic");
    origin.write("deploy/good.yaml", DEPLOYMENT.formatted("good", "azure")).commit("Add one");

    Action action = pullRequest(Map.of());
    Step step = action.run();

    assertThat(step.exit()).as(step.printed()).isZero();
    assertThat(step.printed()).contains("YES").doesNotContain("::error");
    assertThat(action.text("GITHUB_OUTPUT")).contains("exit-code=0", "lexloci.sarif\n");
  }

  @Test
  void a_bad_pull_request_is_stopped_on_its_line_by_its_clause() throws IOException {
    origin.git("checkout", "-q", "-b", "topic");
    origin.write("deploy/bad.yaml", DEPLOYMENT.formatted("bad", "aws")).commit("Add one");

    Action action = pullRequest(Map.of());
    Step step = action.run();

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed())
        .containsPattern("::error file=deploy/bad\\.yaml,line=7,.*azure-api-exclusivity-until-agi")
        .doesNotContain("old.yaml,");
    assertThat(action.text("GITHUB_STEP_SUMMARY")).contains("azure-api-exclusivity-until-agi");
    assertThat(action.text("GITHUB_OUTPUT")).contains("exit-code=1");
    assertThat(Files.readString(sarif(action)))
        .contains("azure-api-exclusivity-until-agi", "deploy/bad.yaml");
  }

  @Test
  void a_waiver_of_before_lets_it_through_until_its_day_and_not_a_day_longer() {
    origin.write("waivers.yaml", WAIVER).commit("Waive");
    origin.git("checkout", "-q", "-b", "topic");
    origin.write("deploy/bad.yaml", DEPLOYMENT.formatted("bad", "aws")).commit("Add one");

    Step on = pullRequest(Map.of("arguments", "--waivers=waivers.yaml\n--as-of=2026-11-30")).run();
    Step after = again(Map.of("arguments", "--waivers=waivers.yaml\n--as-of=2026-12-01"));

    assertThat(on.exit()).as(on.printed()).isZero();
    assertThat(after.exit()).as(after.printed()).isEqualTo(1);
  }

  @Test
  void what_a_pull_request_says_of_itself_and_leaves_lying_about_does_not_help_it()
      throws IOException {
    origin.git("checkout", "-q", "-b", "topic");
    origin
        .write("deploy/bad.yaml", DEPLOYMENT.formatted("bad", "aws"))
        .write("waivers.yaml", WAIVER)
        .write("lexloci.yaml", CONFIGURATION)
        .write("lexloci.sarif", "{\"forged\": true}")
        .write("lexloci-annotations", "::notice::forged")
        .commit("Add one with a waiver");

    Action action = pullRequest(Map.of());
    Step step = action.run();

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed())
        .contains("changes the house's word: 1 configuration, 1 waiver; in effect once merged")
        .doesNotContain("forged");
    assertThat(action.text("GITHUB_STEP_SUMMARY")).contains("1 configuration, 1 waiver");
    assertThat(Files.readString(sarif(action))).doesNotContain("forged");
  }

  @Test
  void a_file_that_is_named_for_sarif_is_one_of_this_run_or_none() throws IOException {
    origin.git("checkout", "-q", "-b", "topic");
    origin.write("out.sarif", "{\"forged\": true}").commit("Forge");

    Action action =
        pullRequest(Map.of("sarif", "out.sarif", "paths", "nowhere", "arguments", "-x"));
    Step step = action.run();

    assertThat(step.exit()).as(step.printed()).isEqualTo(4);
    assertThat(workspace().resolve("out.sarif")).doesNotExist();
    assertThat(action.text("GITHUB_OUTPUT")).contains("exit-code=4").doesNotContain("sarif=");
  }

  @Test
  void without_a_pull_request_everything_is_judged() {
    origin.git("checkout", "-q", "-b", "topic");

    Step step = checkedOut(Map.of()).run();

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("file=deploy/old.yaml,");
  }

  @Test
  void the_release_of_the_action_s_version_is_fetched_and_checked() throws Exception {
    byte[] archive = archived();
    serve("lexloci.tar.gz", archive);
    serve(
        "lexloci.tar.gz.sha256",
        (sha256(archive) + "  lexloci.tar.gz\n").getBytes(StandardCharsets.UTF_8));
    origin.git("checkout", "-q", "-b", "topic");

    Step step = checkedOut(Map.of("home", "")).run();

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("file=deploy/old.yaml,");
  }

  @Test
  void a_release_that_is_not_what_its_checksum_says_is_not_run() throws Exception {
    serve("lexloci.tar.gz", archived());
    serve(
        "lexloci.tar.gz.sha256",
        ("0".repeat(64) + "  lexloci.tar.gz\n").getBytes(StandardCharsets.UTF_8));

    Step step = checkedOut(Map.of("home", "")).run();

    assertThat(step.exit()).isEqualTo(4);
    assertThat(step.printed()).contains("lexloci.tar.gz is not what its checksum says");
  }

  @Test
  void the_release_of_a_commit_is_that_of_its_version() throws Exception {
    serveRelease();
    origin.git("checkout", "-q", "-b", "topic");

    Step step = checkedOut(Map.of("home", "", "ref", "0123456789".repeat(4))).run();

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("file=deploy/old.yaml,");
  }

  @Test
  void the_attestation_of_a_release_is_verified_where_gh_is_there() throws Exception {
    serveRelease();
    origin.git("checkout", "-q", "-b", "topic");
    Map<String, String> inputs = Map.of("home", "", "token", "t");

    Path asked = temporary.resolve("asked");

    Step step = checkedOut(inputs).using(gh("echo \"gh $*\" >>" + asked)).run();

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(asked)
        .content()
        .containsPattern(
            "gh attestation verify \\S+/lexloci\\.tar\\.gz --repo owner/lexloci"
                + " --signer-workflow owner/lexloci/\\.github/workflows/release\\.yml");
  }

  @Test
  void a_release_that_the_release_workflow_did_not_build_is_not_run() throws Exception {
    serveRelease();
    Map<String, String> inputs = Map.of("home", "", "token", "t");

    Step step = checkedOut(inputs).using(gh("[ \"$3\" = --help ]")).run();

    assertThat(step.exit()).as(step.printed()).isEqualTo(4);
    assertThat(step.printed()).contains("was not built by the release workflow of owner/lexloci");
  }

  @Test
  void a_checksum_of_another_file_is_none() throws Exception {
    serve("lexloci.tar.gz", archived());
    serve(
        "lexloci.tar.gz.sha256",
        (sha256(new byte[0]) + "  /dev/null\n").getBytes(StandardCharsets.UTF_8));

    Step step = checkedOut(Map.of("home", "")).run();

    assertThat(step.exit()).isEqualTo(4);
    assertThat(step.printed()).contains("lexloci.tar.gz is not what its checksum says");
  }

  private void serveRelease() throws Exception {
    byte[] archive = archived();
    serve("lexloci.tar.gz", archive);
    serve(
        "lexloci.tar.gz.sha256",
        (sha256(archive) + "  lexloci.tar.gz\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a tool of that name that does what a line says. */
  private Path gh(String line) throws IOException {
    Path tools = Files.createDirectory(temporary.resolve("tools"));
    Path gh = Files.writeString(tools.resolve("gh"), "#!/bin/sh\n" + line + "\n");
    assertThat(gh.toFile().setExecutable(true)).isTrue();
    return tools;
  }

  @Test
  void a_version_without_a_release_is_told() {
    Step step = checkedOut(Map.of("home", "")).run();

    assertThat(step.exit()).isEqualTo(4);
    assertThat(step.printed()).contains("::error title=lexloci::no release v1 of owner/lexloci");
  }

  private Action pullRequest(Map<String, String> inputs) {
    return checkedOut(inputs).with("GITHUB_BASE_REF", "main");
  }

  private Step again(Map<String, String> inputs) {
    return action(inputs).with("GITHUB_BASE_REF", "main").run();
  }

  private Action checkedOut(Map<String, String> inputs) {
    new TestRepository(temporary)
        .git("clone", "-q", origin.directory().toUri().toString(), workspace().toString());
    return action(inputs);
  }

  private Action action(Map<String, String> inputs) {
    try {
      Map<String, String> given = new HashMap<>(inputs);
      Path runner = Files.createTempDirectory(temporary, "runner");
      given.computeIfAbsent("home", k -> Distribution.in(runner.resolve("home")).home().toString());
      return new Action(runner, workspace(), given)
          .with("GITHUB_SERVER_URL", "http://localhost:" + releases.getAddress().getPort());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Finds the file that the action names as its output. */
  private static Path sarif(Action action) {
    return action
        .text("GITHUB_OUTPUT")
        .lines()
        .filter(line -> line.startsWith("sarif="))
        .map(line -> Path.of(line.substring("sarif=".length())))
        .findFirst()
        .orElseThrow();
  }

  private Path workspace() {
    return temporary.resolve("workspace");
  }

  private byte[] archived() throws IOException {
    Distribution.in(temporary.resolve("lexloci-1"));
    Step tar = Step.run("tar -czf release lexloci-1", temporary, Map.of());
    assertThat(tar.exit()).as(tar.printed()).isZero();
    return Files.readAllBytes(temporary.resolve("release"));
  }

  private void serve(String name, byte[] content) {
    releases.createContext(
        "/owner/lexloci/releases/download/v1/" + name,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
  }

  private static String sha256(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
