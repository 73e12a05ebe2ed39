package org.lexloci.cli.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;
import org.lexloci.git.TestRepository;

final class ChangedSinceTest {

  private static final String DEPLOYMENT =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: %s}
      spec:
        product: %s
        target: {provider: %s, launchDate: "2026-11-20"}
      """;

  private static final String EVENT =
      """
      apiVersion: lexloci.dev/v1
      kind: Event
      metadata: {name: verified}
      spec: {event: agi-verified, by: independent-expert-panel, date: "2026-11-01", source: S-TEST}
      """;

  private static final String WAIVER =
      """
      apiVersion: lexloci.dev/v1
      kind: Waiver
      metadata: {name: for-now}
      spec:
        clause: azure-api-exclusivity-until-agi
        deployment: old
        reason: customers are being moved
        owner: platform team
        ticket: OPS-1
        until: "2026-12-31"
      """;

  @TempDir Path temporary;
  private TestRepository there;

  @BeforeEach
  void start_with_one_that_is_denied_and_one_that_is_permitted() {
    there =
        new TestRepository(temporary.resolve("repository"))
            .write("deploy/old.yaml", DEPLOYMENT.formatted("old", "gpt-5.5", "gcp"))
            .write("deploy/fine.yaml", DEPLOYMENT.formatted("fine", "gpt-5.5", "azure"))
            .initialised()
            .commit("Start");
    there.git("checkout", "-q", "-b", "topic");
  }

  @Test
  void what_did_not_change_is_counted_and_does_not_fail() {
    check().exits(0).complains().omits("gcp").says("since main", "0 new, 0 fixed, 2 unchanged\n");
  }

  @Test
  void a_new_denial_fails_alone() {
    there.write("deploy/bad.yaml", DEPLOYMENT.formatted("bad", "gpt-5.5", "aws")).commit("Add");

    check()
        .exits(1)
        .omits("gcp")
        .says("NO       gpt-5.5 on aws", "1 new, 0 fixed, 2 unchanged", "new    NO")
        .says("1 deployment: 1 no");
  }

  @Test
  void a_changed_file_is_judged_though_it_was_denied_before() {
    there.write("deploy/old.yaml", "# a comment\n" + DEPLOYMENT.formatted("old", "gpt-5.5", "gcp"));

    check()
        .exits(1)
        .says("gpt-5.5 on gcp", "0 new, 0 fixed, 2 unchanged, 1 of them in a file that changed\n");
  }

  @Test
  void a_record_that_moves_a_verdict_elsewhere_is_noticed() {
    there.write("deploy/records.yaml", EVENT).commit("AGI is verified");

    check("--editions=2025-10-28", "--trust-change")
        .exits(0)
        .says("YES      gpt-5.5 on gcp", "0 new, 1 fixed, 1 unchanged", "fixed  NO to YES")
        .says("changes the house's word: 1 event; in effect here already, by --trust-change");
  }

  @Test
  void a_waiver_that_was_not_there_moves_what_it_is_for() {
    there.write("waivers.yaml", WAIVER).commit("Waive");

    check("--editions=2025-10-28", "--waivers=waivers.yaml", "--trust-change")
        .exits(0)
        .says("0 new, 1 fixed, 1 unchanged", "fixed  NO to WAIVED");
  }

  @Test
  void a_configuration_that_changed_moves_verdicts_both_ways() {
    String configuration =
        """
        apiVersion: lexloci.dev/v1
        kind: Configuration
        metadata: {name: house}
        spec: {editions: [2026-04-27]}
        """;
    there.write("lexloci.yaml", configuration).commit("Look at the newest alone");

    check("--trust-change").exits(0).says("0 new, 1 fixed, 1 unchanged", "fixed  NO to YES");
  }

  @Test
  void what_is_gone_is_fixed() {
    there.git("rm", "-q", "deploy/old.yaml");
    there.commit("Take it away");

    check().exits(0).says("0 new, 1 fixed, 1 unchanged", "fixed  NO to gone");
  }

  @Test
  void absolute_paths_are_led_to_what_they_were() {
    String absolute = there.directory().resolve("deploy").toString();

    Ran.in(there.directory(), Map.of(), "check", "--changed-since=main", absolute)
        .exits(0)
        .says("0 new, 0 fixed, 2 unchanged");
  }

  @Test
  void a_changed_file_is_judged_by_whatever_way_it_is_named() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), there.directory());
    there.write("deploy/old.yaml", DEPLOYMENT.formatted("old", "gpt-5.5", "gcp") + "# edited\n");

    for (String named :
        List.of("deploy", "../link/deploy", link.resolve("deploy/old.yaml").toString())) {
      Ran.in(there.directory(), Map.of(), "check", "--changed-since=main", named)
          .exits(1)
          .says("NO       gpt-5.5 on gcp");
    }
  }

  @Test
  void what_stands_outside_of_the_checkout_has_no_history_and_is_judged() throws IOException {
    Path plan = Files.createDirectory(temporary.resolve("outside")).resolve("plan.yaml");
    Files.writeString(plan, DEPLOYMENT.formatted("bad", "gpt-5.5", "aws"));

    Ran.in(there.directory(), Map.of(), "check", "--changed-since=main", plan.toString())
        .exits(1)
        .says("NO       gpt-5.5 on aws");
  }

  /** Both are denied before and after by the edition of 2025. */
  @Test
  void a_file_that_did_not_change_fails_where_one_more_clause_denies_it() {
    String product =
        "{name: helper, owner: openai, type: api, statefulness: stateless, openWeights: false,"
            + " hardware: false, capabilityCriteriaMet: true}";
    String known = "  customer: general\n  workload: serving\n  stage: general-availability\n";
    String first = DEPLOYMENT.formatted("first", product, "azure") + known;
    there
        .write("deploy/first.yaml", first.replace("11-20", "11-10"))
        .write("deploy/next.yaml", DEPLOYMENT.formatted("next", product, "aws") + known)
        .commit("Launch on two clouds");
    there.git("branch", "-f", "main");
    check().exits(0).says("0 new, 0 fixed, 4 unchanged");

    there.write("deploy/first.yaml", first.replace("11-20", "11-25"));

    check().exits(1).says("1 new, 0 fixed, 3 unchanged", "new    NO to NO         helper on aws");
  }

  @Test
  void what_a_change_puts_under_the_name_of_a_waiver_is_told_or_is_not_what_it_was_granted_for() {
    String granted = "deployment: old\n  product: gpt-5.5\n  provider: gcp";
    there
        .write("waivers.yaml", WAIVER)
        .write("granted.yaml", WAIVER.replace("deployment: old", granted))
        .commit("Grant it");
    there.git("branch", "-f", "main");
    there.write("deploy/old.yaml", DEPLOYMENT.formatted("old", "gpt-5.5", "aws"));

    check("--waivers=waivers.yaml", "--editions=2025-10-28")
        .exits(0)
        .says("new    WAIVED           gpt-5.5 on aws")
        .complains(
            "warning: waivers.yaml:3:18: waiver `for-now` names no `product` and no `provider`, and"
                + " counts for `gpt-5.5` on aws, which the change brings under that name");
    check("--waivers=granted.yaml", "--editions=2025-10-28")
        .exits(1)
        .says("NO       gpt-5.5 on aws");
  }

  @Test
  void json_says_what_moved() {
    there.write("deploy/bad.yaml", DEPLOYMENT.formatted("bad", "gpt-5.5", "aws"));

    check("-o", "json")
        .exits(1)
        .says("\"since\" : {", "\"ref\" : \"main\"", "\"new\" : 1", "\"now\" : \"deny\"");
  }

  @Test
  void a_commit_that_is_not_there_is_one_line() {
    Ran.in(there.directory(), Map.of(), "check", "--changed-since=mian", "deploy")
        .exits(4)
        .saysNothing()
        .complains(
            "--changed-since: no such commit `mian`; did you mean `main`?",
            "exit 4, the input is at fault");
  }

  @Test
  void standard_input_has_no_history() {
    Ran.in(there.directory(), Map.of(), "check", "--changed-since=main", "-")
        .exits(4)
        .saysNothing()
        .complains(
            "--changed-since: standard input has no history", "exit 4, the input is at fault");
  }

  private Ran check(String... more) {
    String[] args = new String[more.length + 3];
    System.arraycopy(more, 0, args, 2, more.length);
    args[0] = "check";
    args[1] = "--changed-since=main";
    args[args.length - 1] = "deploy";
    return Ran.in(there.directory(), Map.of(), args);
  }
}
