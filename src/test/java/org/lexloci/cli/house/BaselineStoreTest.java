package org.lexloci.cli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.OPEN;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;

/** What a baseline holds, when it grows, and when it shrinks. */
class BaselineStoreTest {

  private static final String FILE = "lexloci-baseline.yaml";
  private static final String[] CHECK = {"check", "deploy", "--baseline", FILE};

  @TempDir private Path folder;

  @BeforeEach
  void write_two_denied_deployments_and_freeze_them() throws IOException {
    write(folder, "deploy/no.yaml", NO);
    write(folder, "deploy/more.yaml", all(NO.replace("name: no", "name: more"), OPEN));
    lexloci("baseline", "deploy")
        .exits(0)
        .says(
            FILE + ": 4 denials of 2 deployments, 4 new, 0 gone\n",
            "1 deployment depends and still fails a check: only what is denied is frozen\n")
        .complains();
  }

  @Test
  void what_is_frozen_does_not_fail_and_what_is_new_does() throws IOException {
    lexloci(CHECK)
        .exits(2)
        .says("FROZEN   coffee on aws", "frozen   in the baseline", "1 depends, 2 frozen");

    write(folder, "deploy/new.yaml", NO.replace("name: no", "name: new"));
    lexloci(CHECK).exits(1).says("1 no, 1 depends, 2 frozen").complains();
  }

  @Test
  void lines_may_move_and_the_working_directory_may_be_another() throws IOException {
    write(folder, "deploy/no.yaml", "# a line\n\n" + NO);

    Ran.in(folder.resolve("deploy"), Map.of(), "check", ".", "--baseline", "../" + FILE)
        .exits(2)
        .says("1 depends, 2 frozen")
        .complains();
  }

  @Test
  void what_is_fixed_is_taken_out_and_fails_when_it_comes_back() throws IOException {
    write(folder, "deploy/no.yaml", YES);
    lexloci(CHECK)
        .exits(2)
        .complains("warning: " + FILE + ": 2 denials in it are fixed", FILE + ": took that out");
    assertThat(baseline()).doesNotContain("no.yaml").contains("more.yaml");

    write(folder, "deploy/no.yaml", NO);
    lexloci(CHECK).exits(1).says("1 no, 1 depends, 1 frozen").complains();
  }

  @Test
  void a_file_that_is_gone_is_fixed() throws IOException {
    Files.delete(folder.resolve("deploy/no.yaml"));

    lexloci(CHECK)
        .complains("warning: " + FILE + ": 2 denials in it are fixed", FILE + ": took that out");
  }

  @Test
  void in_ci_a_baseline_neither_grows_nor_shrinks() throws IOException {
    Map<String, String> ci = Map.of("CI", "true");
    String before = baseline();
    write(folder, "deploy/no.yaml", YES);

    Ran.in(folder, ci, CHECK)
        .exits(2)
        .complains(
            "warning: " + FILE + ": 2 denials in it are fixed",
            FILE + ": run the same check outside of CI to take that out");
    Ran.in(folder, ci, "baseline", "deploy")
        .exits(4)
        .saysNothing()
        .complains(
            FILE + ": a baseline grows when somebody decides it, and not in CI",
            "exit 4, the input is at fault");
    assertThat(baseline()).isEqualTo(before);
  }

  @Test
  void what_was_not_asked_about_is_not_fixed() throws IOException {
    String before = baseline();
    write(folder, "deploy/no.yaml", YES);

    lexloci("check", "deploy/more.yaml", "--baseline", FILE).exits(2).complains();
    lexloci("check", "deploy", "--baseline", FILE, "--as-of", "2027-01-01")
        .exits(2)
        .complains(
            "warning: " + FILE + ": 2 denials in it are fixed",
            FILE + ": a check as of another day or with something assumed takes nothing out");
    lexloci("check", "deploy", "nowhere", "--baseline", FILE).exits(4);
    lexloci("check", "deploy", "--baseline", FILE, "--editions", "2019-07-22");
    assertThat(baseline()).isEqualTo(before);
  }

  @Test
  void a_baseline_that_cannot_be_used_is_told_in_one_line() throws IOException {
    String other = baseline().replace("agreement: microsoft-openai", "agreement: another");
    write(folder, "other.yaml", other);
    write(folder, "no.yaml", NO);

    refused(
        "other.yaml",
        "other.yaml: a baseline of the agreement `another`; this is about `microsoft-openai`");
    refused("nowhere.yaml", "nowhere.yaml: no such file");
    refused("deploy", "deploy: expected one file");
    refused("no.yaml", "no.yaml:2:7: unknown kind `ProductDeployment`; expected `Baseline`");
    lexloci("baseline", "deploy", "--file", "other.yaml").exits(4);
    assertThat(folder.resolve("other.yaml")).hasContent(other);
  }

  @Test
  void input_that_is_at_fault_leaves_no_baseline_behind() throws IOException {
    lexloci("baseline", "deploy", "nowhere", "--file", "new.yaml")
        .exits(4)
        .complains("nowhere: no such file", "exit 4, the input is at fault");
    lexloci("baseline", "deploy", "--file", "nowhere/new.yaml")
        .exits(4)
        .complains(
            "nowhere/new.yaml: cannot be written: its directory is not there",
            "exit 4, an output cannot be written");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("deploy", FILE);
    }
  }

  private void refused(String file, String message) {
    lexloci("check", "deploy", "--baseline", file)
        .exits(4)
        .saysNothing()
        .complains(message, "exit 4, the input is at fault");
  }

  private String baseline() throws IOException {
    return Files.readString(folder.resolve(FILE));
  }

  private Ran lexloci(String... args) {
    return Ran.in(folder, Map.of(), args);
  }
}
