package org.lexloci.manifest.resource;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** Where the providers of source are led by variables that other files set. */
class ProviderVariablesTest {

  private static final String PERMITTED = "YES      gpt-5.5 on azure";
  private static final String OPEN = "DEPENDS  gpt-5.5 on an unstated cloud";

  @TempDir private Path folder;

  @BeforeEach
  void a_module_deploys_on_a_cloud() throws IOException {
    write(
        folder,
        "infra/main.tf",
        """
        resource "azurerm_container_app" "model" {
          tags = { lexloci-product = "gpt-5-5" }
        }
        """);
  }

  private Ran checked() {
    return lexloci("check", folder.toString());
  }

  private static String workflow(String value, String directory) {
    return """
        name: deploy
        on: push
        env:
          ARM_ENVIRONMENT: %s
        jobs:
          apply:
            runs-on: ubuntu-latest
            steps:
              - run: terraform apply -auto-approve
                %s
        """
        .formatted(value, directory);
  }

  @ParameterizedTest
  @CsvSource({
    "stack, '', true",
    "stack, working-directory: infra, true",
    "stack, working-directory: ./infra/, true",
    "stack, 'working-directory: ${{ matrix.directory }}', true",
    "stack, working-directory: other, false",
    "${{ vars.ENVIRONMENT }}, '', true",
    "public, '', false",
    "usgovernment, '', false",
    "'\"\"', '', false"
  })
  void a_pipeline_leads_what_it_carries_out(String value, String directory, boolean led)
      throws IOException {
    write(folder, ".github/workflows/deploy.yml", workflow(value, directory));

    checked().says(led ? OPEN : PERMITTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "-->",
      value = {
        "deploy.sh            --> export ARM_ENVIRONMENT=stack; tofu -chdir=infra apply",
        "Makefile             --> ARM_METADATA_HOST = arm.hall.example;apply:; terragrunt apply",
        ".gitlab-ci.yml       --> variables: {ARM_ENVIRONMENT: stack};a: {script: [cd infra && terraform apply]}",
        "build-pipeline.yml   --> variables:;- name: ARM_ENVIRONMENT;  value: stack;steps: [script: terraform apply]",
        "infra/.envrc         --> export ARM_ENVIRONMENT=stack",
        "infra/.env           --> ARM_ENVIRONMENT=stack"
      })
  void whatever_runs_the_tool_or_stands_beside_source_may_lead_it(String name, String text)
      throws IOException {
    write(folder, name, text.replace(";", "\n") + "\n");

    checked().says(OPEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# export ARM_ENVIRONMENT=stack\nterraform apply\n",
        "if [ \"$ARM_ENVIRONMENT\" = stack ]; then terraform apply; fi\n",
        "echo ${ARM_ENVIRONMENT:-stack}\nterraform apply\n",
        "export ARM_ENVIRONMENT=stack\nmake other\n",
        "export AWS_ENDPOINT_URL=https://minio.hall.example\nterraform apply\n"
      })
  void what_sets_nothing_for_the_tool_leads_nowhere(String script) throws IOException {
    write(folder, "deploy.sh", script);

    checked().says(PERMITTED);
  }

  @Test
  void a_test_on_the_own_machine_leads_nowhere() throws IOException {
    write(
        folder,
        "infra/main.tf",
        "resource \"aws_ecs_service\" \"m\" { tags = { lexloci-product = \"gpt-5-5\" } }\n");
    write(folder, "test.sh", "export AWS_ENDPOINT_URL=http://localhost:4566\nterraform apply\n");

    checked().says("gpt-5.5 on aws");
  }

  @Test
  void what_a_provider_says_itself_goes_before_variables() throws IOException {
    write(folder, "infra/provider.tf", "provider \"azurerm\" { environment = \"public\" }\n");
    write(folder, "deploy.sh", "export ARM_ENVIRONMENT=stack\nterraform apply\n");

    checked().says(PERMITTED);
  }

  @Test
  void a_program_of_pulumi_is_led_too() throws IOException {
    write(folder, "infra/main.tf", "");
    write(
        folder,
        "program/Pulumi.yaml",
        """
        name: model
        runtime: yaml
        resources:
          model:
            type: azure-native:app:ContainerApp
            properties: {tags: {lexloci-product: gpt-5.5}}
        """);
    write(folder, "deploy.sh", "cd program\nexport ARM_ENVIRONMENT=stack\npulumi up\n");

    checked().says(OPEN);
  }
}
