package org.lexloci.manifest.unread;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file that has the keys of a kind by chance, or by intent, is searched for what is beside them.
 */
class ForeignKeysTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: {web: {port: 80}}",
        "name: x\nruntime: vllm\nresources: {limits: {}}",
        "Resources: {A: {Type: 'AWS::S3::Bucket'}}",
        "format_version: '1.2'\nresource_changes: []",
        "openapi: 3.0.0\ninfo: {}\npaths: {}",
        "bomFormat: CycloneDX",
        "model_list: []",
        "steps: [{op: a, urn: b}]",
        "apiVersion: apps/v1\nkind: Deployment",
        "apiVersion: backstage.io/v1\nkind: Component",
        "$schema: https://x/deploymentTemplate.json#\nresources: []",
        "$schema: https://x/deploymentParameters.json#",
      })
  void values_of_a_chart_are(String kind) throws IOException {
    write(folder, "Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n");
    write(folder, "values.yaml", kind + "\nmodel: openai/gpt-oss-20b\n");

    lexloci("check", folder.toString()).exits(2).says("gpt-oss-20b at ", "values.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sky.yaml | {services: {}, run: vllm serve openai/gpt-oss-20b}",
        "main.yml | {services: {}, tasks: [{shell: vllm serve openai/gpt-oss-20b}]}",
        "compose.yaml | {Resources: {A: {Type: 'AWS::S3::Bucket'}}, services: {a: {image: openai/gpt-oss-20b}}}",
      })
  void so_is_what_tools_deploy_that_nobody_here_knows(String file, String text) throws IOException {
    write(folder, file, text + "\n");

    lexloci("check", folder.toString()).exits(2).says("names gpt-oss-20b at ", "is no part of a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{services: {a: {image: x}}, x-models: [openai/gpt-oss-20b]}",
        "{apiVersion: v1, kind: Service, metadata: {name: a}, more: openai/mine}",
        "{Resources: {A: {Type: 'AWS::S3::Bucket'}}, Description: calls gpt-5.5}",
      })
  void what_is_part_of_a_kind_is_not(String text) throws IOException {
    write(folder, "a.yaml", text + "\n");

    lexloci("check", folder.toString()).exits(0).says("exit 0, no product is deployed");
  }

  @Test
  void an_object_that_is_judged_is_judged_alone() throws IOException {
    write(
        folder,
        "a.yaml",
        """
        apiVersion: kaito.sh/v1beta1
        kind: Workspace
        metadata: {name: a}
        resource: {instanceType: x}
        inference: {preset: {name: gpt-oss-20b}}
        """);

    lexloci("check", folder.toString())
        .exits(2)
        .says("1 deployment: 1 depends")
        .omits("no part of");
  }
}
