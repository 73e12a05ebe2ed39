package org.lexloci.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("exhaustive")
class TestCommandTest {

  private static final String SCOPE = "provider != Provider.AZURE";
  private static final String DEPENDING =
      """

      - name: nobody knows when on Azure
        given: {target: {provider: aws}}
        expect: {clause: depends, verdict: indeterminate}
      """;
  private static final String EDITION = "2026-01-01-only/wait-for-azure";

  @TempDir private Path folder;

  @Test
  void an_agreement_whose_cases_see_everything_passes() throws IOException {
    test(SmallAgreement.CASES + DEPENDING)
        .exits(0)
        .complains()
        .says("2026-01-01 only\n", "  wait-for-azure: 4 cases\n")
        .says(
            "4 cases, 0 failed; 4 of 4 outcomes seen, 100 % · exit 0, every case came out as"
                + " expected\n");
  }

  @Test
  void an_outcome_that_no_case_comes_to_is_told_and_too_little() throws IOException {
    test(SmallAgreement.CASES)
        .exits(3)
        .complains()
        .says("  wait-for-azure: 3 cases, none comes to depends, though one can\n")
        .says(
            "3 cases, 0 failed; 3 of 4 outcomes seen, 75 %, below 100 % · exit 3, the rules are at"
                + " fault\n");
  }

  @Test
  void less_is_enough_for_who_says_so() throws IOException {
    String agreement = SmallAgreement.write(folder).toString();

    lexloci("test", agreement, "--threshold", "75").exits(0).says("seen, 75 % · exit 0, ");
    lexloci("test", agreement, "--threshold", "76")
        .exits(3)
        .says("seen, 75 %, below 76 % · exit 3, the rules are at fault\n");
    lexloci("test", agreement, "--threshold", "101")
        .refuses("expected a percentage from 0 to 100, found `101`", "lexloci test");
  }

  @Test
  void an_outcome_that_the_clause_cannot_have_is_not_asked_for() throws IOException {
    test("", SmallAgreement.CASES.lines().limit(6).collect(joining("\n")) + DEPENDING)
        .exits(0)
        .says("  wait-for-azure: 3 cases\n", "3 of 3 outcomes seen, 100 % · exit 0, ");
  }

  @Test
  void a_case_that_does_not_come_out_fails() throws IOException {
    test((SmallAgreement.CASES + DEPENDING).replace("order: later", "order: same-day"))
        .exits(3)
        .complains()
        .says(
            folder.resolve(EDITION + ".cases.yaml")
                + ":4:3: on Azure after: expected violated and deny, came out satisfied and"
                + " permit\n")
        .says(
            "4 cases, 1 failed; 3 of 4 outcomes seen, 75 %, below 100 % · exit 3, the rules are at"
                + " fault\n");
  }

  @Test
  void a_case_may_say_whether_something_is_left_to_be_done() throws IOException {
    test(SmallAgreement.CASES.replace("verdict: deny}", "verdict: deny, duty: true}"))
        .exits(3)
        .says(
            ": on Azure after: expected violated and deny with a duty, came out violated and deny"
                + " without a duty\n");
    test(SmallAgreement.CASES.replace("verdict: deny}", "verdict: deny, duty: soon}"))
        .exits(3)
        .complains(
            folder.resolve(EDITION + ".cases.yaml")
                + ":6:51: unknown duty `soon`; expected `true` or `false`",
            "exit 3, the rules are at fault");
  }

  @Test
  void the_name_of_a_case_cannot_forge_a_line() throws IOException {
    test("""
    - name: "a\\u001b[2J\\nb"
      given: {target: {provider: aws}}
      expect: {clause: satisfied, verdict: permit}
    """)
        .exits(3)
        .says(":1:3: a\\u001b[2J\\nb: expected satisfied and permit, came out depends");
  }

  @Test
  void a_rule_that_no_world_fires_is_told_with_its_place() throws IOException {
    Path agreement = SmallAgreement.write(folder, SCOPE, SmallAgreement.CASES + DEPENDING);
    Path rules = agreement.resolve(EDITION + ".drl");
    Files.writeString(
        rules,
        Files.readString(rules)
            + """

            rule "wait-for-azure obliges who is late and early"
            @clause(wait-for-azure)
            when
                Target($one : provider)
                Inference(provider == $one, provider == Provider.AWS)
                Target(provider == Provider.GCP)
            then
                obliged(kcontext);
            end
            """);

    lexloci("test", agreement.toString())
        .exits(3)
        .says(
            rules
                + ":24:1: rule `wait-for-azure obliges who is late and early`: can never fire: not"
                + " in one of ",
            "4 cases, 1 failed; ");
  }

  @Test
  void a_clause_with_very_many_worlds_is_judged_in_all_of_them() throws IOException {
    Path agreement = SmallAgreement.write(folder, SCOPE, SmallAgreement.CASES + DEPENDING);
    Path rules = agreement.resolve(EDITION + ".drl");
    Files.writeString(
        rules,
        Files.readString(rules)
            + """

            rule "wait-for-azure obliges whoever there is"
            @clause(wait-for-azure)
            when
                Target($one : provider)
                Inference(provider == $one, provider == Provider.AWS)
                Channel(this == Channel.PROVIDER)
                Customer(this == Customer.GENERAL)
                Workload(this == Workload.SERVING)
                Statefulness(this == Statefulness.STATELESS)
                ProductType(this == ProductType.API)
                JointDevelopment(this == JointDevelopment.NO)
                CapabilityCriteria(this == CapabilityCriteria.NO)
                LaunchOrder()
                OpenWeights(this == OpenWeights.NO)
                Hardware(this == Hardware.NO)
                Owner(this == Owner.SUPPLIER)
            then
                obliged(kcontext);
            end
            """);

    lexloci("test", agreement.toString()).says("4 cases").omits("can never fire");
  }

  @Test
  void an_agreement_without_cases_does_not_pass() throws IOException {
    test("[]\n")
        .exits(3)
        .says(
            "no cases, none comes to violated, depends, satisfied, not-applicable, though one can\n");
    lexloci("test", folder.toString(), "--threshold", "0").exits(3).says("0 cases, 0 failed; ");
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
            cases + ":4:3: unknown field `nmae`; did you mean `name`?",
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

  @Test
  void json_tells_what_failed_what_is_untested_and_how_much_is_enough() throws IOException {
    String cases = SmallAgreement.CASES.replace("order: later", "order: same-day");
    String agreement = SmallAgreement.write(folder, SCOPE, cases).toString();

    lexloci("test", agreement, "--threshold", "40", "-o", "json")
        .exits(3)
        .complains("3 cases, 1 failed; 2 of 4 outcomes seen, 50 % · exit 3, the rules are at fault")
        .says("\"kind\" : \"Test\"", "\"code\" : 3,", "\"cases\" : 3,\n  \"failed\" : 1,")
        .says("\"reachable\" : 4,\n    \"seen\" : 2,\n    \"percent\" : 50,")
        .says("\"threshold\" : 40,\n    \"enough\" : true")
        .says("\"unseen\" : [\n            \"violated\",\n            \"depends\"\n")
        .says("\"name\" : \"on Azure after\",", "\"line\" : 4,\n              \"column\" : 3,")
        .says("\"status\" : \"violated\",\n                \"verdict\" : \"deny\"")
        .says("\"status\" : \"satisfied\",\n                \"verdict\" : \"permit\"");
  }

  @Test
  void text_and_json_are_told_in_one_run() throws IOException {
    String agreement = SmallAgreement.write(folder).toString();
    Path file = folder.resolve("test.json");

    lexloci("test", agreement, "-o", "text", "-o", "json=" + file)
        .exits(3)
        .says("3 cases, 0 failed; 3 of 4 outcomes seen, 75 %, below 100 %");
    assertThat(file).content().contains("\"enough\" : false");
    lexloci("test", agreement, "-o", "jsn")
        .refuses("unknown format `jsn`; did you mean `json`?", "lexloci test");
  }

  @Test
  void a_word_that_is_wrong_everywhere_is_told_once() throws IOException {
    test(SmallAgreement.CASES.replace("given: {target", "given: {traget"))
        .exits(3)
        .complains(
            folder.resolve(EDITION + ".cases.yaml")
                + ":2:20: unknown question `traget.provider`; did you mean `target.provider`,"
                + " as `target: {provider: …}`? (and at 2 further places)",
            "exit 3, the rules are at fault");
  }

  @Test
  void a_region_is_asked_for_as_cases_state_it() throws IOException {
    Path agreement =
        SmallAgreement.write(
            folder, SCOPE, SmallAgreement.CASES.replaceFirst("aws}", "aws}, eu: yes"));
    Path about = agreement.resolve("agreement.yaml");
    Files.writeString(
        about,
        Files.readString(about)
            + """
              regions:
                - name: eu
                  title: the European Union
                  members: [{provider: aws, regions: [eu-west-1]}]
            """);
    Path rules = agreement.resolve(EDITION + ".drl");
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace(
                "    LaunchOrder",
                "    RegionGroup(name == \"eu\", member == false)\n          LaunchOrder"));

    lexloci("test", agreement.toString())
        .exits(3)
        .complains(
            folder.resolve(EDITION + ".cases.yaml")
                + ":2:36: unknown question `eu`; did you mean `regions.eu`, as `regions: {eu: …}`?",
            "exit 3, the rules are at fault");
  }

  private Ran test(String scope, String cases) throws IOException {
    return lexloci("test", SmallAgreement.write(folder, scope, cases).toString());
  }

  private Ran test(String cases) throws IOException {
    return lexloci("test", SmallAgreement.write(folder, SCOPE, cases).toString());
  }
}
