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

/** What starts a model in a place that is not a container or a resource's own field is told too. */
class StartedElsewhereTest {

  private static final String SERVING = "vllm serve openai/gpt-oss-20b";
  private static final String ENCODED = "dmxsbSBzZXJ2ZSBvcGVuYWkvZ3B0LW9zcy0yMGI=";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.yaml | {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {run: SERVING}}",
        "a.yaml | {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, binaryData: {run: ENCODED}}",
        "a.yaml | {apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {run: SERVING}}",
        "a.yaml | {apiVersion: v1, kind: Secret, metadata: {name: a}, data: {run: ENCODED}}",
        "a.yaml | {Resources: {A: {Type: 'AWS::EC2::Instance', Metadata: {'AWS::CloudFormation::Init':"
            + " {config: {commands: {a: {command: SERVING}}}}}}}}",
        "a.tf | action \"aws_lambda_invoke\" \"a\" {\\nconfig {\\npayload = \"SERVING\"\\n}\\n}",
        "a.json | {\"format_version\": \"1.2\", \"resource_changes\": [], \"action_invocations\":"
            + " [{\"address\": \"action.a.a\", \"config_values\": {\"payload\": \"SERVING\"}}]}",
        "Dockerfile | FROM vllm/vllm-openai\\nENV A=b MODEL=openai/gpt-oss-20b\\nCMD [\"sh\", \"-c\","
            + " \"vllm serve $MODEL\"]",
        "Dockerfile | FROM vllm/vllm-openai\\nENV MODEL openai/gpt-oss-20b\\nCMD vllm serve $MODEL",
      })
  void a_model_that_is_named_is_told(String file, String text) throws IOException {
    String filled = text.replace("SERVING", SERVING).replace("ENCODED", ENCODED);
    write(folder, file, filled.replace("\\n", "\n") + "\n");

    lexloci("check", folder.toString()).exits(2).says("gpt-oss-20b on a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.yaml | {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a,"
            + " image: vllm/vllm-openai, args: [--config, /etc/serve.yaml]}]}}",
        "a.yaml | {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a,"
            + " image: x, command: [llama-server, --models-dir, /models]}]}}",
        "site.yml | [{hosts: gpu, tasks: [{docker_container: {image: vllm/vllm-openai}}]}]",
      })
  void a_model_that_is_not_named_is_counted(String file, String text) throws IOException {
    write(folder, "service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n");
    write(folder, file, text + "\n");

    lexloci("check", folder.toString()).exits(0).says("exit 0, 1 file was not read (1 open model)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "torchrun -m vllm.entrypoints.openai.api_server --model openai/gpt-oss-20b",
        "transformers serve openai/gpt-oss-20b",
        "xinference launch --model-name gpt-oss",
        "local-ai run gpt-oss-20b",
        "aphrodite run openai/gpt-oss-20b",
        "openllm serve gpt-oss:20b",
        "mlc_llm serve HF://openai/gpt-oss-20b",
        "mlx_lm.server --model openai/gpt-oss-20b",
        "foundry model run gpt-oss-20b",
      })
  void many_programs_serve(String command) throws IOException {
    write(folder, "run.sh", command + "\n");

    lexloci("check", folder.toString()).exits(2).says("names gpt-oss-20b at ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "torchrun train.py --model openai/gpt-oss-20b",
        "accelerate launch tune.py --model openai/gpt-oss-20b",
      })
  void what_trains_serves_nothing(String command) throws IOException {
    write(folder, "run.sh", command + "\n");
    write(folder, "service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n");

    lexloci("check", folder.toString()).exits(0).says("exit 0, no product is deployed");
  }

  @Test
  void software_of_one_cloud_and_marks_of_another_are_no_yes() throws IOException {
    write(
        folder,
        "a.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: a, annotations: {lexloci.dev/product: gpt-5.5}}
        spec:
          nodeSelector: {kubernetes.azure.com/cluster: x, eks.amazonaws.com/compute-type: hybrid}
          containers: [{name: a, image: x}]
        """);

    lexloci("check", folder.toString())
        .exits(2)
        .says("gpt-5.5 on azure or aws")
        .omits("YES      gpt-5.5");
  }

  @Test
  void a_loop_alone_makes_a_template() throws IOException {
    write(
        folder,
        "a.yaml",
        """
        Transform: AWS::LanguageExtensions
        Resources:
          Fn::ForEach::All:
          - Name
          - [one, two]
          - Service${Name}:
              Type: AWS::ECS::Service
              Properties: {Tags: [{Key: lexloci-product, Value: gpt-5.5}]}
        """);

    lexloci("check", folder.toString()).exits(1).says("NO       gpt-5.5 on aws");
  }
}
