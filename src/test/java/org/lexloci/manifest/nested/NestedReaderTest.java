package org.lexloci.manifest.nested;

import static org.lexloci.cli.Ran.piping;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.manifest.DerivationTable;
import org.lexloci.manifest.DerivedCase;

class NestedReaderTest {

  private static final String STACK =
      """
      Resources:
        A:
          Type: AWS::CloudFormation::StackSet
          Properties:
            TemplateBody: |
      """;
  private static final String INNERMOST =
      """
      Resources:
        B: {Type: AWS::SageMaker::Endpoint, Properties: {Tags: [{Key: lexloci-product, Value: gpt-5.5}]}}
      """;

  static List<DerivedCase> cases() {
    return DerivationTable.of("nested");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_template_in_a_text_comes_to_what_it_deploys(DerivedCase text) {
    text.check();
  }

  @Test
  void templates_in_templates_are_followed_to_a_depth_and_told_below_it() {
    String deepest = "a template in a template, as deep as none is followed";

    piping(within(NestedReader.DEEPEST), "check", "-").says("gpt-5.5 on aws").omits(deepest);
    piping(within(NestedReader.DEEPEST + 1), "check", "-").exits(2).says(deepest);
  }

  private static String within(int depth) {
    String text = INNERMOST;
    for (int i = 0; i < depth; i++) {
      text = STACK + text.indent(10);
    }
    return text;
  }
}
