package org.lexloci.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of which a variable that is not set leaves nothing. */
class EmptyValueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--waivers=",
        "--baseline=",
        "--config=",
        "--records=",
        "--map=",
        "--changed-since=",
        "--product=",
        "--attest=",
        "--output=",
        "--assume=",
        "--editions=",
        "--editions=2026-04-27,",
        "--editions=,2026-04-27",
        "--editions=2025-10-28,,2026-04-27"
      })
  void an_option_without_a_value_is_a_mistake_and_has_no_effect(String option) {
    String name = option.substring(0, option.indexOf('='));

    Ran.lexloci("check", "examples/01-bedrock-preview", option)
        .refuses("`" + name + "` has an empty value; leave it out, or give one", "lexloci check");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"replay", "verify-attestation --key=gate.pub", "test", "verify", "explain", "new"})
  void an_argument_without_a_value_is_a_mistake_too(String command) {
    String[] typed = (command + " ").split(" ", -1);

    Ran.lexloci(typed)
        .refuses("an argument is empty; leave it out, or give one", "lexloci " + typed[0]);
  }
}
