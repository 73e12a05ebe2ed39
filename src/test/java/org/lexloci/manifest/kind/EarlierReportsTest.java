package org.lexloci.manifest.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** What an earlier run wrote names products and deploys none; what pretends to be that is read. */
class EarlierReportsTest {

  private static final String SERVES =
      "\"image\": \"vllm/vllm-openai\", \"args\": [\"--model\", \"openai/gpt-oss-20b\"]";

  @TempDir private Path folder;

  private Path tree() throws IOException {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    write(tree, "service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n");
    return tree;
  }

  @ParameterizedTest
  @CsvSource({
    "json, report.json, which states no deployment",
    "sarif, report.json, this is a report of an earlier run",
    "oscal, report.json, this is a report of an earlier run",
    "gitlab, report.json, this is a report of an earlier run",
    "junit, report.xml, this is a report of an earlier run",
    "openreports, report.json, deploys nothing",
    "wgpolicy, report.json, deploys nothing",
  })
  void a_report_is_passed_over_with_a_word(String format, String file, String word)
      throws IOException {
    Path tree = tree();
    Path written = tree.resolve(file);
    lexloci("check", "examples/18-kubernetes", "-o", format + "=" + written);

    Ran ran = lexloci("check", tree.toString(), "-v").exits(0);

    ran.says("exit 0, no product is deployed").omits("gpt-");
    assertThat(Files.readString(written)).contains("gpt-");
    assertThat(ran.err()).contains(word);
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @ValueSource(strings = {"matrix", "compare", "verify"})
  void so_is_what_other_commands_show(String command) throws IOException {
    Path tree = tree();
    lexloci(command, "-o", "json=" + tree.resolve("report.json"));

    lexloci("check", tree.toString()).exits(0).says("exit 0, no product is deployed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a.json | {\"apiVersion\": \"lexloci.dev/v2\", \"kind\": \"Run\", SERVES}",
        "a.json | {\"apiVersion\": \"lexloci.dev/v1\", \"kind\": \"Matrix\", \"deploy\": {SERVES}}",
        "a.json | {\"apiVersion\": \"lexloci.dev/v1\", \"kind\": \"Waiver\", SERVES}",
        "a.json | [{\"apiVersion\": \"lexloci.dev/v2\", \"kind\": \"Run\", SERVES}]",
        "a.json | {\"$schema\": \"sarif\", \"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Lexloci\"}}}], SERVES}",
        "a.json | {\"$schema\": \"sarif\", \"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Lexloci\"}}, SERVES}]}",
        "a.json | {\"$schema\": \"sarif\", \"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"other\"}}, \"results\": [{SERVES}]}]}",
        "a.json | {\"assessment-results\": {\"results\": [{\"title\": \"Lexloci: denied\"}], SERVES}}",
        "a.json | {\"assessment-results\": {\"results\": [{\"title\": \"x\", SERVES}]}}",
        "a.json | [{\"description\": \"x\", \"check_name\": \"x\", \"fingerprint\": \"x\", SERVES}]",
        "a.json | {\"apiVersion\": \"openreports.io/v1alpha1\", \"kind\": \"Report\", \"metadata\": {\"name\": \"a\"}, \"results\": [{\"source\": \"lexloci\"}], SERVES}",
        "a.json | {\"apiVersion\": \"openreports.io/v1alpha1\", \"kind\": \"Report\", \"metadata\": {\"name\": \"a\"}, \"results\": [{\"source\": \"x\", SERVES}]}",
        "a.json | {\"apiVersion\": \"wgpolicyk8s.io/v1alpha2\", \"kind\": \"Policy\", \"metadata\": {\"name\": \"a\"}, \"results\": [{\"source\": \"lexloci\", SERVES}]}",
        "values.yaml | {\"apiVersion\": \"lexloci.dev/v2\", \"kind\": \"Run\", SERVES}",
        "values.yaml | {\"spdxVersion\": \"SPDX-2.3\", SERVES}",
      })
  void what_has_more_in_it_is_none(String file, String text) throws IOException {
    Path tree = tree();
    write(tree, file, text.replace("SERVES", SERVES) + "\n");

    lexloci("check", tree.toString()).exits(2).says("gpt-oss-20b on an unstated cloud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spdxVersion: SPDX-2.3",
        "bomFormat: CycloneDX",
        "format_version: '1.2'\nresource_changes: []",
        "version: 4\nlineage: x",
        "$schema: https://x/deploymentParameters.json#",
        "AWSTemplateFormatVersion: '2010-09-09'",
        "assessment-results: {results: []}",
        "$schema: x\nversion: 2.1.0\nruns: [{tool: {driver: {name: Lexloci}}}]",
      })
  void what_a_cluster_takes_is_an_object_whatever_stands_above(String above) throws IOException {
    Path tree = tree();
    write(
        tree,
        "a.yaml",
        above
            + """

            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: a
              annotations: {lexloci.dev/product: gpt-5.5, lexloci.dev/provider: aws}
            spec: {template: {spec: {containers: [{name: a, image: x}]}}}
            """);

    lexloci("check", tree.toString()).exits(1).says("NO       gpt-5.5 on aws");
  }
}
