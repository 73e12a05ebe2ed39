package org.lexloci.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.git.TestRepository;
import org.yaml.snakeyaml.Yaml;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "steps are run by bash")
@Tag("exhaustive")
final class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/org/lexloci/cli/ci");

  @TempDir Path temporary;
  private TestRepository workspace;
  private String base;

  @BeforeEach
  void check_out_a_branch_that_adds_a_denied_deployment() {
    TestRepository origin =
        new TestRepository(temporary.resolve("origin"))
            .write("deploy/old.yaml", deployment("gcp"))
            .initialised()
            .commit("Start");
    new TestRepository(temporary).git("clone", "-q", origin.directory().toString(), "workspace");
    workspace = new TestRepository(temporary.resolve("workspace"));
    base = workspace.git("rev-parse", "HEAD");
    workspace.git("checkout", "-q", "-b", "topic");
    workspace.write("deploy/bad.yaml", deployment("aws")).commit("Add one");
  }

  @Test
  void gitlab_is_told_what_a_merge_request_brings() throws IOException {
    Map<?, ?> job = (Map<?, ?>) yaml("gitlab.yml").get("lexloci");
    List<?> script = (List<?>) job.get("script");
    Map<String, String> variables = new HashMap<>();
    variables.put(
        "LEXLOCI_PATHS", (String) ((Map<?, ?>) job.get("variables")).get("LEXLOCI_PATHS"));
    variables.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", workspace.git("rev-parse", "main"));

    variables.put("CI_PROJECT_DIR", workspace.directory().toString());

    Step step = run((String) script.get(0), variables);

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(read("gl-code-quality-report.json"))
        .contains("deploy/bad.yaml", "azure-api-exclusivity-until-agi")
        .doesNotContain("old.yaml");
    assertThat(read("lexloci.xml")).contains("<testsuite");
  }

  @Test
  void gitlab_works_on_a_checkout_of_another_user() throws IOException {
    assumeTrue(chown().exit() == 0, "only root can give files away");
    Map<String, String> variables = new HashMap<>();
    variables.put("LEXLOCI_PATHS", ".");
    variables.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", base);
    variables.put("CI_PROJECT_DIR", workspace.directory().toString());
    String script = gitlab();

    Step trusted = run(script, variables);
    Step distrusted = run(script.replace("export GIT_CONFIG", "export NOTHING"), variables);

    assertThat(trusted.exit()).as(trusted.printed()).isEqualTo(1);
    assertThat(distrusted.exit()).as(distrusted.printed()).isEqualTo(4);
    assertThat(distrusted.printed())
        .contains(
            "--changed-since: git: detected dubious ownership in repository at ",
            "`git config --global --add safe.directory " + workspace.directory() + "` trusts");
  }

  @Test
  void azure_pipelines_are_told_what_a_pull_request_brings() throws IOException {
    Step ran = azure("refs/heads/main");

    assertThat(ran.exit()).as(ran.printed()).isEqualTo(1);
    assertThat(ran.printed()).contains("##vso[task.logissue type=error;sourcepath=deploy/bad.yaml");
    assertThat(temporary.resolve("agent/lexloci/lexloci.xml")).content().contains("<testsuite");
  }

  @Test
  void jenkins_is_told_what_a_change_request_brings() throws IOException {
    Step step = jenkins(Map.of("CHANGE_TARGET", "main"));

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("gpt-5.5 on aws").doesNotContain("gpt-5.5 on gcp");
    assertThat(temporary.resolve("tmp/lexloci/lexloci.xml")).content().contains("<testsuite");
  }

  @Test
  void bitbucket_is_told_what_a_pull_request_brings() throws IOException {
    Map<?, ?> requests =
        (Map<?, ?>) ((Map<?, ?>) yaml("bitbucket.yml").get("pipelines")).get("pull-requests");
    Map<?, ?> entry = (Map<?, ?>) ((List<?>) requests.get("**")).get(0);
    List<?> script = (List<?>) ((Map<?, ?>) entry.get("step")).get("script");

    Step step = run((String) script.get(0), Map.of("BITBUCKET_PR_DESTINATION_BRANCH", "main"));

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("gpt-5.5 on aws").doesNotContain("gpt-5.5 on gcp");
  }

  @Test
  void circleci_is_told_what_a_branch_brings_and_on_the_base_everything() throws IOException {
    Step branch = circleci("topic");
    Step base = circleci("main");

    assertThat(branch.exit()).as(branch.printed()).isEqualTo(1);
    assertThat(branch.printed()).contains("gpt-5.5 on aws").doesNotContain("gpt-5.5 on gcp");
    assertThat(base.exit()).as(base.printed()).isEqualTo(1);
    assertThat(base.printed()).contains("gpt-5.5 on aws", "gpt-5.5 on gcp");
    assertThat(temporary.resolve("own/lexloci.xml")).content().contains("<testsuite");
  }

  @Test
  void outside_of_requests_templates_judge_everything() throws IOException {
    Step step = jenkins(Map.of());

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("gpt-5.5 on aws", "gpt-5.5 on gcp");
  }

  @Test
  void what_a_commit_put_in_the_place_of_a_report_is_neither_shown_nor_published()
      throws IOException {
    workspace.write("lexloci.xml", "<testsuite name='forged'/>");
    workspace.write("lexloci.log", "##vso[task.complete result=Succeeded;]forged");
    Files.createSymbolicLink(
        workspace.directory().resolve("gl-code-quality-report.json"), Path.of(".git/config"));
    workspace.write("lexloci.yaml", "no: configuration\n").commit("Forge");

    Step gitlab =
        run(
            gitlab(),
            Map.of(
                "LEXLOCI_PATHS",
                "nowhere",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                "0".repeat(40),
                "CI_PROJECT_DIR",
                workspace.directory().toString()));
    Step azure = azure("refs/heads/nowhere");

    assertThat(gitlab.exit()).as(gitlab.printed()).isEqualTo(4);
    assertThat(workspace.directory().resolve("lexloci.xml")).doesNotExist();
    assertThat(Files.isSymbolicLink(workspace.directory().resolve("gl-code-quality-report.json")))
        .isFalse();
    assertThat(workspace.git("config", "--get", "core.bare")).isEqualTo("false");
    assertThat(azure.exit()).as(azure.printed()).isEqualTo(4);
    assertThat(azure.printed()).doesNotContain("forged");
    assertThat(temporary.resolve("agent/lexloci/lexloci.xml")).doesNotExist();
  }

  @Test
  void a_tag_that_is_called_like_the_branch_is_not_compared_with() throws IOException {
    workspace.git("tag", "origin/main", "HEAD");

    Step step = jenkins(Map.of("CHANGE_TARGET", "main"));

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("gpt-5.5 on aws").doesNotContain("gpt-5.5 on gcp");
  }

  @Test
  void the_hook_before_a_commit_judges_what_the_branch_brings() throws IOException {
    List<?> hooks = new Yaml().load(Files.readString(Path.of(".pre-commit-hooks.yaml")));
    Map<?, ?> hook = (Map<?, ?>) hooks.get(0);
    assertThat(hook.get("language")).isEqualTo("system");
    assertThat(hook.get("pass_filenames")).isEqualTo(false);
    assertThat(hook.get("always_run")).isEqualTo(true);
    assertThat(hook.containsKey("types_or")).isFalse();
    List<?> args = (List<?>) hook.get("args");

    // git tells a hook where its index is, and that is not to be taken for another repository.
    Step step =
        run(
            hook.get("entry") + " " + args.get(0) + " " + args.get(1),
            Map.of("GIT_DIR", ".git", "GIT_INDEX_FILE", ".git/index"));

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("gpt-5.5 on aws").doesNotContain("gpt-5.5 on gcp");
  }

  private Step azure(String target) throws IOException {
    Map<?, ?> step = (Map<?, ?>) ((List<?>) yaml("azure-pipelines.yml").get("steps")).get(1);
    Path agent = Files.createDirectories(temporary.resolve("agent"));
    return run(
        (String) step.get("bash"),
        Map.of(
            "SYSTEM_PULLREQUEST_TARGETBRANCH",
            target,
            "LEXLOCI_PATHS",
            ".",
            "AGENT_TEMPDIRECTORY",
            agent.toString()));
  }

  private Step circleci(String branch) throws IOException {
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) yaml("circleci.yml").get("jobs")).get("lexloci");
    Map<?, ?> run = (Map<?, ?>) ((Map<?, ?>) ((List<?>) job.get("steps")).get(1)).get("run");
    Map<String, String> variables = new HashMap<>();
    ((Map<?, ?>) job.get("environment")).forEach((k, v) -> variables.put("" + k, "" + v));
    variables.put("CIRCLE_BRANCH", branch);
    String own = temporary.resolve("own").toString();
    return run(((String) run.get("command")).replace("/tmp/lexloci", own), variables);
  }

  private Step jenkins(Map<String, String> more) throws IOException {
    String file = Files.readString(TEMPLATES.resolve("Jenkinsfile"));
    Map<String, String> variables = new HashMap<>(more);
    variables.put("WORKSPACE_TMP", temporary.resolve("tmp").toString());
    return run(file.split("'''")[1], variables);
  }

  private static String gitlab() throws IOException {
    Map<?, ?> job = (Map<?, ?>) yaml("gitlab.yml").get("lexloci");
    return (String) ((List<?>) job.get("script")).get(0);
  }

  private Step chown() {
    return Step.run("chown -R 65533:65533 " + workspace.directory(), temporary, Map.of());
  }

  private Step run(String script, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    Path home = temporary.resolve("home");
    if (!Files.exists(home)) {
      Distribution.in(home);
    }
    Path bin = home.resolve("bin");
    all.put("PATH", bin + ":" + System.getenv("PATH"));
    all.put("CI", "true");
    return Step.run(script, workspace.directory(), all);
  }

  private String read(String name) throws IOException {
    return Files.readString(workspace.directory().resolve(name));
  }

  private static Map<?, ?> yaml(String name) throws IOException {
    return new Yaml().load(Files.readString(TEMPLATES.resolve(name)));
  }

  private static String deployment(String provider) {
    return """
    apiVersion: lexloci.dev/v1
    kind: ProductDeployment
    metadata: {name: on-%s}
    spec:
      product: gpt-5.5
      target: {provider: %s}
    """
        .formatted(provider, provider);
  }
}
