package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of files that are known and cannot be read themselves are answered with what can be. */
class RecognisedKindsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "values-prod.yaml|image: {tag: a}|a file of values of a Helm chart; run `helm template DIR"
            + " -f VALUES` and check what it prints",
        "Chart.yaml|{apiVersion: v2, name: a, version: 1.0.0}|a Helm chart; run `helm template DIR`"
            + " and check what it prints",
        "kustomization.yaml|resources: [a.yaml]|a Kustomize input; run `kustomize build DIR` and"
            + " check what it prints",
        "main.tf|resource {}|Terraform source; run `terraform plan -out PLAN`, then `terraform show"
            + " -json PLAN`",
        "main.tf.json|{\"resource\": {}}|Terraform source, not a plan; run `terraform plan -out"
            + " PLAN`, then `terraform show -json PLAN`",
        "main.bicep|param a string|Bicep source; run `bicep build FILE` and check what it writes",
        "main.bicepparam|using 'a'|a file of parameters of Bicep; check what `bicep build` writes",
        "serverless.yml|{service: a, provider: {name: aws}}|a Serverless Framework service; run"
            + " `serverless package` and check the template below `.serverless`",
        "azure.yaml|{name: a, services: {web: {host: appservice}}}|a project of the developer CLI"
            + " `azd`; check the templates below its `infra`",
        "config.yaml|model_list: [{model_name: a}]|the configuration of a LiteLLM proxy; it says"
            + " where requests go, not where anything runs; check what deploys the proxy",
        "app.yaml|{apiVersion: core.oam.dev/v1beta1, kind: Application, metadata: {name: a}}|an OAM"
            + " application that declares nothing; run `vela dry-run -f FILE` and check what it"
            + " prints, or add `lexloci.dev/product: ID` under `metadata.annotations`",
        "bom.json|{\"spdxVersion\": \"SPDX-2.3\"}|an SPDX bill of materials; it does not say where"
            + " anything runs; check the manifests of what it is of"
      })
  void a_kind_that_is_not_read_is_answered_with_what_is(String name, String text, String answer)
      throws IOException {
    String file = write(folder, name, text + "\n");

    lexloci("check", file).exits(4).complains(file + ": this is " + answer);
  }

  @Test
  void an_application_that_declares_is_read() throws IOException {
    String file =
        write(
            folder,
            "app.yaml",
            """
            apiVersion: core.oam.dev/v1beta1
            kind: Application
            metadata: {name: a, annotations: {lexloci.dev/product: gpt-5.5}}
            spec: {components: [{name: a, type: webservice}]}
            """);

    lexloci("check", file).exits(2).says("DEPENDS  gpt-5.5");
  }

  @Test
  void a_walk_tells_once_of_source_that_it_passes_over() throws IOException {
    write(folder, "yes.yaml", YES);
    String first = write(folder, "infra/a.tf", "resource {}\n");
    write(folder, "infra/b.tf", "resource {}\n");
    write(folder, "README.md", "# Ours\n");

    Ran ran = lexloci("check", folder.toString());

    ran.exits(0)
        .complains(
            "warning: "
                + first
                + ": this is Terraform source; run `terraform plan -out PLAN`, then"
                + " `terraform show -json PLAN` (and 1 more file)");
    assertThat(ran.out()).doesNotContain("not recognised");
  }
}
