package org.lexloci.manifest.kind;

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
            + " -f @/values-prod.yaml` and check what it prints",
        "Chart.yaml|{apiVersion: v2, name: a, version: 1.0.0}|a Helm chart; run `helm template @`"
            + " and check what it prints",
        "kustomization.yaml|resources: [a.yaml]|a Kustomize input; run `kustomize build @` and"
            + " check what it prints",
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

    lexloci("check", file)
        .exits(4)
        .complains(file + ": this is " + answer.replace("@", folder.toString()));
  }

  @Test
  void values_are_known_by_a_usual_name_or_by_what_they_hold() throws IOException {
    write(folder, "yes.yaml", YES);
    String first = write(folder, "chat-values.yaml", "image: {tag: a}\n");
    write(folder, "values.prod.yaml", "image: {tag: a}\n");
    String chat =
        write(
            folder,
            "chat.yaml",
            "servingEngineSpec: {modelSpec: [{modelURL: openai/gpt-oss-20b}]}\n");
    write(folder, "evaluations.yaml", "image: {tag: a}\n");

    lexloci("check", folder.toString())
        .exits(2)
        .says("3 files were not read (3 charts) · 1 file not recognised · ")
        .says("names gpt-oss-20b at " + chat + ":1:44, not judged: this is a file of values")
        .complains(
            "warning: "
                + first
                + ": this is a file of values of a Helm chart; run `helm template DIR -f "
                + first
                + "` and check what it prints (and 1 more file)");
  }

  @Test
  void a_walk_names_the_chart_that_a_command_is_for() throws IOException {
    write(folder, "yes.yaml", YES);
    String chart =
        write(folder, "charts/a/Chart.yaml", "{apiVersion: v2, name: a, version: 1.0.0}\n");
    write(folder, "charts/a/values.yaml", "image: {tag: a}\n");
    String more = write(folder, "charts/a/ci/values-ci.yaml", "image: {tag: a}\n");
    write(folder, "charts/a/templates/web/a.yaml", "a: {{ .Values.a }}\n");
    String directory = folder + "/charts/a";

    lexloci("check", folder.toString())
        .exits(0)
        .complains(
            "warning: "
                + chart
                + ": this is a Helm chart; run `helm template "
                + directory
                + " -f "
                + more
                + "` and check what it prints");
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
}
