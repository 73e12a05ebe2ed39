package org.lexloci.cli.house;

import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;

class BesideTest {

  private static final String[] FRONTIER = {
    "may",
    "frontier",
    "on",
    "gcp",
    "--editions=in-force",
    "--launch=2026-06-01",
    "--launched=azure/general-availability=2026-05-01"
  };

  @TempDir private Path folder;

  @Test
  void another_agreement_is_shown_beside_and_has_no_say() {
    Ran alone = lexloci(FRONTIER).exits(0);

    lexloci(with("--beside=openai-amazon"))
        .exits(0)
        .complains()
        .says(alone.out().substring(0, alone.out().indexOf("\n\n") + 2) + "beside   OpenAI–Amazon")
        .says(" · no part of the verdict nor of the exit code\n  NO       frontier on gcp\n")
        .says("\n1 deployment: 1 yes · ", "exit 0, permitted\n");
  }

  @Test
  void json_tells_it_apart_too() {
    lexloci(with("--beside=openai-amazon", "-o", "json"))
        .exits(0)
        .says("\"deny\" : 0,", "\"beside\" : [", "\"id\" : \"frontier-exclusive-3p\"");
    lexloci(with("-o", "json")).omits("\"beside\"");
  }

  @Test
  void a_shipped_agreement_goes_by_its_name_and_any_by_its_directory() throws IOException {
    lexloci("may", "frontier", "on", "gcp", "--agreement", "openai-amazon").exits(1);
    lexloci("clauses", "--agreement", "openai-amazon").exits(0).says("trainium-2gw");
    lexloci(with("--beside", SmallAgreement.write(folder).toString()))
        .exits(0)
        .says("beside   Small agreement, rules ");
  }

  @Test
  void what_it_does_not_speak_about_is_counted() {
    lexloci("may", "gpt-5.5", "on", "azure", "--beside", "openai-amazon")
        .exits(0)
        .says("  no clause of it speaks about this deployment\n");
    lexloci("check", "examples/17-first-refusal", "--editions=in-force", "--beside=openai-amazon")
        .says("  no edition of it is in force on the launch of 2 of 2\n");
  }

  @Test
  void a_consent_counts_under_the_agreement_of_who_gave_it() throws IOException {
    String amazon = consent("amazon", "frontier-exclusive-3p");
    String microsoft = consent("microsoft", "ship-first-azure");

    lexloci(with("--beside=openai-amazon", "--records", amazon))
        .exits(0)
        .complains()
        .says("excepted: by consents.frontier-exclusive-3p");
    lexloci(with("--beside=openai-amazon", "--records", microsoft))
        .exits(0)
        .complains()
        .says("ship-first-azure excepted: by consents", "  NO       frontier on gcp\n");
    lexloci(with("--records", amazon))
        .exits(4)
        .complains(
            amazon + ":5:7: unknown counterparty `amazon`; expected `microsoft`",
            amazon
                + ":6:11: unknown clause to consent to `frontier-exclusive-3p`;"
                + " `lexloci clauses` lists them, and `any` is a consent to all");
  }

  @Test
  void an_assumption_may_be_about_it_alone() {
    lexloci(
            "may",
            "gpt-5.5",
            "on",
            "gcp",
            "--editions=in-force",
            "--beside=openai-amazon",
            "--assume=products.frontier=yes")
        .says("  NO       gpt-5.5 on gcp, assuming products.frontier: yes\n")
        .complains(
            "warning: --assume products.frontier=yes: has no effect under 2026-04-27 next phase,"
                + " whose rules do not ask it");
  }

  @Test
  void an_agreement_that_is_not_there_is_told() {
    String told = "no such directory `openai-amazn`; did you mean `openai-amazon`?";

    lexloci(with("--beside", "openai-amazn")).refuses(told, "lexloci may");
    lexloci(with("--agreement", "openai-amazn")).refuses(told, "lexloci may");
  }

  private String consent(String by, String clause) throws IOException {
    return Documents.write(
        folder,
        by + ".yaml",
        """
        apiVersion: lexloci.dev/v1
        kind: Consent
        metadata: {name: letter}
        spec:
          by: %s
          clause: %s
          product: any
          provider: any
          date: "2026-05-01"
          until: open
          source: a letter
        """
            .formatted(by, clause));
  }

  private static String[] with(String... more) {
    String[] all = Arrays.copyOf(FRONTIER, FRONTIER.length + more.length);
    System.arraycopy(more, 0, all, FRONTIER.length, more.length);
    return all;
  }
}
