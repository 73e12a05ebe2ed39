package org.lexloci.manifest.pulumi;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged of Pulumi programs in YAML and of previews. */
class PulumiCheckTest {

  private static final String PROGRAM =
      """
      name: house
      runtime: yaml
      config:
        model: {type: string, default: gpt-5.5}
        free: {type: string}
        azure-native:location: {value: swedencentral}
      resources:
        group: {type: azure-native:resources:ResourceGroup}
        chat:
          type: azure-native:cognitiveservices:Deployment
          properties:
            accountName: house
            properties: {model: {format: OpenAI, name: MODEL}}
      """;

  private static final String SERVER =
      """
      name: house
      runtime: {name: yaml}
      resources:
        vm:
          type: TYPE
          properties:
            TAGS: {lexloci-product: gpt-5.5, lexloci-launch-date: "2026-06-01"}
      """;

  @TempDir private Path folder;

  @Test
  void a_model_in_a_program_is_a_deployment_of_it() {
    for (String model : new String[] {"gpt-5.5", "\"${model}\"", "\"${house:model}\""}) {
      piping(PROGRAM.replace("MODEL", model), "check", "-")
          .exits(0)
          .says("YES      gpt-5.5 on azure", "1 deployment:");
    }
    piping(PROGRAM.replace("MODEL", "\"${free}\""), "check", "-").says("unstated-product on azure");
    piping(PROGRAM.replace("MODEL", "c").replace("OpenAI", "Cohere"), "check", "-")
        .says("0 deployments");
    piping(PROGRAM.replace("MODEL", "gpt-5.5"), "derive", "-").says("swedencentral");
  }

  @Test
  void what_is_secret_is_not_read_nor_is_something_else_in_its_place() throws IOException {
    String model = PROGRAM.replace("MODEL", "gpt-5.5");
    for (String secret :
        new String[] {
          "{secret: true, value: swedencentral}",
          "{type: string, secret: true, default: swedencentral}",
          "{secure: AAABAGsecret}"
        }) {
      piping(model.replace("{value: swedencentral}", secret), "derive", "-")
          .omits("swedencentral", "AAABAGsecret");
    }
    write(folder, "Pulumi.yaml", model);
    write(folder, "Pulumi.live.yaml", "config:\n  azure-native:location: {secure: AAABAGsecret}\n");

    lexloci("derive", folder.toString()).omits("AAABAGsecret");
    lexloci("derive", folder.resolve("Pulumi.live.yaml").toString()).omits("AAABAGsecret");
    piping(
            PROGRAM.replace("MODEL", "\"${model}\"").replace("default:", "secret: true, default:"),
            "check",
            "-")
        .says("unstated-product on azure");
  }

  @Test
  void the_package_of_a_resource_tells_its_cloud() {
    piping(
            SERVER.replace("TYPE", "aws:ec2/instance:Instance").replace("TAGS", "tags"),
            "check",
            "-")
        .exits(1)
        .says("NO       gpt-5.5 on aws");
    piping(SERVER.replace("TYPE", "gcp:compute:Instance").replace("TAGS", "labels"), "check", "-")
        .says("gpt-5.5 on gcp");
    piping(
            SERVER
                .replace("TYPE", "azure-native:kubernetes:ConnectedCluster")
                .replace("TAGS", "tags"),
            "check",
            "-")
        .exits(2)
        .says("the machines need not be", "add `lexloci:provider: PROVIDER` under `config`");
    piping(SERVER.replace("TYPE", "awsome:a:B").replace("TAGS", "tags"), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-5.5");
  }

  @Test
  void a_provider_of_its_own_leaves_the_region_open() {
    String there = PROGRAM.replace("MODEL", "gpt-5.5");

    piping(there, "derive", "-").says("region: swedencentral");
    piping(there + "    options: {provider: \"${other}\"}\n", "derive", "-")
        .says("provider: azure")
        .omits("swedencentral");
  }

  @Test
  void each_stack_beside_a_program_is_a_deployment() throws IOException {
    write(folder, "Pulumi.yaml", PROGRAM.replace("MODEL", "\"${model}\""));
    write(folder, "Pulumi.dev.yaml", "config: {house:model: gpt-5.4}\n");
    write(folder, "Pulumi.prod.yaml", "config: {azure-native:location: westeurope}\n");
    write(folder, "other/Pulumi.far.yaml", "config: {house:model: gpt-5.2}\n");

    lexloci("check", folder.toString())
        .exits(0)
        .says("gpt-5.4 on azure", "gpt-5.5 on azure", "2 deployments:")
        .omits("gpt-5.2");
  }

  @Test
  void a_stack_declares_with_keys_of_ours() throws IOException {
    write(folder, "Pulumi.yaml", PROGRAM.replace("MODEL", "gpt-5.5"));
    write(folder, "Pulumi.dev.yaml", "config: {lexloci:provider: aws}\n");

    lexloci("check", folder.toString()).exits(2).says("DEPENDS  gpt-5.5 on aws or azure");
  }

  @Test
  void a_program_in_another_language_is_told_what_to_do() throws IOException {
    String file = write(folder, "Pulumi.yaml", "name: house\nruntime: nodejs\n");

    lexloci("check", file)
        .exits(4)
        .complains(
            file
                + ": this is a Pulumi project in another language; run"
                + " `pulumi preview --json > FILE` and check that file");
  }

  @Test
  void a_preview_tells_what_will_be_there() {
    String preview =
        """
        {"config": {"aws:region": "us-east-1"}, "steps": [
          {"op": "OP", "urn": "urn:pulumi:dev::house::aws:ec2/instance:Instance::vm",
           "newState": {"type": "aws:ec2/instance:Instance",
             "inputs": {"tags": {"lexloci-product": "gpt-5.5", "lexloci-launch-date": "2026-06-01"}}}}
        ]}
        """;

    for (String op : new String[] {"create", "same", "update", "replace", "create-replacement"}) {
      piping(preview.replace("OP", op), "check", "-").exits(1).says("NO       gpt-5.5 on aws");
    }
    piping(preview.replace("OP", "delete"), "check", "-")
        .exits(0)
        .says("0 deployments · 1 file deploys nothing")
        .omits("gpt-5.5");
  }
}
