package org.lexloci.cli;

import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClausesCommandTest {

  @Test
  void the_clauses_of_the_default_editions_are_listed() {
    lexloci("clauses")
        .exits(0)
        .complains()
        .says("Microsoft–OpenAI agreement, from public summaries of the agreement\n")
        .says("2025-10-28 next chapter, until 2026-04-27\n", "2026-04-27 next phase, in force\n")
        .says("  ship-first-azure ", "by-rule", "by-person", "not-about-deployment");
  }

  @Test
  void the_clauses_of_one_edition_are_listed() {
    lexloci("clauses", "--editions", "2025-10-28")
        .exits(0)
        .says("azure-api-exclusivity-until-agi")
        .omits("ship-first-azure");
    lexloci("clauses", "--editions", "in-force").exits(0).omits("2025-10-28 next chapter");
    lexloci("clauses", "--editions", "in-force", "--as-of", "2026-04-26")
        .exits(0)
        .omits("2026-04-27 next phase");
  }

  @Test
  void one_clause_is_shown_with_its_words_sources_and_readings() {
    lexloci("clauses", "ship-first-azure")
        .exits(0)
        .complains()
        .says("ship-first-azure   2026-04-27 next phase, in force\n")
        .says("\"will ship first on Azure\"", "obligation, assessed by-rule")
        .says("source   S-MS-2604: ", "reading  first: ", "strictly-earlier: ", "note ");
  }

  @Test
  void a_clause_of_an_edition_that_was_not_asked_for_is_unknown() {
    lexloci("clauses", "ship-first-azure", "--editions", "2025-10-28").exits(4).saysNothing();
  }

  @Test
  void an_agreement_of_ones_own_is_shown(@TempDir Path folder) throws IOException {
    lexloci("clauses", "--agreement", SmallAgreement.write(folder).toString())
        .exits(0)
        .says("Small agreement, from an invention for tests\n")
        .says("  wait-for-azure  by-rule", "Other clouds wait for Azure\n");
  }
}
