package org.lexloci.manifest;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind a limit of what is looked at may be a product, and nothing hides there. */
class BeyondLimitsTest {

  private static final String TASK =
      """
      provider "aws" { region = "us-east-1" }
      resource "aws_ecs_task_definition" "x" {
        %s
        container_definitions = jsonencode([{image = "own/x", command = ["vllm", "serve", %s]}])
      }
      """;

  private static final String LAST = "%s == \"299\" ? \"openai/gpt-oss-120b\" : \"other/model\"";

  private static final String EACH =
      IntStream.range(0, 300)
          .mapToObj(i -> "\"" + i + "\"")
          .collect(Collectors.joining(", ", "for_each = toset([", "])"));

  @TempDir private Path folder;

  @Test
  void one_of_many_that_are_counted() throws IOException {
    write(
        folder, "main.tf", TASK.formatted("count = 300", LAST.formatted("tostring(count.index)")));

    assertOpen("more than 200 of one block");
  }

  @Test
  void one_of_many_that_are_made_for_each() throws IOException {
    write(folder, "main.tf", TASK.formatted(EACH, LAST.formatted("each.key")));

    assertOpen("more than 200 of one block");
  }

  @Test
  void many_alike_that_are_none_stay_none() throws IOException {
    String none = TASK.replace("own/x\", command = [\"vllm\", \"serve\", %s]", "nginx\"");
    write(folder, "main.tf", none.formatted(EACH));

    lexloci("check", folder.toString()).exits(0).says("no product is deployed");
  }

  @Test
  void modules_below_modules() throws IOException {
    for (int i = 0; i < 25; i++) {
      write(folder, "m" + i + "/main.tf", "module \"a\" { source = \"../m" + (i + 1) + "\" }\n");
    }
    write(folder, "m25/main.tf", TASK.formatted("", "\"openai/gpt-oss-120b\""));

    assertOpen("names gpt-oss-120b", "this deploys more than can be looked at");
  }

  @Test
  void modules_of_bicep_below_modules() throws IOException {
    for (int i = 0; i < 25; i++) {
      write(folder, "m" + i + ".bicep", "module a 'm" + (i + 1) + ".bicep' = { name: 'a' }\n");
    }
    write(
        folder,
        "m25.bicep",
        "resource x 'Custom.Server/servers@2026-01-01' = {\n  name: 'gpt-oss-120b'\n}\n");

    assertOpen("names gpt-oss-120b", "this deploys more than can be looked at");
  }

  @Test
  void rounds_of_loops_of_a_stack() throws IOException {
    String rounds =
        IntStream.range(0, 6_000).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
    write(
        folder,
        "stack.yaml",
        """
        Transform: AWS::LanguageExtensions
        Resources:
          Fn::ForEach::All:
            - One
            - [%s]
            - X${One}:
                Type: AWS::ECS::TaskDefinition
                Properties: {ContainerDefinitions: [{Image: x, Command: [vllm, serve, !Ref One]}]}
        """
            .formatted(rounds));

    assertOpen("unstated-product on aws", "its loops have more rounds than are read");
  }

  @Test
  void copies_of_a_resource() throws IOException {
    write(
        folder,
        "main.json",
        """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
         "resources": [{"type": "Custom.Server/servers", "name": "a",
           "copy": {"name": "c", "count": 300}, "properties": {}}]}
        """);

    lexloci("check", folder.toString())
        .exits(0)
        .says("unstated-product on azure", "the template deploys more than can be looked at");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 25})
  void templates_in_templates(int deep) throws IOException {
    String template =
        """
        Resources:
          X:
            Type: AWS::ECS::TaskDefinition
            Properties: {ContainerDefinitions: [{Image: x, Command: [vllm, serve, gpt-oss-120b]}]}
        """;
    for (int i = 0; i < deep; i++) {
      template =
          "Resources:\n  S:\n    Type: AWS::CloudFormation::StackSet\n    Properties:\n"
              + "      TemplateBody: |\n"
              + template.indent(8);
    }
    write(folder, "stack.yaml", template);

    lexloci("check", folder.toString()).exits(2);
  }

  private void assertOpen(String... said) {
    lexloci("check", folder.toString()).exits(2).says(said);
  }
}
