package org.lexloci.cli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.OPEN;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Documents.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;

/** What a configuration says, who overrides it, and what is wrong with it. */
class ConfigurationTest {

  private static final String SAME_DAY =
      deployment(
          "same",
          "{name: tea, type: non-api, openWeights: false, launches: [{provider: azure, stage:"
              + " general-availability, date: \"2026-01-15\"}]}",
          "aws",
          "2026-01-15");

  @TempDir private Path folder;

  @BeforeEach
  void make_a_repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(folder, "deploy/same.yaml", SAME_DAY);
  }

  @Test
  void a_settled_reading_is_a_fact_and_the_report_says_by_whom() throws IOException {
    lexloci("check", "deploy").exits(2).says("depends on  readings.first");
    house("  readings: {first: {answer: not-later, by: general counsel}}");

    lexloci("check", "deploy")
        .exits(0)
        .omits("depends on")
        .says("reading `first` settled as not-later, by general counsel   lexloci.yaml:5");
    house("  readings: {first: {answer: strictly-earlier, by: general counsel}}");
    lexloci("check", "deploy")
        .exits(1)
        .says("readings.first: strictly-earlier", "settled by general counsel, lexloci.yaml:5:30");
  }

  @Test
  void a_configuration_below_the_working_directory_has_no_say_and_that_is_told()
      throws IOException {
    house("  editions: [2026-04-27]");
    Files.move(folder.resolve("lexloci.yaml"), folder.resolve("deploy/lexloci.yaml"));

    lexloci("check", "deploy")
        .exits(2)
        .complains(
            "warning: deploy/lexloci.yaml: has no say: a configuration is read in the working"
                + " directory or above it, or by `--config`");
    lexloci("check", "deploy", "--config=deploy/lexloci.yaml").exits(2).complains();
    Ran.in(folder.resolve("deploy"), Map.of(), "check", ".").exits(2).complains();
    Ran.in(folder.resolve("deploy"), Map.of(), "check", ".", "--no-config").exits(2).complains();
  }

  @Test
  void a_configuration_is_found_upwards_and_its_paths_start_from_it() throws IOException {
    house("  editions: [2026-04-27]", "  outputs: [json=run.json]", "  waivers: [waivers.yaml]");
    write(folder, "waivers.yaml", Files.readString(Path.of("examples/20-waiver/waivers.yaml")));

    Ran.in(folder.resolve("deploy"), Map.of(), "check", ".").exits(2).saysNothing();
    assertThat(folder.resolve("run.json"))
        .content()
        .contains("../waivers.yaml")
        .doesNotContain("2025-10-28-next-chapter");
  }

  @Test
  void a_configuration_above_the_repository_or_a_home_is_not_ours() throws IOException {
    house("  failOn: deny");
    Files.createDirectories(folder.resolve("inner/.git"));
    Files.createDirectories(folder.resolve("home/work"));

    Ran.in(folder.resolve("inner"), Map.of(), "config").exits(0).says("configuration  none");
    Ran.in(folder.resolve("home/work"), Map.of("HOME", folder.resolve("home").toString()), "config")
        .says("configuration  none");
    Ran.in(folder.resolve("home/work"), Map.of(), "config")
        .says("configuration  ../../lexloci.yaml");
  }

  @Test
  void options_override_and_where_each_value_comes_from_is_shown() throws IOException {
    house("  failOn: deny", "  editions: [in-force]", "  exclude: [\"**/drafts/**\"]");

    Ran.in(
            folder,
            Map.of("CI", "true"),
            "config",
            "--editions",
            "2026-04-27",
            "--as-of",
            "2026-11-01")
        .exits(0)
        .complains()
        .says("configuration  lexloci.yaml\n")
        .says("agreement      microsoft-openai    default\n")
        .says("editions       2026-04-27          --editions\n")
        .says("as of          2026-11-01          --as-of\n")
        .says("exclude        **/drafts/**        lexloci.yaml:7:13\n")
        .says("fail on        deny                lexloci.yaml:5:11\n")
        .says("in CI          yes                 environment, CI\n");
    lexloci("config", "--no-config").says("configuration  none", "fail on        indeterminate");
  }

  @Test
  void what_was_not_read_is_not_to_fail_where_only_denials_do() throws IOException {
    write(folder, "open.yaml", OPEN);
    String refusal =
        "what was not read depends, and does not fail where only denials do: say either `--unread"
            + " fail` or `--fail-on deny`";

    lexloci("check", "open.yaml", "--unread", "fail", "--fail-on", "deny")
        .exits(4)
        .saysNothing()
        .complains("command line: " + refusal, "exit 4, the input is at fault");
    house("  unread: fail");
    lexloci("check", "open.yaml", "--fail-on", "deny")
        .exits(4)
        .complains("lexloci.yaml:5:11: " + refusal, "exit 4, the input is at fault");
    lexloci("may", "gpt-5.5", "run", "on", "azure", "--fail-on", "deny").exits(0);
    lexloci("check", "open.yaml", "--unread", "warn", "--fail-on", "deny").exits(0);
  }

  @Test
  void what_does_not_fail_ends_with_0_and_what_does_keeps_its_number() throws IOException {
    write(folder, "open.yaml", OPEN);
    write(folder, "no.yaml", NO);
    write(
        folder,
        "planned.yaml",
        deployment(
            "planned",
            "{name: tea, type: non-api, launches: [{provider: azure, stage: general-availability,"
                + " date: \"2027-05-01\"}]}",
            "aws",
            "2027-06-01"));

    lexloci("check", "open.yaml", "--fail-on", "deny")
        .exits(0)
        .says("DEPENDS  water", "exit 0, what depends is not to fail\n");
    lexloci("check", "open.yaml", "--fail-on", "indeterminate").exits(2);
    lexloci("check", "no.yaml", "--fail-on", "deny").exits(1);
    lexloci("check", "no.yaml", "open.yaml", "--fail-on", "duty").exits(1);
    lexloci("check", "planned.yaml", "--editions=2026-04-27").exits(0).says("duty ");
    lexloci("check", "planned.yaml", "--editions=2026-04-27", "--fail-on", "duty")
        .exits(2)
        .says("exit 2, something is still to be done\n");
    lexloci("check", "open.yaml", "--fail-on", "denial")
        .refuses(
            "invalid value for option `--fail-on`: unknown reason to fail `denial`; expected"
                + " `deny`, `indeterminate` or `duty`",
            "lexloci check");
  }

  @Test
  void globs_choose_among_what_a_walk_finds() throws IOException {
    write(folder, "deploy/drafts/no.yaml", NO);
    write(folder, "other/yes.yaml", YES);
    house("  include: [\"deploy/**\"]", "  exclude: [\"**/drafts/**\"]");

    lexloci("check", ".").exits(2).says("1 deployment: 1 depends");
    lexloci("check", "deploy/drafts/no.yaml").exits(1).says("1 deployment: 1 no");
    Ran.in(folder.resolve("deploy"), Map.of(), "check", ".").exits(2).says("1 deployment");
  }

  @Test
  void what_has_no_effect_is_an_error() throws IOException {
    house("  exclude: [\"**/nothing/**\"]");
    refused("lexloci.yaml:5:13: `**/nothing/**` has no effect: it matches no file");
    lexloci("check", "deploy").exits(2).complains();
    house("  exclude: [\"{\"]");
    refused("lexloci.yaml:5:13: `{` is no glob");
    house("  readings: {frist: {answer: not-later, by: me}}");
    refused("lexloci.yaml:5:30: unknown reading `frist`; did you mean `first`?");
    house("  readings: {first: {answer: later, by: me}}");
    refused(
        "lexloci.yaml:5:30: unknown answer `later`; expected `strictly-earlier` or `not-later`");
    house("  editions: [2026-04-27, 2026-04-27]");
    refused("lexloci.yaml:5:14: edition `2026-04-27-next-phase` is named twice");
    house("  editions: [2025-10-28]", "  readings: {first: {answer: not-later, by: me}}");
    refused(
        "lexloci.yaml:6:30: reading `first` has no effect: no edition that is checked leaves it"
            + " open");
    Files.delete(folder.resolve("lexloci.yaml"));
  }

  @Test
  void what_a_configuration_says_wrong_is_told_with_its_place() throws IOException {
    house("  failon: deny");
    refused("lexloci.yaml:5:3: unknown field `failon`; did you mean `failOn`?");
    house("  editions: [2026-04-28]");
    lexloci("check", "deploy").exits(4).saysNothing();
    house("  outputs: [jason]");
    refused("lexloci.yaml:5:13: unknown format `jason`; did you mean `json`?");
    write(folder, "lexloci.yaml", NO);
    refused("lexloci.yaml:2:7: unknown kind `ProductDeployment`; expected `Configuration`");
    lexloci("check", "deploy", "--config", "nowhere.yaml")
        .exits(4)
        .complains("nowhere.yaml: no such file", "exit 4, the input is at fault");
  }

  private void refused(String message) {
    lexloci("check", ".")
        .exits(4)
        .saysNothing()
        .complains(message, "exit 4, the input is at fault");
  }

  private void house(String... lines) throws IOException {
    write(folder, "lexloci.yaml", Documents.house(lines));
  }

  private Ran lexloci(String... args) {
    return Ran.in(folder, Map.of(), args);
  }
}
