package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitCommandTest {

  @TempDir private Path repository;

  @Test
  void the_configuration_that_is_written_loads_and_the_check_runs() throws IOException {
    Files.createDirectories(repository.resolve("deploy"));
    Files.copy(
        Path.of("examples/01-bedrock-preview/deploy.yaml"),
        repository.resolve("deploy/bedrock.yaml"));

    lexloci("init")
        .exits(0)
        .says("found 1 deployment in deploy/\n", "wrote lexloci.yaml\n", "next: lexloci check .\n");
    assertThat(repository.resolve("lexloci.yaml"))
        .content()
        .contains("# Found: 1 deployment in deploy/.\n", "  # include: [\"deploy/**\"]\n");
    lexloci("config").exits(0).says("configuration  lexloci.yaml");
    lexloci("check", ".").exits(1);
  }

  @Test
  void the_kinds_of_files_that_are_found_are_told() throws IOException {
    Files.copy(Path.of("examples/19-terraform-plan/plan.json"), repository.resolve("plan.json"));
    Files.writeString(repository.resolve("one.yaml"), Documents.FOREIGN);
    Files.writeString(repository.resolve("two.yaml"), Documents.FOREIGN);

    lexloci("init")
        .exits(0)
        .says("found a Terraform plan\n", "found a Kubernetes object, 2 times\n");
  }

  @Test
  void every_choice_that_is_commented_out_is_one() throws IOException {
    lexloci("init").exits(0).says("found no deployment yet\n");
    Path file = repository.resolve("lexloci.yaml");
    Files.writeString(
        file, Files.readString(file).replaceAll("(?m)^  # (?=(editions|exclude|include): )", "  "));

    lexloci("config").exits(0).says("deploy/**", "**/drafts/**", "in-force");
  }

  @Test
  void an_agreement_that_is_there_judges() throws IOException {
    Files.createDirectories(repository.resolve("rules"));
    SmallAgreement.write(repository.resolve("rules/ours"));

    lexloci("init").exits(0).says("found an agreement in rules/ours\n");
    lexloci("config").exits(0).says("agreement      small");
  }

  @ParameterizedTest
  @CsvSource({
    ".github/workflows/build.yml, .github/workflows/lexloci.yml",
    ".gitlab-ci.yml, .gitlab/lexloci.yml",
    "azure-pipelines.yml, .azure-pipelines/lexloci.yml",
    "Jenkinsfile, lexloci.Jenkinsfile",
    "bitbucket-pipelines.yml, lexloci.bitbucket.yml",
    ".circleci/config.yml, lexloci.circleci.yml",
  })
  void a_job_is_written_for_the_build_server_that_is_found(String sign, String job)
      throws IOException {
    Path there = repository.resolve(sign);
    Files.createDirectories(there.getParent());
    Files.writeString(there, "mine\n");

    lexloci("init").exits(0).says("wrote " + job + "\n");
    assertThat(repository.resolve(job)).content().contains("exloci");
    assertThat(there).content().isEqualTo("mine\n");
    lexloci("check", ".").exits(4).omits("lexloci.yaml:");
  }

  @ParameterizedTest
  @CsvSource({
    ".travis.yml, Travis CI",
    ".drone.yml, Drone",
    ".woodpecker/test.yml, Woodpecker",
    ".buildkite/pipeline.yml, Buildkite",
    ".teamcity/settings.kts, TeamCity",
  })
  void a_build_server_without_a_job_is_named_with_what_to_run(String sign, String name)
      throws IOException {
    Path there = repository.resolve(sign);
    Files.createDirectories(there.getParent());
    Files.writeString(there, "mine\n");

    lexloci("init")
        .exits(0)
        .says(": no job is written for " + name + "; a step that runs `lexloci check .` ends");
  }

  @Test
  void what_is_there_stays_as_it_is() throws IOException {
    Path file = repository.resolve("lexloci.yaml");
    lexloci("init").exits(0);
    String first = Files.readString(file);

    lexloci("init")
        .exits(4)
        .says("lexloci.yaml is there already, and stays as it is\n")
        .complains(
            "lexloci: all of it is there already; `lexloci config` shows what is in effect",
            "try `lexloci init --help` for what can be said");
    assertEquals(first, Files.readString(file));
  }

  @Test
  void nothing_is_written_through_a_link_in_a_checkout() throws IOException {
    Path outside = Files.createDirectories(repository.resolve("outside"));
    Path checkout = Files.createDirectories(repository.resolve("checkout/.git")).getParent();
    Files.createSymbolicLink(checkout.resolve(".github"), outside);

    Ran.in(checkout, Map.of(), "init").exits(4);
    assertThat(outside).isEmptyDirectory();
  }

  private Ran lexloci(String... args) {
    return Ran.in(repository, Map.of(), args);
  }
}
