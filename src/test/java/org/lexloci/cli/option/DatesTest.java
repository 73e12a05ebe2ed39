package org.lexloci.cli.option;

import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;

class DatesTest {

  private static final String UNDATED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: undated}
      spec: {product: gpt-5.5, target: {provider: azure}}
      """;

  private static final String EARLY =
      "no edition of the agreement is in force on 2019-07-21; the first is"
          + " 2019-07-22-exclusive-cloud\n";

  @Test
  void before_the_first_edition_none_is_in_force() {
    lexloci("may", "gpt-5.5", "on", "azure", "--launch=2019-07-21", "--editions=in-force")
        .exits(2)
        .says(EARLY);
    lexloci("may", "gpt-5.5", "on", "azure", "--launch=2019-07-22", "--editions=in-force")
        .says("2019-07-22 exclusive cloud", "in force on 2019-07-22")
        .omits("no edition");
  }

  @Test
  void an_edition_that_is_named_does_not_hide_that_none_was_in_force() {
    lexloci("may", "gpt-5.5", "on", "azure", "--launch=2019-07-21").exits(0).says(EARLY);
  }

  @Test
  void a_check_is_as_honest_as_a_question() {
    String dated = UNDATED.replace("azure}", "azure, launchDate: \"2019-07-21\"}");

    piping(dated, "check", "-", "--editions=in-force").exits(2).says(EARLY);
    piping(UNDATED, "check", "-", "--editions=in-force", "--as-of=2019-07-21")
        .says("as of 2026-04-24, its first launch on azure");
  }

  @Test
  void after_the_end_of_the_record_amendments_may_have_been_missed() {
    String ends = "what is known of the agreement ends on 2026-11-28; check for amendments before ";

    lexloci("may", "gpt-5.5", "on", "azure", "--launch=2031-01-01").exits(0).says(ends + "2031-");
    piping(UNDATED, "check", "-", "--as-of=2031-01-01").omits(ends);
    piping(UNDATED, "check", "-", "--as-of=2026-12-05").omits(ends);
  }
}
