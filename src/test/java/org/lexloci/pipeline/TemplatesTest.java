package org.lexloci.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.git.TestRepository;
import org.yaml.snakeyaml.Yaml;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "steps are run by bash")
final class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/scripts/ci");

  @TempDir Path temporary;
  private TestRepository workspace;

  @BeforeEach
  void check_out_a_branch_that_adds_a_denied_deployment() {
    TestRepository origin =
        new TestRepository(temporary.resolve("origin"))
            .write("deploy/old.yaml", deployment("gcp"))
            .initialised()
            .commit("Start");
    new TestRepository(temporary).git("clone", "-q", origin.directory().toString(), "workspace");
    workspace = new TestRepository(temporary.resolve("workspace"));
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

    Step step = run((String) script.get(0), variables);

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(read("gl-code-quality-report.json"))
        .contains("deploy/bad.yaml", "azure-api-exclusivity-until-agi")
        .doesNotContain("old.yaml");
    assertThat(read("lexloci.xml")).contains("<testsuite");
  }

  @Test
  void azure_pipelines_are_told_what_a_pull_request_brings() throws IOException {
    Map<?, ?> step = (Map<?, ?>) ((List<?>) yaml("azure-pipelines.yml").get("steps")).get(1);
    Map<String, String> variables =
        Map.of("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main", "LEXLOCI_PATHS", ".");

    Step ran = run((String) step.get("bash"), variables);

    assertThat(ran.exit()).as(ran.printed()).isEqualTo(1);
    assertThat(ran.printed()).contains("##vso[task.logissue type=error;sourcepath=deploy/bad.yaml");
    assertThat(read("lexloci.xml")).contains("<testsuite");
  }

  @Test
  void jenkins_is_told_what_a_change_request_brings() throws IOException {
    String file = Files.readString(TEMPLATES.resolve("Jenkinsfile"));
    String script = file.split("'''")[1];

    Step step = run(script, Map.of("CHANGE_TARGET", "main"));

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("gpt-5.5 on aws").doesNotContain("gpt-5.5 on gcp");
    assertThat(read("lexloci.xml")).contains("<testsuite");
  }

  @Test
  void outside_of_requests_templates_judge_everything() throws IOException {
    String script = Files.readString(TEMPLATES.resolve("Jenkinsfile")).split("'''")[1];

    Step step = run(script, Map.of());

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("gpt-5.5 on aws", "gpt-5.5 on gcp");
  }

  @Test
  void the_hook_before_a_commit_judges_the_repository() throws IOException {
    List<?> hooks = new Yaml().load(Files.readString(Path.of(".pre-commit-hooks.yaml")));
    Map<?, ?> hook = (Map<?, ?>) hooks.get(0);
    assertThat(hook.get("language")).isEqualTo("system");
    assertThat(hook.get("pass_filenames")).isEqualTo(false);

    Step step = run(hook.get("entry") + " " + ((List<?>) hook.get("args")).get(0), Map.of());

    assertThat(step.exit()).as(step.printed()).isEqualTo(1);
    assertThat(step.printed()).contains("gpt-5.5 on aws");
  }

  private Step run(String script, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    Path bin = Distribution.in(temporary.resolve("home")).home().resolve("bin");
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
