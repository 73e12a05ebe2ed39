package org.lexloci.manifest.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** What is judged of templates of stacks, in both of their forms. */
class StackCheckTest {

  private static final Path FOLDER = Path.of("src/test/resources/manifests/stack");

  private static final String TEMPLATE =
      """
      AWSTemplateFormatVersion: "2010-09-09"
      Metadata:
        lexloci.dev/product: gpt-5.5
        lexloci.dev/launch-date: "2026-06-01"
      Resources:
        Front:
          Type: AWS::ECS::Service
          Properties: {Cluster: !Ref Main, Role: !GetAtt Role.Arn}
        Role:
          Type: AWS::IAM::Role
      """;

  private static final String SET =
      """
      Resources:
        Chat:
          Type: AWS::CloudFormation::StackSet
          Condition: %s
          Properties:
            Tags: [{Key: lexloci-product, Value: gpt-5.5}]
            StackInstancesGroup:
              - DeploymentTargets: {Accounts: ["1"]}
                Regions: [%s]
            TemplateBody: "Metadata: {lexloci.dev/product: gpt-oss-120b}"
      """;

  @Test
  void a_template_that_declares_its_product_is_one_deployment() {
    piping(TEMPLATE, "check", "-")
        .exits(1)
        .says("NO       gpt-5.5 on aws", "target.provider: aws                 <stdin>:7:11")
        .says("1 deployment: 1 no")
        .complains();
  }

  @Test
  void long_and_short_forms_say_the_same() {
    List<String> shortForm = verdicts(lexloci("check", FOLDER.resolve("short.yaml").toString()));

    assertThat(shortForm)
        .containsExactly("DEPENDS  gpt-oss-120b on aws", "NO       gpt-5.5 on aws");
    assertThat(verdicts(lexloci("check", FOLDER.resolve("long.json").toString())))
        .isEqualTo(shortForm);
  }

  @Test
  void a_template_that_leaves_something_open_is_told_where_to_say_it() throws IOException {
    piping(TEMPLATE.replace("gpt-5.5", "newest"), "check", "-")
        .exits(2)
        .says("add `lexloci.dev/product-type: api|non-api` under `Metadata:`");
    lexloci("check", FOLDER.resolve("long.json").toString())
        .says("depends on  product.capabilityCriteriaMet: ");
  }

  @Test
  void models_are_found_behind_functions() {
    lexloci("check", FOLDER.resolve("models.yaml").toString())
        .says("gpt-oss-120b on aws", "gpt-oss-20b on aws")
        .says("unstated-product on aws", "gpt-5.4 on aws", "5 deployments");
  }

  @Test
  void a_resource_under_a_condition_counts_and_is_told() {
    lexloci("check", FOLDER.resolve("short.yaml").toString())
        .says(
            "gpt-oss-120b on aws",
            "resource `Agent`, AWS::Bedrock::Agent, there only under the condition `Cheap`")
        .says("resource `Front`, AWS::ECS::Service\n");
    piping(
            TEMPLATE.replace("AWS::ECS::Service", "AWS::ECS::Service\n    Condition: Big"),
            "check",
            "-")
        .says("1 resource is there only under a condition: `Front` under `Big`");
  }

  @Test
  void the_default_of_a_parameter_that_is_not_to_be_echoed_is_not_read() {
    String template =
        """
        Parameters:
          Model: {Type: String, NoEcho: %s, Default: openai.gpt-oss-120b-1:0}
        Resources:
          Agent: {Type: AWS::Bedrock::Agent, Properties: {FoundationModel: !Ref Model}}
        """;

    piping(template.formatted(false), "check", "-").says("gpt-oss-120b on aws");
    piping(template.formatted(true), "check", "-")
        .says("DEPENDS  unstated-product on aws")
        .omits("gpt-oss");
  }

  @Test
  void what_is_always_there_once_is_under_no_condition() {
    String two = SET.formatted("Big", "us-east-1") + another(SET.formatted("Small", "us-east-1"));

    piping(two, "check", "-").says("there only under the condition `Big` or `Small`");
    piping(two.replace("    Condition: Small\n", ""), "check", "-")
        .says("1 deployment: ", "resource `Chat`")
        .omits("under the condition");
  }

  @Test
  void a_set_of_stacks_is_in_the_region_that_it_states() {
    piping(SET.formatted("Big", "us-east-1"), "derive", "-")
        .says("region: us-east-1             # property `StackInstancesGroup.Regions`, <stdin>:9:");
    piping(declared(SET.formatted("Big", "eu-west-1")), "derive", "-").says("region: eu-west-1");
  }

  @Test
  void a_set_of_stacks_in_several_regions_is_in_none_of_them() {
    piping(SET.formatted("Big", "us-east-1, us-west-2"), "derive", "-")
        .says(
            "# it is in 2 regions, of which none is chosen: us-east-1, us-west-2", "# add: region");
    String more = SET.formatted("Big", "us-east-1") + another(SET.formatted("Big", "us-west-2"));
    piping(more, "derive", "-").says("# add: region").omits("region: us-");
    piping(SET.formatted("Big", "us-east-1, !Ref Second"), "derive", "-").says("# add: region");
    String beside = SET.formatted("Big", "us-east-1") + "  Front: {Type: AWS::ECS::Service}\n";
    piping(declared(beside), "derive", "-").says("# add: region");
  }

  @Test
  void the_text_of_another_template_is_searched_for_names_alone_and_is_told() {
    String undeclared = SET.formatted("Big", "us-east-1").replace("lexloci-product", "owner");

    piping(undeclared + another(undeclared), "check", "-")
        .exits(2)
        .says(
            "names gpt-oss-120b at <stdin>:10:21, not judged: AWS::CloudFormation::StackSet `Chat`"
                + " on aws deploys a template that it holds as text, which is not read",
            "2 files were not read (2 templates)");
    piping(SET.formatted("Big", "us-east-1"), "check", "-").complains();
    piping(
            "Resources: {A: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: b}}}\n",
            "check",
            "-")
        .says("exit 0, 1 file was not read (1 template)")
        .complains(
            "warning: <stdin>:1:16: AWS::CloudFormation::Stack `A` on aws deploys another template, which"
                + " is not read; check what comes of it, or add `lexloci.dev/product: ID` under"
                + " `Metadata:`");
  }

  @Test
  void what_runs_on_other_machines_is_on_no_cloud_and_a_partition_is_told() {
    lexloci("check", FOLDER.resolve("elsewhere.yaml").toString())
        .exits(2)
        .says("DEPENDS  gpt-5.5 on an unstated cloud")
        .says("the software is of aws and the machines need not be")
        .says("the template names the partition `aws-us-gov`");
    piping(TEMPLATE.replace("{Cluster: !Ref Main", "{LaunchType: EXTERNAL"), "check", "-").exits(2);
  }

  @Test
  void a_value_that_only_a_stack_has_declares_nothing() {
    String open =
        TEMPLATE.replace("lexloci.dev/product: gpt-5.5", "lexloci.dev/product: !Ref Name");

    piping(open, "check", "-").exits(2).says("unstated-product").complains();
  }

  @Test
  void a_key_of_ours_that_is_not_known_is_a_mistake() throws IOException {
    piping(TEMPLATE.replace("lexloci.dev/product", "lexloci.dev/produkt"), "check", "-")
        .exits(4)
        .complains(
            "<stdin>:3:3: unknown metadata `lexloci.dev/produkt`; did you mean"
                + " `lexloci.dev/product`?");
    String tagged = Files.readString(FOLDER.resolve("short.yaml"));
    piping(tagged.replace("lexloci-product", "lexloci-produkt"), "check", "-").exits(4);
  }

  private static String declared(String set) {
    return "Metadata: {lexloci.dev/product: gpt-5.4}\n" + set.replace("lexloci-product", "owner");
  }

  private static String another(String set) {
    return set.replace("Resources:\n", "").replace("Chat:", "Other:");
  }

  private static List<String> verdicts(Ran ran) {
    return ran.out()
        .lines()
        .filter(line -> line.matches("(YES|NO|DEPENDS) .*"))
        .map(line -> line.replaceAll("(on \\w+) .*", "$1"))
        .sorted()
        .toList();
  }
}
