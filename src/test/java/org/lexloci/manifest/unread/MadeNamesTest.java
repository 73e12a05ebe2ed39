package org.lexloci.manifest.unread;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that functions put together in a resource that nobody knows is told as any other. */
class MadeNamesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Sub 'openai/gpt-oss-${Size}'",
        "!Join ['-', [openai/gpt-oss, !Ref Size]]",
        "!FindInMap [Models, large, name]",
        "openai/gpt-oss-120b",
      })
  void in_a_template_of_a_stack(String model) throws IOException {
    assertTold(
        "stack.yaml",
        """
        Parameters: {Size: {Type: String, Default: 120b}}
        Mappings: {Models: {large: {name: openai/gpt-oss-120b}}}
        Resources:
          Server:
            Type: Custom::Server
            Properties: {Model: %s}
        """
            .formatted(model));
  }

  @Test
  void in_a_template_that_a_stack_holds_as_text() throws IOException {
    assertTold(
        "stack.yaml",
        """
        Resources:
          Everywhere:
            Type: AWS::CloudFormation::StackSet
            Properties:
              TemplateBody: |
                Resources:
                  Other: {Type: Custom::Server, Properties: {Model: other}}
                  Server: {Type: Custom::Server, Properties: {Model: openai/gpt-oss-120b}}
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[variables('model')]",
        "[concat('openai/gpt-oss', '-120b')]",
        "[format('openai/{0}', parameters('model'))]",
        "openai/gpt-oss-120b",
      })
  void in_a_template_of_a_resource_manager(String model) throws IOException {
    assertTold(
        "main.json",
        """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
         "parameters": {"model": {"type": "string", "defaultValue": "gpt-oss-120b"}},
         "variables": {"model": "openai/gpt-oss-120b"},
         "resources": [{"type": "Custom.Server/servers", "name": "a", "properties": {"llm": "%s"}}]}
        """
            .formatted(model));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"openai/${model}\"",
        "{fn::join: [\"-\", [openai/gpt-oss, 120b]]}",
        "openai/gpt-oss-120b",
      })
  void in_a_program(String model) throws IOException {
    assertTold(
        "Pulumi.yaml",
        """
        name: chat
        runtime: yaml
        config: {model: {default: gpt-oss-120b}}
        resources: {server: {type: "custom:server:Server", properties: {llm: %s}}}
        """
            .formatted(model));
  }

  @Test
  void by_a_stack_of_a_program() throws IOException {
    write(folder, "Pulumi.prod.yaml", "config: {chat:model: openai/gpt-oss-120b}\n");
    write(folder, "Pulumi.dev.yaml", "config: {chat:model: other}\n");
    assertTold(
        "Pulumi.yaml",
        """
        name: chat
        runtime: yaml
        config: {model: {default: other}}
        resources: {server: {type: "custom:server:Server", properties: {llm: "${model}"}}}
        """);
  }

  private void assertTold(String file, String text) throws IOException {
    write(folder, file, text);

    lexloci("check", folder.toString())
        .exits(2)
        .says("names gpt-oss-120b at ", ", not judged: what a `", "1 file was not read");
  }
}
