package org.lexloci.cli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;

/** What a check is made against: editions, a day, records and agreements. */
class OptionsTest {

  private static final String OLDER = "2025-10-28 next chapter";
  private static final String NEWER = "2026-04-27 next phase";
  private static final String PRODUCT =
      "{name: tea, type: api, launches: [{provider: azure, stage: general-availability, date:"
          + " \"2026-01-01\"}]}";

  @TempDir private Path folder;
  private String eve;
  private String day;

  @BeforeEach
  void write_a_deployment_on_either_side_of_the_amendment() throws IOException {
    eve = write(folder, "eve.yaml", deployment("eve", PRODUCT, "aws", "2026-04-26"));
    day = write(folder, "day.yaml", deployment("day", PRODUCT, "aws", "2026-04-27"));
  }

  @Test
  void both_default_editions_are_checked() {
    lexloci("check", day).exits(1).says(OLDER, NEWER).complains();
  }

  @Test
  void an_edition_is_chosen_by_its_first_day_or_its_name() {
    lexloci("check", day, "--editions", "2025-10-28").exits(1).says(OLDER).omits(NEWER + "   ");
    lexloci("check", day, "--editions", "2026-04-27").exits(0).says(NEWER).omits(OLDER);
    lexloci("check", day, "--editions", "2026-04-27-next-phase").exits(0).omits(OLDER);
    lexloci("check", day, "--editions", "2026-04-27,2025-10-28").exits(1).says(OLDER, NEWER);
    lexloci("check", day, "--editions", "2026-04-27", "--editions", "2026-04-27-next-phase")
        .refuses("edition `2026-04-27-next-phase` is named twice", "lexloci check");
    lexloci("check", day, "--editions", ",", "--fail-on", "deny")
        .refuses("`--editions` has an empty value; leave it out, or give one", "lexloci check");
  }

  @Test
  void the_edition_in_force_is_the_one_of_the_launch_date() {
    lexloci("check", eve, "--editions", "in-force").exits(1).says("in force on 2026-04-26");
    lexloci("check", day, "--editions", "in-force").exits(0).says("in force on 2026-04-27");
  }

  @Test
  void without_a_launch_date_the_edition_in_force_is_the_one_of_the_day_that_is_asked_about() {
    String undated =
        deployment("a", "{name: tea, type: non-api}", "azure", "2026-04-27")
            .replace(", launchDate: \"2026-04-27\"", "");

    piping(undated, "check", "-", "--editions", "in-force").exits(0).says(NEWER).omits(OLDER);
    piping(undated, "check", "-", "--editions", "in-force", "--as-of", "2026-04-26")
        .exits(0)
        .says(OLDER)
        .omits(NEWER);
  }

  @Test
  void before_the_first_edition_nothing_is_in_force_and_nothing_is_permitted() {
    piping(
            deployment("a", "{name: tea, type: api}", "azure", "2018-01-01"),
            "check",
            "-",
            "--editions",
            "in-force")
        .exits(2)
        .says("no edition of the agreement is in force on 2018-01-01");
  }

  @Test
  void a_launch_that_is_still_planned_as_of_the_day_leaves_something_to_do() {
    lexloci("check", day, "--editions", "2026-04-27").exits(0).omits("duty");
    lexloci("check", day, "--editions", "2026-04-27", "--as-of", "2025-12-31")
        .exits(0)
        .says("duty     ship-first-azure obliges the launch on Azure that is still planned");
  }

  @Test
  void a_launch_beyond_what_is_known_of_the_agreement_is_noted() {
    piping(deployment("a", "{name: tea, type: api}", "azure", "2026-12-05"), "check", "-")
        .exits(0)
        .omits("note");
    piping(deployment("a", "{name: tea, type: api}", "azure", "2026-12-06"), "check", "-")
        .exits(0)
        .says("what is known of the agreement ends on 2026-11-28");
  }

  @Test
  void records_come_from_files_of_their_own() throws IOException {
    String consent =
        record(
            "Consent",
            "{by: microsoft, clause: any, product: any, provider: any, date: \"2026-04-27\", until:"
                + " open, source: letter}");
    String file = write(folder, "records/consent.yaml", consent);

    piping(NO, "check", "-").exits(1);
    piping(NO, "check", "-", "--records", file).exits(0).complains();
    piping(NO, "check", "-", "--records", folder.resolve("records").toString()).exits(0);
    piping(all(NO, consent), "check", "-").exits(0).complains();
  }

  @Test
  void a_consent_counts_for_a_product_under_any_of_its_names() throws IOException {
    String consent =
        "{by: microsoft, clause: any, product: %s, provider: aws, date: \"2026-04-27\", until:"
            + " open, source: letter}";
    String asked = deployment("a", "gpt-5.5", "aws", "2026-05-01");

    piping(asked, "check", "-").exits(1);
    for (String name : new String[] {"gpt-5.5", "GPT-5.5", "GPT 5.5", "gpt5.5"}) {
      piping(all(asked, record("Consent", consent.formatted(name))), "check", "-").exits(0);
    }
    piping(all(asked, record("Consent", consent.formatted("gpt-5.4"))), "check", "-").exits(1);
  }

  @Test
  void a_record_that_names_what_is_not_there_is_refused() {
    String consent =
        "{by: microsft, clause: ship-frist-azure, product: cofee, provider: any, date:"
            + " \"2026-05-01\", until: open, source: a}";
    String event = "{event: agi-verifed, by: a, date: \"2026-01-01\", source: b}";

    Ran ran = piping(all(YES, record("Consent", consent), record("Event", event)), "check", "-");

    ran.exits(4).says("YES      tea on azure", "4 problems");
    assertThat(ran.err().lines())
        .as(ran.toString())
        .hasSize(4)
        .anyMatch(line -> line.matches("<stdin>:11:12: .*`microsft`; did you mean `microsoft`\\?"))
        .anyMatch(
            line -> line.matches("<stdin>:11:30: .*`ship-frist-azure`; .* `ship-first-azure`\\?"))
        .anyMatch(line -> line.startsWith("<stdin>:11:57: unknown product `cofee`; "))
        .anyMatch(
            line -> line.endsWith(" unknown event `agi-verifed`; did you mean `agi-verified`?"));
  }

  @Test
  void a_deployment_among_records_is_refused() {
    lexloci("check", day, "--records", eve)
        .exits(4)
        .says("1 deployment: 1 no, 1 problem")
        .complains(eve + ":1:1: expected records, found a deployment");
  }

  @Test
  void an_agreement_of_ones_own_takes_the_place_of_the_shipped_one() throws IOException {
    String agreement = SmallAgreement.write(folder.resolve("small")).toString();

    lexloci("check", day, "--agreement", agreement)
        .exits(0)
        .says("2026-01-01 only", "wait-for-azure satisfied")
        .complains();
    lexloci("check", day, "--agreement", agreement, "--editions", "2025-10-28").exits(4);
  }
}
