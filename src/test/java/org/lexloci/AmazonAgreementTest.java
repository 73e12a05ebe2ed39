package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/**
 * The agreement of OpenAI with Amazon, which is judged on request beside the one with Microsoft.
 */
final class AmazonAgreementTest {

  private static final String DIRECTORY = "rules/openai-amazon";
  private static final String D42 = "src/test/resources/record/D42.yaml";

  @Test
  void its_own_cases_pass_and_leave_nothing_untested() {
    Ran tested = Ran.lexloci("test", DIRECTORY);

    assertThat(tested.exit()).as(tested.out()).isZero();
    assertThat(tested.out()).contains("frontier-exclusive-3p: 17 cases\n", "17 cases, 0 failed");
  }

  @Test
  void frontier_resold_by_google_is_barred_by_it_and_not_by_the_agreement_with_microsoft() {
    assertThat(verdict(D42, "--agreement", DIRECTORY)).isEqualTo(1);
    assertThat(verdict(D42, "--editions", "in-force")).isEqualTo(2);
  }

  @Test
  void frontier_goes_by_every_name_on_record() {
    assertThat(may("frontier", "aws")).isZero();
    assertThat(may("OpenAI Frontier", "gcp")).isEqualTo(1);
    assertThat(may("openai-frontier", "azure")).isEqualTo(1);
  }

  @Test
  void on_other_products_it_is_silent() {
    assertThat(may("gpt-5.5", "gcp")).isEqualTo(2);
    assertThat(may("bedrock-managed-agents", "aws")).isEqualTo(2);
  }

  private static int may(String product, String provider) {
    return Ran.lexloci("may", product, "on", provider, "--agreement", DIRECTORY).exit();
  }

  private static int verdict(String file, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "check";
    words[1] = file;
    System.arraycopy(options, 0, words, 2, options.length);
    return Ran.lexloci(words).exit();
  }
}
