package org.lexloci.cli.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;
import org.lexloci.git.TestRepository;

/** A house has some directories judged by another agreement, under which other clouds wait. */
@Tag("exhaustive")
final class AgreementMapTest {

  /** Permitted by the shipped agreement, and denied by the small one. */
  private static final String EARLY =
      Documents.deployment(
          "early",
          "{name: tea, type: non-api, owner: maker, launches: [{provider: azure, date:"
              + " \"2026-10-01\", stage: general-availability}]}",
          "gcp",
          "2026-09-01");

  private static final String OTHER =
      EARLY.replace("early", "other").replace("name: tea", "name: coffee");

  private static final String BY_SMALL = "judged by `small`, as the configuration says of its";

  @TempDir private Path temporary;
  private TestRepository there;

  @BeforeEach
  void map_a_directory() throws IOException {
    there = new TestRepository(temporary.resolve("repository"));
    there.write("lexloci.yaml", house("partner: rules/small"));
    there.write("own/a.yaml", Documents.YES);
    there.write("partner/a.yaml", EARLY);
    SmallAgreement.write(there.directory().resolve("rules/small"));
  }

  @Test
  void a_denial_by_the_other_agreement_fails_the_run() {
    lexloci("check", "own", "partner")
        .exits(1)
        .says(
            "YES      tea on azure",
            "NO       tea on gcp",
            "only   NO       wait-for-azure",
            BY_SMALL,
            "2 deployments: 1 no, 1 yes",
            " · `small`: rules ",
            ", basis: an invention for tests");
    lexloci("check", "partner").exits(1).says(BY_SMALL);
    lexloci("check", "partner/a.yaml").exits(1).says(BY_SMALL);
    lexloci("check", ".").exits(1).says(BY_SMALL);
  }

  @Test
  void a_typed_agreement_judges_everything() {
    lexloci("check", "own", "partner", "--agreement=microsoft-openai").omits("judged by");
  }

  @Test
  void the_inner_directory_counts_and_the_house_s_own_agreement_may_have_it() {
    there.write("lexloci.yaml", house("partner: rules/small, partner/own: microsoft-openai"));
    there.write("partner/own/b.yaml", EARLY.replace("early", "inner"));

    lexloci("check", "partner", "-o", "csv")
        .exits(1)
        .says(
            "partner/a.yaml,1,2026-01-01-only",
            "outside the agreement: `tea` is not OpenAI's product, partner/own/b.yaml:5:46");
  }

  @Test
  void a_directory_that_is_not_there_is_a_mistake() {
    there.write("lexloci.yaml", house("partners: rules/small, partner/*: rules/small"));

    lexloci("check", "partner")
        .exits(4)
        .complains(
            "lexloci.yaml:4:31: no such directory `partners`; nothing is judged by `rules/small`",
            "lexloci.yaml:4:55: no such directory `partner/*`; nothing is judged by `rules/small`",
            "exit 4, the input is at fault");
  }

  @Test
  void a_link_is_judged_where_the_file_is() throws IOException {
    Files.createSymbolicLink(there.directory().resolve("a.yaml"), Path.of("partner/a.yaml"));

    lexloci("check", ".").exits(1).says(BY_SMALL);
  }

  @Test
  void two_agreements_of_one_name_are_refused() throws IOException {
    SmallAgreement.write(there.directory().resolve("rules/copy"));
    there.write("lexloci.yaml", house("partner: rules/small, own: rules/copy"));

    lexloci("check", ".")
        .exits(4)
        .complains(
            "lexloci.yaml:4:48: another agreement is called `small` too",
            "exit 4, the input is at fault");
  }

  @Test
  void what_is_on_record_there_counts_there_alone() {
    String event = Documents.record("Event", "{event: agi, by: nobody, date: \"2026-01-01\"}");
    there.write("partner/event.yaml", event);

    lexloci("check", "own").exits(0);
    lexloci("check", ".").exits(4).says("1 no, 1 yes, 1 problem");
  }

  @Test
  void a_clause_of_the_other_agreement_is_named_with_it() {
    for (String format : new String[] {"sarif", "github", "teamcity"}) {
      lexloci("check", ".", "-o", format)
          .exits(1)
          .says("small/wait-for-azure@2026-01-01-only")
          .omits("microsoft-openai/azure");
    }
    lexloci("check", ".", "-o", "oscal").says("small.wait-for-azure.2026-01-01-only");
  }

  @Test
  void every_format_that_lists_denials_lists_those_too() {
    for (String format : new String[] {"json", "ndjson", "csv"}) {
      lexloci("check", ".", "-o", format).exits(1).says("judged by `small`");
    }
    for (String format :
        new String[] {
          "markdown", "oscal", "sarif", "junit", "github", "gitlab", "pipelines", "teamcity"
        }) {
      lexloci("check", ".", "-o", format).exits(1).says("wait-for-azure", "judged by");
    }
    lexloci("check", ".", "-o", "patch").exits(1).says("-  target: {provider: gcp");
    lexloci("check", ".", "--remedy").exits(1).says("1. wait    target.launchDate: ");
  }

  @Test
  void a_change_can_neither_take_the_directory_out_nor_edit_the_agreement() throws IOException {
    there.write("partner/a.yaml", EARLY.replace("2026-09-01", "2026-11-01"));
    there.initialised().commit("Start");
    there.git("checkout", "-q", "-b", "topic");
    there.write("partner/b.yaml", OTHER).write("lexloci.yaml", house("own: rules/small"));
    SmallAgreement.write(
        there.directory().resolve("rules/small"), "provider == Provider.OCI", SmallAgreement.CASES);
    there.commit("Change");

    lexloci("check", ".", "--changed-since=main")
        .exits(1)
        .says(
            "1 new, 0 fixed",
            "changes the house's word: 1 agreement, 1 configuration",
            "changed  agreement `small`",
            BY_SMALL);
    there.write("lexloci.yaml", house("partner: rules/small"));
    lexloci("check", ".", "--changed-since=main")
        .exits(1)
        .says("changes the house's word: 1 agreement; in effect once merged");
    lexloci("check", ".", "--changed-since=main", "--trust-change").omits("NO       coffee on gcp");
  }

  @Test
  void what_a_change_declares_there_is_told() {
    there.write("partner/a.yaml", EARLY.replace("2026-09-01", "2026-11-01"));
    there.initialised().commit("Start");
    there.git("checkout", "-q", "-b", "topic");
    there.write("partner/b.yaml", OTHER + "  stage: retired\n");

    lexloci("check", ".", "--changed-since=main").exits(0).says("stage: retired; not judged, and ");
  }

  @Test
  void commands_that_know_one_agreement_say_what_they_leave_out() {
    lexloci("baseline", ".").exits(0).complains();
    lexloci("compare", "2025-10-28", "2026-04-27", ".");
  }

  private Ran lexloci(String... args) {
    return Ran.in(there.directory(), Map.of(), args);
  }

  private static String house(String agreements) {
    return Documents.record("Configuration", "{agreements: {%s}}".formatted(agreements));
  }
}
