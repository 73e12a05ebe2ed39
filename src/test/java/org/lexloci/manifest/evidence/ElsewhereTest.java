package org.lexloci.manifest.evidence;

import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;

/** What Azure manages on machines of somebody else does not run on Azure. */
class ElsewhereTest {

  private static final String ENVIRONMENT =
      "/subscriptions/s/providers/Microsoft.App/connectedEnvironments/e";

  @TempDir private Path folder;

  private Ran template(String type, String body) throws IOException {
    write(
        folder,
        "a.json",
        "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
            + " \"resources\": [{\"type\": \""
            + type
            + "\", \"name\": \"a\", \"tags\": {\"lexloci-product\": \"gpt-5.5\"}, "
            + body.replace('\'', '"').replace('`', '\'').replace("ENVIRONMENT", ENVIRONMENT)
            + "}]}\n");
    return lexloci("check", folder.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Microsoft.App/containerApps | 'properties': {'environmentId': 'ENVIRONMENT'}",
        "Microsoft.App/containerApps | 'properties': {'environmentId': \"[resourceId(`Microsoft.App/connectedEnvironments`, `e`)]\"}",
        "Microsoft.App/containerApps | 'extendedLocation': {'type': 'CustomLocation'}",
        "Microsoft.Web/sites | 'extendedLocation': {'type': 'customLocation'}",
        "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments | 'properties': {'endpointComputeType': 'Kubernetes'}",
        "Microsoft.CognitiveServices/accounts/commitmentPlans | 'properties': {'hostingModel': 'DisconnectedContainer'}",
        "Microsoft.HybridConnectivity/publicCloudConnectors | 'properties': {'hostType': 'AWS'}",
      })
  void a_template_says_so(String type, String body) throws IOException {
    template(type, body).exits(2).says("DEPENDS  gpt-5.5 on an unstated cloud").omits("YES      ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'properties': {'environmentId': '/subscriptions/s/providers/Microsoft.App/managedEnvironments/e'}",
        "'extendedLocation': {'type': 'EdgeZone'}",
        "'resources': [{'type': 'Microsoft.HybridCompute/machines', 'name': 'b'}]",
      })
  void what_runs_on_azure_is_there(String body) throws IOException {
    template("Microsoft.App/containerApps", body).exits(0).says("YES      gpt-5.5 on azure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resource \"azurerm_container_app\" \"a\" {\n  container_app_environment_id = \"ENVIRONMENT\"\n  TAGS\n}\n",
        "resource \"azapi_resource\" \"a\" {\n  type = \"Microsoft.App/containerApps@2024-03-01\"\n  TAGS\n"
            + "  body = { extendedLocation = { type = \"CustomLocation\" } }\n}\n",
      })
  void source_says_so(String text) throws IOException {
    write(
        folder,
        "main.tf",
        text.replace("ENVIRONMENT", ENVIRONMENT)
            .replace("TAGS", "tags = { lexloci-product = \"gpt-5.5\" }"));

    lexloci("check", folder.toString()).exits(2).says("DEPENDS  gpt-5.5 on an unstated cloud");
  }

  @ParameterizedTest
  @ValueSource(strings = {"environmentId: ENVIRONMENT", "extendedLocation: {type: CustomLocation}"})
  void a_program_says_so(String properties) throws IOException {
    write(
        folder,
        "Pulumi.yaml",
        """
        name: a
        runtime: yaml
        resources:
          a:
            type: azure-native:app:ContainerApp
            properties:
              tags: {lexloci-product: gpt-5.5}
        """
            + "      "
            + properties.replace("ENVIRONMENT", ENVIRONMENT)
            + "\n");

    lexloci("check", folder.toString()).exits(2).says("DEPENDS  gpt-5.5 on an unstated cloud");
  }
}
