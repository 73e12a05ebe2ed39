package org.lexloci.manifest.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.piping;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names a model that a cloud serves by itself calls it, and deploys nothing. */
class HostedModelsTest {

  private static final String TEMPLATE = "AWSTemplateFormatVersion: '2010-09-09'\n%s\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Of a function, of all functions, of a container, and of what may be called.
        "Resources: {F: {Type: AWS::Lambda::Function, Properties: {Environment: {Variables:"
            + " {MODEL_ID: 'openai.gpt-oss-120b-1:0'}}}}}",
        "Globals: {Function: {Environment: {Variables: {MODEL_ID: 'openai.gpt-oss-120b-1:0'}}}}\n"
            + "Resources: {F: {Type: AWS::Serverless::Function, Properties: {CodeUri: a}}}",
        "Resources: {T: {Type: AWS::ECS::TaskDefinition, Properties: {ContainerDefinitions: [{Image:"
            + " app, Environment: [{Name: MODEL_ID, Value: 'openai.gpt-oss-120b-1:0'}]}]}}}",
        "Resources: {P: {Type: AWS::IAM::Policy, Properties: {PolicyDocument: {Statement: [{Effect:"
            + " Allow, Action: 'bedrock:InvokeModel', Resource:"
            + " 'arn:aws:bedrock:*::foundation-model/openai.gpt-oss-120b-1:0'}]}}}}"
      })
  void naming_a_hosted_model_deploys_nothing(String resources) {
    piping(TEMPLATE.formatted(resources), "check", "-")
        .exits(0)
        .says("exit 0, no product is deployed");
  }

  /** What stands behind a name is the version of a model only where it is no part of the name. */
  @ParameterizedTest
  @CsvSource({
    "openai.gpt-oss-120b-1:0, gpt-oss-120b",
    "openai.gpt-oss-20b-1, gpt-oss-20b",
    "openai.gpt-6-sol-1:0, gpt-6-sol",
    "openai.gpt-5.5-1:0, gpt-5.5",
    "openai.gpt-5-5, gpt-5.5",
    "openai.gpt-5-7, gpt-5-7",
    "openai.gpt-5-7:0, gpt-5-7",
    "us.openai.gpt-6-9-1:0, gpt-6-9-1",
    "arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-5-7, gpt-5-7"
  })
  void another_version_is_another_product(String model, String product) {
    String agent =
        "Resources: {A: {Type: AWS::Bedrock::Agent, Properties: {AgentName: a, FoundationModel: '%s'}}}"
            .formatted(model);

    assertThat(piping(TEMPLATE.formatted(agent), "check", "-").out())
        .containsPattern("(?m)^(NO|DEPENDS|YES) +" + Pattern.quote(product) + " on aws ");
  }

  @Test
  void what_a_template_states_for_all_functions_counts() {
    String stated =
        "Globals: {Function: {Tags: {lexloci-product: gpt-5.5}}}\n"
            + "Resources: {F: {Type: AWS::Serverless::Function, Properties: {CodeUri: a}}}";

    piping(TEMPLATE.formatted(stated), "check", "-").exits(1).says("NO       gpt-5.5 on aws");
  }
}
