package org.lexloci.cli;

import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void what_a_template_states_for_all_functions_counts() {
    String stated =
        "Globals: {Function: {Tags: {lexloci-product: gpt-5.5}}}\n"
            + "Resources: {F: {Type: AWS::Serverless::Function, Properties: {CodeUri: a}}}";

    piping(TEMPLATE.formatted(stated), "check", "-").exits(1).says("NO       gpt-5.5 on aws");
  }
}
