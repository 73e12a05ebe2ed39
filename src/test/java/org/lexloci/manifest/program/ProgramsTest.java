package org.lexloci.manifest.program;

import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.lines;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs and files of tools are searched for what starts a model, and names count only there. */
class ProgramsTest {

  @TempDir private Path folder;

  @BeforeEach
  void something_is_judged() throws IOException {
    write(folder, "yes.yaml", YES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "bin/start | #!/usr/bin/env bash\\nvllm serve openai/gpt-oss-20b",
        "bin/start | #!/usr/bin/env python3\\nrun(['vllm',\\n'serve',\\n'openai/gpt-oss-20b'])",
        "run.sbatch | #SBATCH -N 1\\nsrun vllm serve openai/gpt-oss-20b",
        "user-data | #cloud-config\\nruncmd:\\n- vllm serve openai/gpt-oss-20b",
        "app.py | MODEL = 'openai/gpt-oss-20b'\\nPopen(['vllm', 'serve', MODEL])",
        "app.py | m = JumpStartModel(model_id='openai-reasoning-gpt-oss-20b')",
        "app.py | app = FastAPI()\\npipe = pipeline(model='openai/gpt-oss-20b')",
        "deploy.ts | execSync('helm upgrade chat ./c --set model=openai/gpt-oss-20b')",
        "supervisor.conf | [program:v]\\ncommand=vllm serve openai/gpt-oss-20b",
        "service.xml | <service>\\n<executable>vllm</executable>\\n<arguments>serve openai/gpt-oss-20b</arguments>\\n</service>",
        "beans.xml | <?xml version=\"1.0\"?>\\n<beans>\\n<property name=\"model\" value=\"openai/gpt-oss-20b\"/>\\n</beans>",
        "app.xml | <app>\\n  <model>openai/gpt-oss-20b</model>\\n</app>",
        "web.config | <configuration><appSettings>\\n<add key=\"MODEL\" value=\"openai/gpt-oss-20b\" />",
        "a.plist | <plist><array><string>vllm</string>\\n<string>openai/gpt-oss-20b</string></array></plist>",
        "a.reg | Windows Registry Editor Version 5.00\\n\"AppParameters\"=\"vllm serve openai/gpt-oss-20b\"",
        "a.desktop | [Desktop Entry]\\nExec=vllm serve openai/gpt-oss-20b",
        "a.sql | CREATE MODEL m OPTIONS (hugging_face_model_id = 'openai/gpt-oss-20b')",
        "a.sql | CREATE SERVICE s FROM SPECIFICATION $$\\nimage: vllm/vllm-openai\\nargs: [openai/gpt-oss-20b]$$",
        "page.tsx | export const run = () => spawn('vllm', ['serve', 'openai/gpt-oss-20b'])",
        ".envrc | vllm serve openai/gpt-oss-20b",
        "app.py | requests.post('http://ollama:11434/api/pull', json={'name': 'gpt-oss:20b'})",
        "app.ts | await fetch(`${host}/api/pull`, {body: text({model: \"gpt-oss:20b\"})})",
        "stack.py | sm.CfnModel(self, 'm', primary_container={'environment': {'HF_MODEL_ID': 'openai/gpt-oss-20b'}})",
        "config.pbtxt | parameters: { key: \"model\" value: { string_value: \"openai/gpt-oss-20b\" } }",
        "databricks.yml | resources: {model_serving_endpoints: {a: {config: {served_entities: [{entity_name: system.ai.gpt-oss-20b}]}}}}",
        "host.nix | services.ollama.loadModels = [ \"gpt-oss:20b\" ];",
        ".gitlab-ci.yml | a: {script: [vllm serve openai/gpt-oss-20b]}",
        ".circleci/config.yml | jobs: {a: {steps: [{run: ollama pull gpt-oss:20b}]}}",
        ".github/workflows/a.yml | on: push\\nenv: {M: openai/gpt-oss-20b}\\njobs: {a: {run: helm install a b}}",
        ".devcontainer/devcontainer.json | { // on\\n\"postStartCommand\": \"ollama pull gpt-oss:20b\" }",
        "a.ipynb | {\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [\"!vllm serve openai/gpt-oss-20b\"]}]}",
      })
  void what_starts_a_model_is_told(String file, String text) throws IOException {
    write(folder, file, lines(text));

    lexloci("check", folder.toString()).exits(2).says("names gpt-oss-20b at " + folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "app.py | client.chat.completions.create(model='gpt-5.5')",
        "app.py | app = FastAPI()\\nt = AutoTokenizer.from_pretrained('x')\\nask(model='gpt-5.5')",
        "app.py | \"\"\"Ask.\\n\\nvllm serve openai/gpt-oss-20b\\n\"\"\"\\nask('openai/gpt-oss-20b')",
        "app.go | // vllm serve openai/gpt-oss-20b\\nask(\"openai/gpt-oss-20b\")",
        "train.py | m = AutoModel.from_pretrained('openai/gpt-oss-20b')\\nTrainer(m).train()",
        ".github/workflows/a.yml | on: push\\nenv: {OPENAI_MODEL: gpt-5.5}\\njobs: {a: {run: npm test}}",
        ".assistant/settings.json | { // ours\\n\"model\": \"gpt-5.5\" }",
        ".venv/bin/start | #!/bin/sh\\nvllm serve openai/gpt-oss-20b",
        "node_modules/a/a.js | run('vllm serve openai/gpt-oss-20b')",
        "a.ipynb | {\"nbformat\": 4, \"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"vllm serve openai/gpt-oss-20b\"]}]}",
        "pom.xml | <project>\\n<!-- vllm serve\\nopenai/gpt-oss-20b -->\\n<description>Asks openai/gpt-oss-20b</description>\\n</project>",
        "policy.xml | <policy><base-url>https://api.example.com/v1</base-url>\\n<model>openai/gpt-oss-20b</model></policy>",
        "rows.jsonl | {\"apiVersion\": \"v1\", \"model\": \"openai/gpt-oss-20b\"}",
        "notes.txt | vllm serve openai/gpt-oss-20b",
        "README.md | vllm serve openai/gpt-oss-20b",
      })
  void what_only_calls_or_mentions_one_is_not(String file, String text) throws IOException {
    write(folder, file, lines(text));

    lexloci("check", folder.toString()).exits(0).omits("not judged", "not read").complains();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Dep.cs | new CognitiveServicesAccountDeploymentData { Model = new() { Format = \"OpenAI\", Name = \"gpt-4o\" } }",
        "dep.ts | await client.deployments.beginCreateOrUpdateAndWait(g, a, 'd', { model: { name: 'gpt-4o' } })",
        "dep.sh | az rest --method put --url $URL/deployments/d --body '{\"model\":{\"format\":\"OpenAI\",\"name\":\"gpt-4o\"}}'",
      })
  void what_has_a_cloud_serve_one_is_told(String file, String text) throws IOException {
    write(folder, file, text + "\n");

    lexloci("check", folder.toString()).exits(2).says("names gpt-4o at " + folder);
  }

  @Test
  void what_serves_and_names_nothing_is_counted() throws IOException {
    write(folder, "app.py", "Popen(['vllm', 'serve', os.environ['MODEL']])\n");

    lexloci("check", folder.toString()).exits(0).says("1 file was not read (1 open model)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whisper-server -m models/ggml-base.en.bin",
        "python -m gpt_oss.responses_api.serve --checkpoint weights/original/",
      })
  void what_serves_models_of_one_family_alone_is_told(String command) throws IOException {
    write(
        folder,
        "pod.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: b,"
            + " command: [sh, -c, %s]}]}\n".formatted(command));
    lexloci("check", folder.toString()).exits(0).says("1 file was not read (1 open model)");

    write(folder, "run.sh", command + "\n");
    lexloci("check", folder.toString()).exits(0).says("(1 command file, 1 open model)");
  }

  @Test
  void what_is_fetched_and_served_from_a_place_is_a_hint() throws IOException {
    String file =
        write(
            folder,
            "Dockerfile",
            "FROM python\nRUN hf download openai/gpt-oss-20b --local-dir /model\n"
                + "CMD [\"vllm\", \"serve\", \"/model\"]\n");

    lexloci("check", folder.toString())
        .exits(0)
        .says("1 file was not read (1 command file)")
        .complains(
            "warning: "
                + file
                + ":3:1: a command of this file serves what may be gpt-oss-20b; check what deploys"
                + " it");
  }

  @Test
  void manifests_under_names_with_a_dot_are_judged() throws IOException {
    String app =
        write(
            folder,
            ".infra/app.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              nodeSelector: {eks.amazonaws.com/nodegroup: gpu}
              containers: [{name: a, image: vllm/vllm-openai, args: [--model, openai/gpt-oss-20b]}]
            """);

    lexloci("check", folder.toString()).says("gpt-oss-20b on aws").says(app + ":1");
  }

  @Test
  void what_is_wrong_with_a_program_stops_nothing() throws IOException {
    Path odd = folder.resolve("odd.py");
    Files.write(
        odd,
        "x = '\u00e9'\0\nrun('vllm serve openai/gpt-oss-20b')"
            .getBytes(StandardCharsets.ISO_8859_1));
    write(folder, "old.ipynb", "{broken");

    lexloci("check", folder.toString()).exits(2).says("names gpt-oss-20b at " + odd + ":2:1");
  }
}
