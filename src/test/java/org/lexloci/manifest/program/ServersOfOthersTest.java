package org.lexloci.manifest.program;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.cli.Ran;

/** A server of models is seen wherever its image is named, and its clients are no servers. */
class ServersOfOthersTest {

  private static final String NOTHING =
      "apiVersion: v1\nkind: Service\nmetadata: {name: nothing}\n";

  @TempDir private Path folder;

  private Ran check(String file, String text) throws IOException {
    write(folder, "zz-service.yaml", NOTHING);
    write(folder, file, text.replace("\\n", "\n").replace("<model>", "openai/gpt-oss-20b") + "\n");
    return lexloci("check", folder.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a.yaml | {Resources: {F: {Type: 'AWS::Lambda::Function', Properties: {Code: {ImageUri:"
            + " x/vllm-openai}, Environment: {Variables: {ANY: <model>}}}}}}",
        "a.yaml | {Resources: {F: {Type: 'AWS::Lambda::Function', Properties: {Code: {ImageUri:"
            + " x/vllm-openai}, ImageConfig: {Command: [--model, <model>]}}}}}",
        "a.yaml | {Resources: {F: {Type: 'AWS::Lambda::Function', Properties: {Code: {ImageUri:"
            + " x/own}, ImageConfig: {EntryPoint: [vllm, serve], Command: [<model>]}}}}}",
        "a.yaml | {Resources: {F: {Type: 'AWS::Lambda::Function', Properties: {Code: {ImageUri:"
            + " {'Fn::If': [C, x/vllm-openai, x/own]}}, ImageConfig: {Command: [--model, <model>]}}}}}",
        "a.yaml | {Globals: {Function: {Environment: {Variables: {ANY: <model>}}}}, Resources: {F:"
            + " {Type: 'AWS::Serverless::Function', Properties: {ImageUri: x/vllm-openai}}}}",
        "a.yaml | {Resources: {F: {Type: 'AWS::AppRunner::Service', Properties: {SourceConfiguration:"
            + " {ImageRepository: {ImageIdentifier: x/vllm-openai, ImageConfiguration: {StartCommand:"
            + " '--model <model>'}}}}}}}",
        "a.yaml | {Resources: {F: {Type: 'AWS::AppRunner::Service', Properties: {SourceConfiguration:"
            + " {ImageRepository: {ImageIdentifier: x/vllm-openai, ImageConfiguration:"
            + " {RuntimeEnvironmentVariables: [{Name: ANY, Value: <model>}]}}}}}}}",
        "a.tf | resource \"aws_lambda_function\" \"f\" {\\n image_uri = \"x/vllm-openai\"\\n"
            + " image_config {\\n command = [\"--model\", \"<model>\"]\\n }\\n}",
        "a.tf | resource \"aws_lambda_function\" \"f\" {\\n image_uri = \"x/vllm-openai\"\\n"
            + " environment {\\n variables = { ANY = \"<model>\" }\\n }\\n}",
        "a.tf | resource \"aws_apprunner_service\" \"s\" {\\n source_configuration {\\n"
            + " image_repository {\\n image_identifier = \"x/vllm-openai\"\\n image_configuration {\\n"
            + " runtime_environment_variables = { ANY = \"<model>\" }\\n }\\n }\\n }\\n}",
        "Pulumi.yaml | {name: a, runtime: yaml, resources: {s: {type: 'aws:apprunner:Service',"
            + " properties: {sourceConfiguration: {imageRepository: {imageIdentifier: x/vllm-openai,"
            + " imageConfiguration: {startCommand: '--model <model>'}}}}}}}",
      })
  void an_image_of_a_resource_serves_what_the_resource_gives_it(String file, String text)
      throws IOException {
    check(file, text).exits(2).says("DEPENDS  gpt-oss-20b on aws");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a.tf | resource \"google_cloud_run_v2_job\" \"j\" {\\n template {\\n template {\\n containers"
            + " {\\n image = \"vllm/vllm-openai\"\\n args = [\"--model\", \"<model>\"]\\n }\\n }\\n }\\n}",
        "a.tf | resource \"any_job\" \"j\" {\\n template {\\n image = \"x\"\\n args = [\"<model>\"]\\n"
            + " }\\n}",
        "a.sh | gcloud run deploy a --image=vllm/vllm-openai --args=\"--model,<model>\"",
        "a.sh | gcloud run deploy a --image=ollama/ollama --set-env-vars A=b,ANY=<model>",
        "a.sh | gcloud ai models upload --container-image-uri=vllm/vllm-openai --container-args=<model>",
        "a.sh | az container create --image vllm/vllm-openai --environment-variables MODEL_ID=<model>",
        "a.sh | aws ecs register-task-definition --container-definitions"
            + " '[{\"image\":\"vllm/vllm-openai\",\"command\":[\"--model\",\"<model>\"]}]'",
        "a.sh | aws sagemaker create-model --primary-container"
            + " Image=x/djl-inference:1,Environment={HF_MODEL_ID=<model>}",
        "a.sh | srun singularity run --nv vllm-openai.sif --model <model>",
        "vllm.def | Bootstrap: docker\\nFrom: vllm/vllm-openai\\n%runscript\\n  vllm serve <model>",
        "a.sh | kubectl apply -f - <<'END'\\napiVersion: v1\\nspec: {image: x, args: [<model>]}\\nEND",
        "a.sh | NAME=<model>\\ncat <<END > a.yaml\\napiVersion: v1\\nspec: {image: x, args:"
            + " [$NAME]}\\nEND",
        "a.sh | bash <<END\\nvllm serve <model>\\nEND",
        "a.sh | cat <<ONE\\napiVersion: v1\\nONE\\nvllm serve <model>",
        "group_vars/gpu | name: <model>",
        "a.tf | resource \"ibm_code_engine_app\" \"a\" {\\n run_arguments = [\"--model\", \"<model>\"]\\n}",
        "a.tf | resource \"aws_lightsail_container_service_deployment_version\" \"v\" {\\n container {\\n"
            + " image = \"vllm/vllm-openai\"\\n command = [\"--model\", \"<model>\"]\\n }\\n}",
        "justfile | name := \"<model>\"\\nrun:\\n  vllm serve {{name}}",
        "crontab | @reboot vllm serve <model>",
        "a.py | client.create_function(Code={'ImageUri': 'x/vllm-openai'}, Env={'A': '<model>'})",
        "deploy.yaml.tmpl | image: vllm/vllm-openai\\nargs: [<model>]",
        "deploy.yaml.erb | model: <model>",
        "a.template | {Resources: {M: {Type: 'AWS::SageMaker::Model', Properties: {PrimaryContainer:"
            + " {Environment: {HF_MODEL_ID: <model>}}}}}}",
        "a.yaml | {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image:"
            + " rayproject/ray, command: [serve, run, 'app:it'], env: [{name: ANY, value: <model>}]}]}}",
      })
  void a_model_that_a_server_is_given_is_told(String file, String text) throws IOException {
    check(file, text).exits(2).says("gpt-oss-20b on ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a.yaml | {Resources: {F: {Type: 'AWS::Lambda::Function', Properties: {Code: {ImageUri:"
            + " x/vllm-openai}}}}} | open model",
        "a.tf | resource \"aws_lambda_function\" \"f\" {\\n image_uri = \"x/ollama\"\\n} | open model",
        "a.tf | resource \"docker_container\" \"f\" {\\n image = \"ollama/ollama\"\\n} | open model",
        "a.tf | resource \"aws_ecs_task_definition\" \"t\" {\\n container_definitions = jsonencode([{image"
            + " = \"vllm/vllm-openai\"}])\\n} | open model",
        "compose.yaml | {services: {a: {image: ollama/ollama}}} | open model",
        "a.yaml | {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image:"
            + " ollama/ollama}]}} | open model",
        "a.yaml | {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image:"
            + " rayproject/ray, command: [serve, run, 'app:it']}]}} | open model",
        "task.json | {\"containerDefinitions\": [{\"image\": \"vllm/vllm-openai\"}]} | open model",
        "a.json | {\"imageName\": \"vllm/vllm-openai\"} | open model",
        "render.yaml | {services: [{type: pserv, image: {url: docker.io/vllm/vllm-openai}}]} | open model",
        "a.nomad | job \"a\" {\\n image = \"vllm/vllm-openai\"\\n} | open model",
        "a.yaml | {apiVersion: ray.io/v1, kind: RayJob, metadata: {name: a}, spec: {entrypoint: 'serve run"
            + " app:it'}} | open model",
        "a.yaml | {apiVersion: ray.io/v1, kind: RayService, metadata: {name: a}, spec: {serveConfigV2:"
            + " 'applications: [{import_path: a}]'}} | open model",
        "a.ini | name = unsloth/gpt-oss-20b-GGUF | settings file",
        "a.sh | serve run app:it | command file",
        "a.sh | cat <<END\\napiVersion: v1\\nspec:\\n- image: vllm/vllm-openai\\nEND | command file",
        "a.sh | docker run -d ollama/ollama | command file",
        "ollama.service | [Service]\\nExecStart=/usr/bin/ollama serve | command file",
        "Dockerfile | FROM rayproject/ray-llm\\nCMD [\"python\", \"app.py\"] | command file",
        "bentofile.yaml | service: app:it | project",
      })
  void a_server_without_a_model_is_counted(String file, String text, String counted)
      throws IOException {
    check(file, text).exits(0).says(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a.yaml | {Resources: {F: {Type: 'AWS::Lambda::Function', Properties: {Code: {ImageUri: x/own},"
            + " Environment: {Variables: {ANY: 'openai.gpt-oss-120b-1:0'}}}}}}",
        "a.yaml | {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x,"
            + " env: [{name: NAME, value: <model>}, {name: OPENAI_API_KEY, value: x}]}]}}",
        "compose.yaml | {services: {a: {image: x, environment: {NAME: <model>, URL: 'https://a.example'}}}}",
        "a.sh | vllm bench serve --model <model>",
        "a.sh | cat <<END\\napiVersion: v1\\n# <model>\\nEND",
      })
  void a_client_is_no_server(String file, String text) throws IOException {
    check(file, text.replace("NAME", "MODEL_NAME").replace("MODEL_MODEL", "<model>"))
        .exits(0)
        .says("exit 0, no product is deployed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "hosts | [gpu]\\na ansible_host=10.0.0.1 name=<model>",
        "inventory/prod | # ours\\n[gpu]\\na name=<model>",
        "a.ini | [a]\\nname = <model>",
        "a.cfg | name: <model>",
        "a.conf | NAME=\"<model>\"",
        "a.properties | a.name=<model>",
        "a.toml | [server]\\nname = \"<model>\"",
        "a.toml | name = \"<model>\"\\napi_key = \"x\"\\nmax_model_len = 8",
        "a.env | NAME=<model>",
        "a.ini | [a]\\nnames = other, <model>",
        "a.toml | names = [\"<model>\"]",
        "a.toml | names = [\\n  \"<model>\",\\n]",
        "a.toml | a = { name = \"<model>\", size = 2 }",
        "a.conf | name <model>;",
      })
  void settings_that_name_a_model_are_told(String file, String text) throws IOException {
    check(file, text).exits(2).says("names gpt-oss-20b at ", "these settings give the model");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a.toml | name = \"<model>\"\\nbase_url = \"https://a.example/v1\"",
        "a.toml | name = \"<model>\"\\ntemperature = 0.1",
        "a.toml | name = \"gpt-5.5\"",
        "a.toml | description = \"asks <model> for answers\"",
        ".env | OPENAI_API_KEY=x\\nNAME=<model>",
        "a.ini | # name = <model>",
      })
  void settings_of_a_client_are_passed_over(String file, String text) throws IOException {
    check(file, text).exits(0).says("exit 0, no product is deployed");
  }
}
