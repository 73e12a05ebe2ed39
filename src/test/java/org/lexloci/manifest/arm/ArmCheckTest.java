package org.lexloci.manifest.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is judged of templates of Azure's resource manager, and how it is told. */
@Tag("exhaustive")
class ArmCheckTest {

  private static final String TEMPLATE =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "metadata": { },
        "parameters": {
          "model": {"type": "string", "defaultValue": "gpt-5.5"},
          "free": {"type": "string"}
        },
        "variables": {"name": "[format('{0}-{1}', 'gpt', '5.5')]"},
        "resources": [
          {
            "type": "Microsoft.CognitiveServices/accounts",
            "name": "house",
            "kind": "OpenAI",
            "location": "Sweden Central",
            "tags": { "a": "b" }
          },
          {
            "type": "Microsoft.CognitiveServices/accounts/deployments",
            "name": "house/chat",
            "properties": {"model": {"format": "FORMAT", "name": "MODEL"}}
          }
        ]
      }
      """;

  @TempDir private Path folder;

  @Test
  void a_model_in_an_account_of_the_model_service_is_a_deployment_of_it() {
    piping(template("OpenAI", "gpt-5.5"), "check", "-")
        .exits(0)
        .says("YES      gpt-5.5 on azure", "<stdin>:18");
    piping(template("OpenAI", "gpt-5.5").replace(".json#", ".json"), "check", "-")
        .says("YES      gpt-5.5 on azure");
    piping(template("OpenAI", "gpt-5.5"), "derive", "-").says("swedencentral");
  }

  @Test
  void however_a_template_spells_its_model_it_is_the_same_deployment() {
    String plain = told(template("OpenAI", "gpt-5.5"));

    for (String expression :
        new String[] {
          "[parameters('model')]",
          "[ PARAMETERS( 'MODEL' ) ]",
          "[variables('name')]",
          "[concat('gpt', '-5.5')]",
          "[coalesce(parameters('model'), 'gpt-4')]",
          "[createArray('a', parameters('model'))[1]]",
          "[if(empty(''), parameters('model'), 'other')]"
        }) {
      assertThat(told(template("OpenAI", expression))).as(expression).isEqualTo(plain);
    }
  }

  @Test
  void a_model_that_only_who_deploys_knows_is_a_question() {
    for (String open :
        new String[] {
          "[parameters('free')]", "[parameters('none')]", "[reference('x').y]", "[oops(", "[[x]"
        }) {
      piping(template("OpenAI", open), "check", "-").exits(0).says("1 deployment");
    }
    piping(template("OpenAI", "[parameters('free')]"), "check", "-").says("unstated-product on");
    piping(template("[parameters('free')]", "[parameters('free')]"), "check", "-")
        .says("unstated-product on azure");
    piping(template("OpenAI", "[parameters('free')]"), "check", "-", "--product", "gpt-5.5")
        .says("gpt-5.5 on azure");
  }

  @Test
  void the_default_of_a_secret_parameter_is_not_read() {
    String open = template("OpenAI", "[parameters('model')]");

    piping(open, "check", "-").says("gpt-5.5 on azure");
    piping(
            open.replace("\"type\": \"string\", \"d", "\"type\": \"secureString\", \"d"),
            "check",
            "-")
        .says("unstated-product on azure")
        .omits("gpt-5.5");
  }

  @Test
  void a_model_of_somebody_else_is_no_product() {
    piping(template("Cohere", "command"), "check", "-")
        .exits(0)
        .says("0 deployments", "names no product");
  }

  @Test
  void comments_and_long_strings_are_legal_in_templates_alone() throws IOException {
    String commented =
        "// ours\n"
            + template("OpenAI", "gpt-5.5")
                .replace("\"house\",", "\"house\", /* the\n one */ \"comment\": \"a\nb\",");
    write(folder, "a/azuredeploy.json", commented);
    String other = write(folder, "b.json", "{\n// ours\n\"bomFormat\": \"CycloneDX\"}\n");

    lexloci("check", folder.resolve("a").toString()).exits(0).says("YES      gpt-5.5 on azure");
    lexloci("check", other).exits(4).complains(other + ":2:1: comments are not allowed in JSON");
  }

  @Test
  void what_the_template_declares_does_not_hide_what_it_holds() {
    String declared =
        template("OpenAI", "gpt-5.5")
            .replace(
                "\"metadata\": { ",
                "\"metadata\": {"
                    + "\"lexloci.dev/product\": \"chatgpt\", \"lexloci.dev/stage\":"
                    + " \"preview\"");

    piping(declared, "check", "-").exits(0).says("chatgpt on azure", "gpt-5.5 on azure");
    piping(declared.replace("/stage", "/stagee"), "check", "-")
        .exits(4)
        .complains(
            "<stdin>:4:50: unknown metadata `lexloci.dev/stagee`; did you mean"
                + " `lexloci.dev/stage`?");
  }

  @Test
  void bicep_declares_in_an_object_of_its_metadata() {
    String bicep =
        template("OpenAI", "gpt-5.5")
            .replace(
                "\"metadata\": { ",
                "\"metadata\": {"
                    + "\"lexloci\": {\"product\": \"chatgpt\", \"provider\": \"aws\"}");

    piping(bicep, "check", "-")
        .exits(2)
        .says("DEPENDS  chatgpt on aws or azure", "target.provider is stated in more than one way");
  }

  @Test
  void tags_of_an_account_are_of_the_models_in_it() {
    String tagged = template("OpenAI", "gpt-5.5");

    piping(tagged.replace("\"a\": \"b\"", "\"lexloci-provider\": \"aws\""), "check", "-")
        .exits(2)
        .says("DEPENDS  gpt-5.5 on aws or azure", "1 deployment:");
    piping(tagged.replace("\"a\": \"b\"", "\"lexloci-product\": \"chatgpt\""), "check", "-")
        .exits(0)
        .says("chatgpt on azure", "1 deployment:")
        .omits("gpt-5.5");
  }

  @Test
  void lists_and_symbolic_names_and_templates_inside_hold_the_same() throws IOException {
    String list = "src/test/resources/manifests/arm/nested.json";
    String named = "src/test/resources/manifests/arm/symbolic.json";

    lexloci("check", list).exits(0).says("gpt-5.5 on azure", "gpt-5.4 on azure", "2 deployments:");
    lexloci("check", named).exits(0).says("gpt-5.5 on azure", "1 deployment:");
  }

  @Test
  void machines_that_are_managed_from_a_cloud_need_not_be_its() {
    lexloci("check", "src/test/resources/manifests/arm/connected.json")
        .exits(2)
        .says("DEPENDS  gpt-5.5 on", "the machines need not be")
        .says("\"lexloci.dev/provider\": \"PROVIDER\"` under `metadata`");
  }

  @Test
  void parameters_are_no_template() throws IOException {
    String file =
        write(
            folder,
            "main.parameters.json",
            "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/"
                + "deploymentParameters.json#\", // ours\n\"parameters\": {}}");

    lexloci("check", file)
        .exits(4)
        .complains(
            file + ": this is a file of parameters of an ARM template; check it with its template");
  }

  @Test
  void variables_that_double_each_other_end() {
    StringBuilder variables = new StringBuilder("\"v0\": [\"a\", \"a\"]");
    for (int i = 1; i < 60; i++) {
      variables
          .append(", \"v" + i + "\": [")
          .append(("\"[variables('v" + (i - 1) + "')]\", ").repeat(9))
          .append("\"[variables('v" + i + "')]\"]");
    }
    String bomb =
        template("OpenAI", "[variables('v59')]")
            .replace("\"variables\": {", "\"variables\": {" + variables + ", ");

    piping(bomb, "check", "-").exits(0).says("unstated-product on azure");
  }

  @Test
  void expressions_inside_expressions_end() {
    piping(template("OpenAI", "[" + "f(".repeat(20_000) + ")".repeat(20_000) + "]"), "check", "-")
        .exits(0)
        .says("unstated-product on azure");
  }

  @Test
  void what_a_template_deploys_beyond_sight_is_a_question() {
    String copied =
        template("Cohere", "command")
            .replace(
                "\"name\": \"house/chat\",",
                "\"name\": \"house/chat\", \"copy\": {\"name\": \"c\", \"count\": COUNT},");

    piping(copied.replace("COUNT", "3"), "check", "-").says("0 deployments");
    piping(copied.replace("COUNT", "90000"), "check", "-").says("unstated-product on azure");
  }

  private static String told(String template) {
    return piping(template, "check", "-").out();
  }

  private static String template(String format, String model) {
    return TEMPLATE.replace("FORMAT", format).replace("MODEL", model);
  }
}
