package org.lexloci.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;
import org.lexloci.git.TestRepository;

/** A change adds a denied deployment, and tries to change what it is judged by. */
@Tag("exhaustive")
final class HouseChangesTest {

  private static final String DENIED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: bad}
      spec:
        product: gpt-5.5
        target: {provider: aws, launchDate: "2026-11-20"}
      """;

  private static final String WAIVER =
      """
      apiVersion: lexloci.dev/v1
      kind: Waiver
      metadata: {name: for-me}
      spec:
        clause: azure-api-exclusivity-until-agi
        deployment: bad
        reason: because
        owner: me
        ticket: NONE-1
        until: "2026-12-31"
      """;

  private static final String CONSENT =
      """
      apiVersion: lexloci.dev/v1
      kind: Consent
      metadata: {name: mine}
      spec:
        by: microsoft
        clause: azure-api-exclusivity-until-agi
        product: gpt-5.5
        provider: aws
        date: "2026-01-01"
        until: "2027-12-31"
        source: S-ME
      """;

  private static final String EVENT =
      """
      apiVersion: lexloci.dev/v1
      kind: Event
      metadata: {name: verified}
      spec: {event: agi-verified, by: independent-expert-panel, date: "2026-01-01", source: S-ME}
      """;

  private static final String CONFIGURATION =
      """
      apiVersion: lexloci.dev/v1
      kind: Configuration
      metadata: {name: house}
      spec: {%s}
      """;

  @TempDir Path temporary;
  private TestRepository there;

  @BeforeEach
  void start_with_what_is_permitted_and_branch_off() {
    there =
        new TestRepository(temporary.resolve("repository"))
            .write("deploy/fine.yaml", DENIED.replace("aws", "azure").replace("bad", "fine"))
            .write("records/none.yaml", EVENT.replace("2026-01-01", "2030-01-01"))
            .write("README.md", "a house")
            .initialised()
            .commit("Start");
    there.git("checkout", "-q", "-b", "topic");
    there.write("deploy/bad.yaml", DENIED);
  }

  @Test
  void without_a_trick_it_is_denied() {
    check().exits(1).says("NO       gpt-5.5 on aws").omits("house's word");
  }

  @Test
  void a_configuration_that_leaves_the_edition_out_has_no_effect() {
    there.write("lexloci.yaml", CONFIGURATION.formatted("editions: [2026-04-27]"));

    check()
        .exits(1)
        .says(
            "changes the house's word: 1 configuration; in effect once merged",
            "added    configuration `house`   lexloci.yaml:1");
    check("--config=lexloci.yaml").exits(1).says("1 configuration; in effect once merged");
    check("--trust-change").exits(0).says("1 configuration; in effect here already, by --trust");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exclude: [\"**/bad.yaml\"]",
        "include: [\"**/fine.yaml\"]",
        "failOn: indeterminate, editions: [in-force]",
        "waivers: [w/mine.yaml]",
        "records: [r/mine.yaml]",
        "outputs: [json=elsewhere.json]"
      })
  void a_configuration_that_was_changed_is_that_of_before(String said) {
    there.git("stash", "-q", "-u");
    there.git("checkout", "-q", "main");
    there.write("lexloci.yaml", CONFIGURATION.formatted("editions: [2025-10-28]")).commit("House");
    there.git("checkout", "-q", "topic");
    there.git("merge", "-q", "main");
    there.git("stash", "pop");
    there
        .write("lexloci.yaml", CONFIGURATION.formatted(said))
        .write("w/mine.yaml", WAIVER)
        .write("r/mine.yaml", CONSENT);

    check().exits(1).says("NO       gpt-5.5 on aws", "changed  configuration `house`");
  }

  @Test
  void an_agreement_in_a_configuration_has_no_effect() throws IOException {
    SmallAgreement.write(there.directory().resolve("ours"));
    there.write("lexloci.yaml", CONFIGURATION.formatted("agreement: ours"));

    check().exits(1).says("1 agreement, 1 configuration; in effect once merged");
  }

  @Test
  void an_agreement_that_is_named_is_that_of_before() throws IOException {
    there.git("stash", "-q", "-u");
    there.git("checkout", "-q", "main");
    SmallAgreement.write(there.directory().resolve("ours"));
    SmallAgreement.forbidEverything(there.directory().resolve("ours"));
    there.commit("An agreement");
    there.git("checkout", "-q", "topic");
    there.git("merge", "-q", "main");
    there.git("stash", "pop");
    SmallAgreement.write(there.directory().resolve("ours"));

    check("--agreement=ours").exits(1).says("changes the house's word: 1 agreement; in effect");
    check("--agreement=ours", "--trust-change").omits("NO       gpt-5.5 on aws");
  }

  @Test
  void an_agreement_that_is_new_has_to_be_trusted_by_hand() throws IOException {
    SmallAgreement.write(there.directory().resolve("ours"));

    check("--agreement=ours")
        .exits(4)
        .complains(
            "lexloci: the agreement `ours` is not there before the change",
            "try `lexloci check --help` for what can be said");
  }

  @ParameterizedTest
  @ValueSource(strings = {CONSENT, EVENT})
  void a_record_beside_the_deployment_is_no_permission(String record) {
    there.write("deploy/records.yaml", record);

    check()
        .exits(1)
        .says("NO       gpt-5.5 on aws", "changes the house's word: 1 ", "in effect once merged");
    check("--records=deploy/records.yaml").exits(1);
    check("--trust-change", "--editions=2025-10-28").exits(0).says("by --trust-change");
  }

  @Test
  void a_record_in_the_very_same_file_is_none_either() {
    there.write("deploy/bad.yaml", DENIED + "---\n" + CONSENT);

    check().exits(1).says("changes the house's word: 1 consent; in effect once merged");
  }

  @Test
  void a_record_of_before_that_is_edited_says_what_it_said() {
    there.write("records/none.yaml", EVENT);

    check("--records=records", "--editions=2025-10-28")
        .exits(1)
        .says("changed  event `verified`   records/none.yaml:1");
  }

  @Test
  void a_record_of_before_counts_though_the_change_removes_it() {
    there.git("mv", "records/none.yaml", "elsewhere.yaml");
    there.write("records/more.yaml", CONSENT.replace("gpt-5.5", "sora"));

    check("--records=records").exits(1).says("removed  event `verified`");
  }

  @Test
  void a_product_that_the_change_puts_on_record_is_none() {
    there.write(
        "deploy/product.yaml",
        """
        apiVersion: lexloci.dev/v1
        kind: Product
        metadata: {name: gpt-5.5}
        spec: {title: Something else, type: non-api, owner: somebody}
        """);

    check().exits(1).says("changes the house's word: 1 product; in effect once merged");
  }

  @Test
  void a_waiver_of_the_change_waives_nothing() {
    there.write("waivers.yaml", WAIVER);

    check("--waivers=waivers.yaml", "--editions=2025-10-28")
        .exits(1)
        .says("changes the house's word: 1 waiver; in effect once merged");
    check("--waivers=" + there.directory().resolve("waivers.yaml"), "--editions=2025-10-28")
        .exits(1);
    check("--waivers=deploy/../waivers.yaml", "--editions=2025-10-28").exits(1);
  }

  @Test
  void a_waiver_by_a_way_around_the_repository_waives_nothing() throws IOException {
    there.write("waivers.yaml", WAIVER);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), there.directory());

    check("--waivers=" + link.resolve("waivers.yaml"), "--editions=2025-10-28").exits(1);
  }

  @Test
  void a_waiver_outside_of_the_repository_counts() throws IOException {
    Files.writeString(temporary.resolve("waivers.yaml"), WAIVER);

    check("--waivers=../waivers.yaml", "--editions=2025-10-28")
        .exits(0)
        .says("WAIVED   gpt-5.5 on aws")
        .omits("house's word");
  }

  @Test
  void a_baseline_of_the_change_freezes_nothing() {
    lexloci("baseline", "deploy").exits(0);

    check("--baseline=lexloci-baseline.yaml")
        .exits(1)
        .says("changes the house's word: 1 baseline; in effect once merged");
  }

  @Test
  void a_map_of_the_change_says_nothing() {
    there.write(
        "map.yaml",
        """
        apiVersion: lexloci.dev/v1
        kind: ClusterMap
        metadata: {name: mine}
        spec: {clusters: [{name: prod, provider: azure}]}
        """);

    check("--map=map.yaml").exits(1).says("1 cluster map; in effect once merged");
  }

  @Test
  void what_would_not_load_once_merged_is_a_problem_now() {
    there.write("waivers.yaml", WAIVER.replace("clause:", "cluase:"));

    check("--waivers=waivers.yaml")
        .exits(4)
        .says("NO       gpt-5.5 on aws")
        .complains("waivers.yaml:5:3: unknown field `cluase`; did you mean `clause`?");
  }

  @Test
  void what_did_not_load_before_is_told_with_a_way_out() {
    there.git("stash", "-q", "-u");
    there.git("checkout", "-q", "main");
    there.write("lexloci.yaml", CONFIGURATION.formatted("editons: [x]")).commit("Mistake");
    there.git("checkout", "-q", "topic");
    there.git("merge", "-q", "main");
    there.git("stash", "pop");
    there.write("lexloci.yaml", CONFIGURATION.formatted("editions: [2025-10-28]"));

    check().exits(4).saysNothing();
    check("--trust-change").exits(1).says("1 configuration; in effect here already");
  }

  @Test
  void trust_without_a_change_is_refused() {
    lexloci("check", "--trust-change", "deploy")
        .exits(4)
        .complains(
            "--trust-change: has no effect without `--changed-since`",
            "exit 4, the input is at fault");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workload: training",
        "customer: us-national-security",
        "product: {name: gpt-5.5, owner: somebody}",
        "product: {name: my-bot, type: non-api}"
      })
  void what_a_change_declares_of_itself_is_told_where_it_helps(String said) {
    String spec = said.startsWith("product:") ? "" : "  " + said + "\n";
    String product = said.startsWith("product:") ? said : "product: gpt-5.5";
    there.write("deploy/bad.yaml", DENIED.replace("product: gpt-5.5", product) + spec);

    Ran ran = check();

    assertThat(ran.exit() > 0 || ran.out().contains("declared by the change: "))
        .as(ran.toString())
        .isTrue();
  }

  @Test
  void an_exemption_by_self_declaration_is_told_in_every_format() {
    there.write("deploy/bad.yaml", DENIED + "  customer: us-national-security\n");
    String told = "declared by the change: customer: us-national-security";

    check().exits(0).says(told, "gpt-5.5 on aws is YES, and NO without", "deploy/bad.yaml:7");
    for (String format :
        List.of("markdown", "csv", "sarif", "junit", "github", "gitlab", "pipelines", "oscal")) {
      check("-o", format).exits(0).says("us-national-security", "declared by the change");
    }
    check("-o", "teamcity").exits(0).says("us-national-security");
    check("-o", "json").exits(0).says("\"customer: us-national-security\"");
    check("-o", "ndjson").exits(0).says("\"customer: us-national-security\"");
    check("-o", "patch").exits(0).sumsUp("exit 0, permitted");
  }

  @Test
  void a_change_of_the_house_s_word_is_told_in_every_format() {
    there.write("deploy/bad.yaml", DENIED.replace("aws", "azure"));
    there.write("deploy/consent.yaml", CONSENT);

    for (String format :
        List.of(
            "text",
            "markdown",
            "csv",
            "sarif",
            "junit",
            "github",
            "gitlab",
            "pipelines",
            "oscal")) {
      check("-o", format).exits(0).says("changes the house's word: 1 consent");
    }
    check("-o", "teamcity").exits(0).says("word: 1 consent");
    check("-o", "json").exits(0).says("\"kind\" : \"consent\"", "\"how\" : \"added\"");
    check("-o", "ndjson").exits(0).says("\"kind\":\"consent\"");
  }

  @Test
  void what_was_declared_before_is_not_told_again() {
    there.write("deploy/bad.yaml", DENIED + "  customer: us-national-security\n").commit("Once");
    there.git("checkout", "-q", "main");
    there.git("merge", "-q", "topic");
    there.git("checkout", "-q", "topic");
    there.write("deploy/bad.yaml", "# more\n" + DENIED + "  customer: us-national-security\n");

    check().exits(0).omits("declared by the change");
  }

  @Test
  void another_deployment_that_counts_as_a_launch_is_told() {
    String product = "product: {name: my-bot, type: non-api, owner: openai, openWeights: false}";
    there.write("deploy/bad.yaml", DENIED.replace("product: gpt-5.5", product)).commit("Depends");
    there.git("checkout", "-q", "main");
    there.git("merge", "-q", "topic");
    there.git("checkout", "-q", "topic");
    there.write(
        "deploy/first.yaml",
        DENIED
                .replace("product: gpt-5.5", product)
                .replace("name: bad", "name: first")
                .replace("aws", "azure")
                .replace("2026-11-20", "2026-10-01")
            + "  stage: general-availability\n  customer: general\n  workload: serving\n");

    check("--editions=2026-04-27")
        .exits(0)
        .says(
            "fixed  DEPENDS to YES", "declared by the change: launch on azure, 2026-10-01; my-bot");
  }

  @Test
  void a_deployment_that_calls_itself_retired_is_told() {
    there.write("deploy/bad.yaml", DENIED + "  stage: retired\n");

    check().exits(0).says("declared by the change: stage: retired; not judged, and NO without");
  }

  @Test
  void what_a_change_puts_where_no_walk_looks_is_told() {
    there
        .write("deploy/bad.yaml", DENIED.replace("aws", "azure"))
        .write("deploy/.tox/bad.yaml", "a: b")
        .write("deploy/.venv/bad.yaml", "a: b")
        .write(".github/workflows/x.yaml", "on: push\n")
        .commit("Hide");

    check()
        .exits(0)
        .complains(
            "warning: deploy/.tox/bad.yaml: changed, and not read: it is in a directory that a tool"
                + " keeps (and 1 more file)");
  }

  @Test
  void nothing_to_ignore_is_no_mistake() {
    there.write("deploy/bad.yaml", DENIED.replace("aws", "azure"));

    check("--no-config", "--ignore-waivers").exits(0);
    there.write("lexloci.yaml", CONFIGURATION.formatted("editions: [2025-10-28]"));
    check("--no-config").exits(0);
  }

  private Ran check(String... more) {
    List<String> args = new ArrayList<>(List.of("check", "--changed-since=main"));
    args.addAll(List.of(more));
    args.add("deploy");
    return lexloci(args.toArray(String[]::new));
  }

  private Ran lexloci(String... args) {
    return Ran.in(there.directory(), Map.of(), args);
  }
}
