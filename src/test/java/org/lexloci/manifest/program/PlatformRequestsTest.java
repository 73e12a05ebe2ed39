package org.lexloci.manifest.program;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request to a platform, or a command of a cloud's own, has a model deployed as a file would. */
class PlatformRequestsTest {

  private static final String ADDRESS =
      "https://management.azure.com/subscriptions/s/providers/Microsoft.CognitiveServices/accounts/a/deployments/d";

  private static final String BODY =
      "'{\"properties\": {\"model\": {\"format\": \"OpenAI\", \"name\": \"gpt-5.5\"}}}'";

  @TempDir private Path folder;

  private void written(String file, String text) throws IOException {
    write(folder, "service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n");
    write(
        folder,
        file,
        text.replace("ADDRESS", ADDRESS).replace("BODY", BODY).replace("\\n", "\n") + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a.sh | curl -X PUT \"ADDRESS\" -d BODY",
        "a.sh | curl -XPUT ADDRESS?api-version=1 --data BODY",
        "a.sh | curl --request PATCH ADDRESS --data BODY",
        "a.sh | wget --method=PUT --body-data=BODY ADDRESS",
        "a.sh | http PUT ADDRESS BODY",
        "a.sh | az rest --method=PUT --url ADDRESS --body BODY",
        "a.sh | az rest -m patch -u ADDRESS -b BODY",
        "a.sh | curl -d '{\"model\": \"gpt-5.5\"}' https://k8s/apis/apps/v1/namespaces/d/deployments",
        "a.sh | vllm serve mistralai/Mistral-7B\\ncurl -X PUT ADDRESS -d BODY",
        "a.sh | az cognitiveservices account deployment create -n a --model-name gpt-5.5",
        "Makefile | deploy:\\n\taz cognitiveservices account deployment create --model-name gpt-5.5",
        "a.sh | oci generative-ai endpoint create --model-id openai.gpt-oss-120b",
        "a.sh | aws sagemaker create-model --model-name x --primary-container ModelId=openai/gpt-oss-20b",
        "a.py | requests.put(\"ADDRESS\", json={\"properties\": {\"model\": {\"name\": \"gpt-5.5\"}}})",
        "a.js | await fetch(\"ADDRESS\", {method: \"PUT\", body: '{\"model\": \"gpt-5.5\"}'})",
        ".github/workflows/a.yml | jobs: {a: {steps: [{run: 'curl -X PUT ADDRESS -d gpt-5.5'}]}}",
      })
  void what_it_names_is_told(String file, String text) throws IOException {
    written(file, text);

    lexloci("check", folder.toString())
        .exits(2)
        .says(
            "DEPENDS  gpt-", "1 deployment: 1 depends", file.substring(file.lastIndexOf('/') + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command: [sh, -c, \"curl -X PUT ADDRESS -d gpt-5.5\"]",
        "command: [sh, -c, \"az cognitiveservices account deployment create --model-name gpt-5.5\"]",
        "command: [az, cognitiveservices, account, deployment, create, --model-name, gpt-5.5]",
      })
  void a_container_that_sends_it_is_told(String command) throws IOException {
    written(
        "job.yaml",
        "apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {template: {spec: {containers:"
            + " [{name: a, image: azure-cli, "
            + command
            + "}]}}}");

    lexloci("check", folder.toString())
        .exits(2)
        .says("DEPENDS  gpt-5.5", "1 deployment: 1 depends");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -X PUT ADDRESS -d @body.json",
        "az cognitiveservices account deployment create --model-name $MODEL",
        "az cognitiveservices account deployment create --model-name mistral-large",
      })
  void what_it_does_not_name_is_counted(String command) throws IOException {
    written("a.sh", command);

    lexloci("check", folder.toString()).exits(0).says("1 file was not read (1 command file)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl ADDRESS?api-version=1 | jq '.name == \"gpt-5.5\"'",
        "curl -X POST https://x.openai.azure.com/openai/deployments/d/chat/completions -d gpt-5.5",
        "curl -X PUT https://example.com/providers/gpt-5.5",
        "az cognitiveservices account deployment show --deployment-name gpt-5.5",
      })
  void what_only_asks_deploys_nothing(String command) throws IOException {
    written("a.sh", command.replace("ADDRESS/", ADDRESS));

    lexloci("check", folder.toString()).exits(0).says("exit 0, no product is deployed");
  }
}
