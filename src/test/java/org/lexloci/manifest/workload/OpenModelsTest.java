package org.lexloci.manifest.workload;

import static org.lexloci.cli.Documents.lines;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** What serves a model that it does not tell, and names one all the same, may serve that. */
class OpenModelsTest {

  @TempDir private Path folder;

  private Ran pod(String metadata, String spec) throws IOException {
    write(
        folder,
        "a.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a" + metadata + "}\nspec: {" + spec + "}\n");
    return lexloci("check", folder.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "^^ | containers: [{name: a, image: x, command: [sh, -c, ': ${M:=openai/gpt-oss-20b}; vllm serve $M']}]",
        "^^ | containers: [{name: a, image: x, command: [sh, -c, 'for m in openai/gpt-oss-20b; do vllm serve $m; done']}]",
        ", annotations: {model: openai/gpt-oss-20b} | containers: [{name: a, image: vllm/vllm-openai, env: [{name: M, valueFrom: {fieldRef: {fieldPath: 'metadata.annotations[model]'}}}], args: [--model, $(M)]}]",
        "^^ | volumes: [{name: m, image: {reference: 'ai/gpt-oss:20b'}}], containers: [{name: a, image: x, command: [llama-server, -m, /m/model.gguf]}]",
      })
  void it_is_told_and_not_judged(String metadata, String spec) throws IOException {
    pod(metadata, spec).exits(2).says("names gpt-oss-20b at ", "not judged", "1 open model");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "containers: [{name: a, image: vllm/vllm-openai, args: [--model, $(M)]}, {name: b, image: app, env: [{name: OPENAI_MODEL, value: gpt-5.5}]}]",
        "containers: [{name: a, image: vllm/vllm-openai, args: [--model, $(M)]}]",
      })
  void nobody_serves_what_is_not_published(String spec) throws IOException {
    pod("", spec).exits(0).says("1 file was not read (1 open model)").omits("gpt-5.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "compose.yaml | services: {a: {image: ollama/ollama, post_start: [{command: 'ollama pull gpt-oss:20b'}]}}",
        "main.tf | data \"external\" \"a\" {\\n  program = [\"sh\", \"-c\", \"vllm serve openai/gpt-oss-20b\"]\\n}",
        "plan.json | {\"format_version\": \"1.2\", \"resource_changes\": [{\"address\": \"data.external.a\", \"mode\": \"data\", \"type\": \"external\", \"change\": {\"actions\": [\"read\"], \"after\": {\"program\": [\"vllm\", \"serve\", \"openai/gpt-oss-20b\"]}}}]}",
      })
  void hooks_and_data_that_a_program_makes_are_looked_at(String file, String text)
      throws IOException {
    write(folder, file, lines(text));

    lexloci("check", folder.toString()).exits(2).says("gpt-oss-20b on an unstated cloud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"storageUri: 's3://models/gpt-oss-20b'", "storage: {path: models/gpt-oss-20b}"})
  void files_that_are_called_like_a_copy_are_told(String where) throws IOException {
    write(
        folder,
        "a.yaml",
        "apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: {name: a}\nspec:"
            + " {predictor: {model: {modelFormat: {name: x}, "
            + where
            + "}}}\n");

    lexloci("check", folder.toString()).exits(2).says("1 file was not read (1 copied model)");
  }
}
