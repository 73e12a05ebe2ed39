package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

  private static final String SCOPE = "provider != Provider.AZURE";
  private static final String EDITION = "2026-01-01-only/wait-for-azure";

  @TempDir private Path folder;

  @Test
  void an_agreement_whose_cases_come_out_passes() throws IOException {
    test(SmallAgreement.CASES)
        .exits(0)
        .complains()
        .says("2026-01-01 only\n", "  wait-for-azure: 3 cases, never excepted\n")
        .says("3 cases, 0 failed\n");
  }

  @Test
  void a_case_that_does_not_come_out_fails() throws IOException {
    test(SmallAgreement.CASES.replace("launch-order: later", "launch-order: same-day"))
        .exits(3)
        .complains()
        .says(
            folder.resolve(EDITION + ".cases.yaml")
                + ":4:3: on Azure after: expected violated and deny, came out satisfied and"
                + " permit\n")
        .says("3 cases, 1 failed\n");
  }

  @Test
  void an_agreement_without_cases_does_not_pass() throws IOException {
    test("[]\n").exits(3).says("no cases, never", "0 cases, 0 failed\n");
  }

  @Test
  void every_mistake_in_the_cases_is_told() throws IOException {
    String cases = folder.resolve(EDITION + ".cases.yaml").toString();

    test("""
    - name: a
      given: {target: {provider: asw}, launch-ordr: later}
      expect: {clause: satisfied, verdict: permitted}
    - nmae: b
    - c
    """)
        .exits(3)
        .complains(
            cases + ":2:30: unknown answer `asw`; did you mean `aws`?",
            cases + ":2:36: unknown question `launch-ordr`; did you mean `launch-order`?",
            cases + ":3:40: unknown verdict `permitted`; did you mean `permit`?",
            cases + ":4:3: unknown field `nmae`",
            cases + ":5:3: expected a case with name, given and expect, found text",
            "exit 3, the rules are at fault");
  }

  @Test
  void a_rule_that_does_not_compile_is_told_in_the_words_of_its_author() throws IOException {
    Path agreement = SmallAgreement.write(folder, "provder != Provider.AZURE", "[]\n");

    Ran ran = lexloci("test", agreement.toString());

    ran.exits(3);
    assertThat(ran.err())
        .as(ran.toString())
        .startsWith(folder.resolve(EDITION + ".drl") + ":")
        .contains("rule `wait-for-azure applies off Azure`: unknown property `provder`")
        .endsWith("exit 3, the rules are at fault\n")
        .doesNotContain("Lambda", "org.drools");
  }

  @Test
  void a_rule_that_asks_for_a_fact_that_is_not_there_is_refused() throws IOException {
    Path agreement = SmallAgreement.write(folder);
    Path rules = agreement.resolve(EDITION + ".drl");
    Files.writeString(rules, Files.readString(rules).replace("Target(", "Traget("));

    lexloci("test", agreement.toString())
        .exits(3)
        .complains(
            rules
                + ":10:5: rule `wait-for-azure applies off Azure`: unknown fact `Traget`; did you"
                + " mean `Target`?",
            "exit 3, the rules are at fault");
  }

  private Ran test(String cases) throws IOException {
    return lexloci("test", SmallAgreement.write(folder, SCOPE, cases).toString());
  }
}
