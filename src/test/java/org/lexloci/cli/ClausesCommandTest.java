package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClausesCommandTest {

  private static final String TRY = "try `lexloci clauses --help` for what can be said";

  @Test
  void an_edition_is_drawn() {
    draw("svg").exits(0).says("<svg ", ">2019-07-22 exclusive cloud</title>");
    draw("dot")
        .exits(0)
        .says("digraph \"2019-07-22-exclusive-cloud\" {")
        .says("  q0 -> DEPENDS [label=\"third-party\"];");
    draw("svgz").exits(4).complains("lexloci: unknown language `svgz`; did you mean `svg`?", TRY);
    lexloci("clauses", "--diagram", "svg")
        .exits(4)
        .complains("lexloci: `--diagram` draws one edition, which `--editions EDITION` names", TRY);
  }

  private static Ran draw(String language) {
    return lexloci("clauses", "--editions", "2019-07-22", "--diagram", language);
  }

  @Test
  void all_editions_are_listed_with_the_clauses_that_rules_judge() {
    lexloci("clauses")
        .exits(0)
        .complains()
        .says("Microsoft–OpenAI agreement, from public summaries of the agreement\n")
        .says("2019-07-22 exclusive cloud, until 2023-01-23\n  exclusive-cloud-provider\n")
        .says("2026-04-27 next phase, in force, checked by default\n", "ship-first-azure, ")
        .says("  and 3 for a person to judge, 9 not about deployment\n");
  }

  @Test
  void an_edition_is_shown_by_its_first_day_or_its_name() {
    Ran shown = lexloci("clauses", "2026-04-27").exits(0).complains();

    shown
        .says("2026-04-27 next phase, in force\n  judged by rules\n")
        .says("    ship-first-azure ", "for a person to judge", "not about deployment: ")
        .omits("2025-10-28");
    assertThat(lexloci("clauses", "2026-04-27-next-phase").out()).isEqualTo(shown.out());
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
        .says("source   S-MS-2604: ", "reading  first: ")
        .says("rules: `lexloci explain ship-first-azure`\n");
    lexloci("clauses", "frontier-exclusive-3p", "--agreement", "openai-amazon")
        .says("term     resell: sell to customers what another company made\n")
        .says("rules: `lexloci explain frontier-exclusive-3p --agreement openai-amazon`\n");
    lexloci("clauses", "agi-silence").exits(0).omits("lexloci explain");
  }

  @Test
  void a_clause_of_an_edition_that_was_not_asked_for_is_unknown() {
    lexloci("clauses", "ship-first-azure", "--editions", "2025-10-28").exits(4).saysNothing();
  }

  @Test
  void the_sources_are_listed_with_how_near_each_is_to_the_parties() {
    lexloci("clauses", "--sources")
        .exits(0)
        .complains()
        .says("2025-10-28 next chapter, until 2026-04-27\n", "\npublic record\n")
        .says(
            "T1         The next chapter of the Microsoft–OpenAI partnership, OpenAI, 2025-10-28\n")
        .says(
            "  T1         the publisher's own page\n", "  T1c        the publisher's page, read in")
        .says("  T2         press, ", "  account    told by others; nothing rests on it\n")
        .omits("assessed", "by-rule");
  }

  @Test
  void what_others_tell_of_an_edition_is_listed_with_where_it_differs() {
    lexloci("clauses", "--sources", "--editions", "2026-04-27")
        .exits(0)
        .says("  A-GEO-0508    account    ", "geoz.com.cn, 2026-05-08")
        .says(
            "says     Its products launch first on Azure",
            "unless\n",
            " Microsoft waives that right")
        .says("differs  The announcement excepts what Microsoft \"cannot and chooses not to")
        .omits("A-UKIYO-FR");
    lexloci("clauses", "--sources", "--editions", "2025-01-21")
        .exits(0)
        .says("A-CRYPTOPOLITAN-BUILD", "note     It holds no clause of the agreement.");
  }

  @Test
  void one_source_is_shown_with_its_tier_in_words_and_what_cites_it() {
    lexloci("clauses", "S-EOL")
        .exits(0)
        .complains()
        .says("S-EOL   public record\n", "https://github.com/endoflife-date/")
        .says("  tier     T1c: the publisher's page, read in a copy")
        .says("  cited    by chat-latest, gpt-4.1, ", " (the product)\n");
    lexloci("clauses", "S-OAI-2510", "--editions", "2025-10-28")
        .exits(0)
        .says("S-OAI-2510   2025-10-28 next chapter, until 2026-04-27\n")
        .says("  tier     T1: the publisher's own page\n", "cited    by azure-api-exclusivity");
  }

  @Test
  void one_account_is_shown_whole() {
    lexloci("clauses", "A-YUJIAN-940")
        .exits(0)
        .says("A-YUJIAN-940   2025-10-28 next chapter", "told by others; nothing rests on it\n")
        .says(
            "  https://www.yjnt111.top/article/940\n",
            "  says     ",
            "  differs  Azure had ceased");
  }

  @Test
  void a_source_that_is_not_there_gets_the_nearest_ones() {
    assertThat(lexloci("clauses", "S-EOLL").exits(4).saysNothing().err())
        .contains("unknown clause or source `S-EOLL`; did you mean `S-EOL`");
    assertThat(lexloci("clauses", "--sources", "ship-first-azure").exits(4).saysNothing().err())
        .contains("unknown source `ship-first-azure`; ");
    assertThat(lexloci("clauses", "ship-first-azur").exits(4).err())
        .contains("did you mean `ship-first-azure`?");
  }

  @Test
  void an_agreement_of_ones_own_has_no_public_record(@TempDir Path folder) throws IOException {
    lexloci("clauses", "--sources", "--agreement", SmallAgreement.write(folder).toString())
        .exits(0)
        .omits("public record");
  }

  @Test
  void an_agreement_of_ones_own_is_shown(@TempDir Path folder) throws IOException {
    lexloci("clauses", "--agreement", SmallAgreement.write(folder).toString())
        .exits(0)
        .says("Small agreement, from an invention for tests\n")
        .says("  judged by rules\n    wait-for-azure  Other clouds wait for Azure\n");
  }
}
