package org.lexloci.cli.option;

import static org.lexloci.cli.Ran.lexloci;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {

  private static final String[] TERRA = {
    "may", "gpt-6.1-terra", "on", "aws", "--editions=in-force", "--launch=2026-10-01"
  };

  @Test
  void an_event_that_is_given_counts_from_its_day_on() {
    String[] old = {
      "may", "gpt-5.5", "on", "aws", "--editions=2025-10-28", "--given=agi-verified=2027-03-01"
    };

    lexloci(with(old, "--launch=2027-02-28"))
        .exits(1)
        .says("NO       gpt-5.5 on aws, assuming agi-verified: 2027-03-01 ")
        .says("assumed  events.agi-verified: no      not before 2027-03-01, assumed\n");
    lexloci(with(old, "--launch=2027-03-01"))
        .exits(0)
        .says("excepted: by agi-panel-verification (assumed)\n")
        .says("events.agi-verified: yes             on 2027-03-01, assumed\n")
        .says(" · under 1 assumption · exit 0, permitted\n");
  }

  @Test
  void an_assumed_answer_says_what_it_takes_the_place_of() {
    lexloci("may", "gpt-5.5", "on", "aws", "--assume", "product.type=non-api")
        .exits(2)
        .says("DEPENDS  gpt-5.5 on aws, assuming product.type: non-api ")
        .says("first-party-products-azure")
        .says("product.type: non-api      assumed, instead of api, public record (S-EOL)\n")
        .complains(
            "warning: --assume product.type=non-api: has no effect under 2026-04-27 next phase,"
                + " whose rules do not ask it");
    lexloci("check", "examples/04-same-day-launch", "--assume", "target.provider=google-cloud")
        .says("instead of aws, stated at examples/04-same-day-launch/deploy.yaml:9:15\n");
  }

  @Test
  void what_follows_from_an_assumed_cloud_follows() {
    lexloci(with(TERRA, "--assume=target.provider=azure"))
        .exits(0)
        .says("gpt-6.1-terra on aws, assuming target.provider: azure\n")
        .omits("launch-order");
  }

  @Test
  void an_assumed_reading_settles_what_depends_on_it() {
    String[] sameDay = {"check", "examples/04-same-day-launch", "--editions", "in-force"};

    lexloci(sameDay).exits(2);
    lexloci(with(sameDay, "--assume=readings.first=not-later"))
        .exits(0)
        .says("readings.first: not-later      assumed\n");
    lexloci(with(sameDay, "--assume=readings.first=strictly-earlier"))
        .exits(1)
        .says("ship-first-azure (assumed)");
  }

  @Test
  void an_assumed_order_of_launches_holds_for_every_stage() {
    lexloci(TERRA).exits(2);
    lexloci(with(TERRA, "--assume=launch-order=earlier")).exits(0);
    lexloci(with(TERRA, "--assume=launch-order=never")).exits(1);
  }

  @ParameterizedTest
  @CsvSource({
    "consent:gpt-6.1-terra@aws/any, 0",
    "consent:gpt-6.1-terra@aws/ship-first-azure, 0",
    "consent:GPT-6.1 Terra@amazon/any=2026-10-01, 0",
    "consent:gpt-6.1-terra@aws/any=2026-10-02, 2",
    "consent:gpt-6.1-terra@gcp/any, 2",
    "launch:gpt-6.1-terra@azure/general-availability=2026-09-30, 0",
    "launch:GPT-6.1 Terra@azure/general-availability=2026-09-30, 0",
    "launch:gpt-6.1-terra@azure=2026-09-30, 2",
    "launch:gpt-6.1-terra@azure/preview=2026-09-30, 2",
    "launch:gpt-6.1-terra@azure=never, 1",
    "able=false, 2",
    "willing=true, 2"
  })
  void a_record_that_is_given_counts_as_one_that_is_made(String record, int exit) {
    lexloci(with(TERRA, "--given", record)).exits(exit);
  }

  @Test
  void both_halves_of_a_capability_statement_can_be_given() {
    lexloci(with(TERRA, "--given", "able=false", "--given", "willing=false", "-v"))
        .exits(2)
        .says("capability.able: no         assumed", "capability.willing: no      assumed")
        .says("waiver   DEPENDS\n", "both     YES\n", "either   YES\n")
        .says(" · under 2 assumptions · exit 2");
  }

  @Test
  void an_offer_of_capacity_can_be_given() {
    String[] offered = {
      "may", "chatgpt", "on", "ibm", "--editions=2025-01-21", "--launch=2025-03-01"
    };

    lexloci(offered).exits(1);
    lexloci(with(offered, "--given", "first-refusal:chatgpt@ibm=declined"))
        .exits(0)
        .says("rofr-new-capacity satisfied: on ibm (assumed) ");
    lexloci(with(offered, "--given", "first-refusal:chatgpt@ibm=taken"))
        .exits(1)
        .says("first-refusal: taken       on ibm, assumed\n");
  }

  @Test
  void a_record_that_nothing_sees_is_told() {
    lexloci("may", "gpt-5.5", "on", "azure", "--given", "consent:gpt-5.5@aws/any")
        .exits(0)
        .omits("assuming")
        .complains(
            "warning: --given consent:gpt-5.5@aws/any: has no effect on anything that was judged");
  }

  @Test
  void what_nothing_asks_is_told_of_a_matrix_and_a_timeline_too() {
    String idle =
        "warning: --assume product.type=non-api: has no effect under 2026-04-27 next phase, whose"
            + " rules do not ask it";
    String unseen = "warning: --given able=false: has no effect on anything that was judged";

    lexloci("matrix", "gpt-5.5", "--assume", "product.type=non-api").exits(0).complains(idle);
    lexloci("matrix", "gpt-5.5", "--editions=2025-10-28", "--assume=product.type=non-api")
        .complains();
    lexloci("matrix", "gpt-5.5", "--editions=2025-10-28", "--given=able=false").complains(unseen);
    lexloci(
            "may",
            "gpt-5.5",
            "on",
            "aws",
            "--over=2026-04-20..2026-05-01",
            "--assume=product.type=non-api")
        .complains(idle);
  }

  @Test
  void json_tells_assumptions_and_marks_each_fact_that_rests_on_one() {
    lexloci("may", "gpt-5.5", "on", "aws", "--assume", "product.type=non-api", "-o", "json")
        .exits(2)
        .says("\"option\" : \"--assume\",\n      \"words\" : \"product.type=non-api\"")
        .says("\"kind\" : \"assumed\", \"where\" : ")
        .says("\"insteadOf\" : \"api, public record (S-EOL)\"");
    lexloci("may", "gpt-5.5", "on", "aws", "-o", "json").omits("\"assumptions\"", "\"assumed\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --assume=product.typ=api | unknown question `product.typ`; did you mean `product.type`?
          --assume=type=api | unknown question `type`; did you mean `product.type`?
          --assume=product.type=apy | unknown answer to `product.type` `apy`; did you mean `api`?
          --assume=readings.first=latr | unknown answer to `readings.first` `latr`; expected `strictly-earlier` or `not-later`
          --assume=api | expected QUESTION=ANSWER such as `product.type=non-api`, found `api`
          --given=abel=false | unknown record `abel=false`; did you mean `able`?
          --given=agi-verified | `agi-verified` is no record yet: write `--given agi-verified=DAY`
          --given=agi-verifed=2027-03-01 | unknown record `agi-verifed=2027-03-01`; did you mean `agi-verified`?
          --given=agi-verified=soon | `soon` is no day such as `2026-04-27`
          --given=able=no | unknown answer to `able` `no`; did you mean `false`?
          --given=able=maybe | unknown answer to `able` `maybe`; expected `true` or `false`
          --given=able | `able` is no record yet: write `--given able=false`
          --given=first-refusal:tea@aws | `first-refusal:tea@aws` is no record yet: write `--given first-refusal:PRODUCT@PROVIDER=taken`
          --assume=product.type= | no answer to `product.type`; expected `api` or `non-api`
          --given=consent | `consent` is no record yet: write `--given consent:PRODUCT@PROVIDER/CLAUSE[=DAY]`
          --given=consent:gpt-5.5@aws | `consent:gpt-5.5@aws` names no clause; expected EVENT=DAY, consent:PRODUCT@PROVIDER/CLAUSE[=DAY], launch:PRODUCT@PROVIDER[/STAGE]=DAY, first-refusal:PRODUCT@PROVIDER=taken, able=false or willing=false; a CLAUSE may be `any`
          --given=consent:gpt-5.5@asw | unknown provider `asw`; did you mean `aws`?
          """)
  void a_mistake_is_told_in_one_line(String option, String message) {
    lexloci("may", "gpt-5.5", "on", "aws", option).refuses(message, "lexloci may");
  }

  @Test
  void two_answers_to_one_question_are_refused() {
    lexloci("check", "examples", "--assume=product.type=api", "--assume=product.type=non-api")
        .refuses("`product.type` is assumed twice", "lexloci check");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          consent:gpt-5.6-tera@aws/any | unknown product `gpt-5.6-tera`; did you mean `gpt-5.6-terra`?
          launch:gpt-5.6-tera@azure=2026-01-01 | unknown product `gpt-5.6-tera`; did you mean `gpt-5.6-terra`?
          consent:gpt-5.5@aws/ship-first-azur | unknown clause to consent to `ship-first-azur`; did you mean `ship-first-azure`?
          """)
  void a_name_that_a_record_gives_has_to_exist(String record, String message) {
    lexloci("may", "gpt-5.5", "on", "aws", "--given", record)
        .exits(4)
        .complains("--given " + record + ": " + message);
  }

  private static String[] with(String[] args, String... more) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
