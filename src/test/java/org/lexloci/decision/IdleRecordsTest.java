package org.lexloci.decision;

import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** A record that has no effect on a verdict is told with the reason. */
class IdleRecordsTest {

  private static final String PRODUCT =
      "{name: tea, type: api, owner: openai, launches: [{provider: azure, date: never}]}";
  private static final String ON_AWS = deployment("a", PRODUCT, "aws", "2026-09-01");

  @Test
  void a_consent_that_is_given_after_the_launch() {
    check(ON_AWS, consent("ship-first-azure", "aws", "2026-09-02", "open"))
        .exits(1)
        .says("no consent to ship-first-azure counts: <stdin>:10:18 (letter), it is of 2026-09-02,")
        .says("after the launch on 2026-09-01");
    check(ON_AWS, consent("ship-first-azure", "aws", "2026-09-01", "open"))
        .exits(0)
        .omits("counts: ");
  }

  @Test
  void a_consent_that_ended_before_the_launch() {
    check(ON_AWS, consent("ship-first-azure", "aws", "2026-05-01", "\"2026-08-31\""))
        .exits(1)
        .says("it ended on 2026-08-31, before the launch");
  }

  @Test
  void a_consent_to_every_clause_that_is_older_than_this_one() {
    check(ON_AWS, consent("any", "aws", "2026-04-26", "open"))
        .exits(1)
        .says("it is of 2026-04-26, before there was the clause, 2026-04-27");
    check(ON_AWS, consent("any", "aws", "2026-04-27", "open")).exits(0);
  }

  @Test
  void a_consent_to_every_clause_that_is_older_than_a_clause_which_arose_later() {
    String app =
        deployment("a", "{name: tea, type: non-api, owner: openai}", "aws", "2026-03-01")
            .replace("owner: openai", "owner: openai, openWeights: false");

    check("2025-10-28", app, consent("any", "aws", "2026-02-26", "open"))
        .exits(2)
        .says("no consent to first-party-products-azure counts: ")
        .says("it is of 2026-02-26, before there was the clause, 2026-02-27");
    check("2025-10-28", app, consent("any", "aws", "2026-02-27", "open")).exits(0);
  }

  @Test
  void a_consent_that_is_for_another_cloud_than_the_model_calls_run_on() {
    String calls = ON_AWS.replace("  target:", "  inference: {provider: gcp}\n  target:");

    check(calls, consent("ship-first-azure", "aws", "2026-05-01", "open"))
        .exits(1)
        .says("(letter), it is not for gcp");
    check(calls, consent("ship-first-azure", "any", "2026-05-01", "open")).exits(0);
  }

  @Test
  void a_consent_says_nothing_of_a_clause_that_is_kept() {
    check(
            ON_AWS.replace("provider: aws", "provider: azure"),
            consent("ship-first-azure", "aws", "2026-09-02", "open"))
        .exits(0)
        .omits("counts: ");
  }

  @Test
  void a_statement_on_a_capability_that_the_deployment_does_not_name() {
    check(ON_AWS, statement("wafers", "2026-08-01"))
        .exits(1)
        .says("no statement on `wafers` counts: ")
        .says("the deployment does not name this `capability`");
    check(naming("gates"), statement("wafers", "2026-08-01"))
        .exits(2)
        .says("the deployment does not name this `capability`");
    check(naming("wafers"), statement("wafers", "2026-08-01")).omits("counts: ");
  }

  @Test
  void a_statement_on_a_capability_that_is_made_after_the_launch() {
    check(naming("wafers"), statement("wafers", "2026-09-02"))
        .exits(2)
        .says("it is of 2026-09-02, after the launch on 2026-09-01");
  }

  @Test
  void an_event_that_happens_after_the_launch_or_after_today() {
    String old = ON_AWS.replace("2026-09-01", "2026-04-01");

    check("2025-10-28", old, event("2026-04-02"))
        .exits(1)
        .says("no event `agi-verified` counts: ")
        .says("it is of 2026-04-02, after the launch on 2026-04-01");
    check("2025-10-28", old, event("2126-04-02")).exits(1).says("it is of 2126-04-02, after today");
    check("2025-10-28", old, event("2026-04-01")).exits(0).omits("counts: ");
  }

  @Test
  void an_offer_of_capacity_on_another_cloud() {
    check(
            "2025-01-21",
            deployment("a", "{name: tea, type: non-api}", "aws", "2025-06-01"),
            record(
                "FirstRefusal", "{product: tea, provider: gcp, outcome: declined, source: letter}"))
        .exits(1)
        .says("no offer of capacity on aws counts: ", "it is of capacity on gcp");
  }

  private static String naming(String capability) {
    return ON_AWS.replace("  target:", "  capability: " + capability + "\n  target:");
  }

  private static String consent(String clause, String provider, String date, String until) {
    return record(
        "Consent",
        "{by: microsoft, clause: %s, product: tea, provider: %s, date: \"%s\", until: %s, source:"
                .formatted(clause, provider, date, until)
            + " letter}");
  }

  private static String statement(String capability, String date) {
    return record(
        "CapabilityStatement",
        "{by: microsoft, product: tea, capability: %s, able: false, willing: false, date: \"%s\","
                .formatted(capability, date)
            + " source: letter}");
  }

  private static String event(String date) {
    return record(
        "Event",
        "{event: agi-verified, by: independent-expert-panel, date: \"%s\", source: paper}"
            .formatted(date));
  }

  private static Ran check(String deployment, String record) {
    return check("2026-04-27", deployment, record);
  }

  private static Ran check(String edition, String deployment, String record) {
    return piping(all(deployment, record), "check", "-", "--editions", edition);
  }
}
