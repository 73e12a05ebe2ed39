package org.lexloci.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.FOREIGN;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.OPEN;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;

/** What a run says besides its report: as little or as much as somebody wants. */
class DetailOptionsTest {

  @TempDir private Path folder;

  @BeforeEach
  void write_files_of_every_sort() throws IOException {
    write(folder, "yes.yaml", YES);
    write(folder, "no.yaml", NO);
    write(folder, "open.yaml", OPEN);
    write(folder, "other.yaml", FOREIGN);
    write(folder, "notes.md", "notes");
    write(folder, ".venv/hidden.yaml", NO);
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void the_last_line_says_what_was_looked_at_and_why_the_run_ends_so() {
    Ran ran = lexloci("check", ".");

    ran.exits(1).complains();
    assertThat(ran.out().lines().reduce("", (a, b) -> b))
        .startsWith("3 deployments: 1 no, 1 depends, 1 yes · ")
        .contains(" clauses applied to 3 · 1 file deploys nothing · ")
        .endsWith(" · exit 1, denied");
  }

  @Test
  void quiet_tells_only_what_fails() {
    lexloci("check", ".", "--quiet")
        .exits(1)
        .says("NO       coffee", "DEPENDS  water", "3 deployments")
        .omits("YES      tea");
    lexloci("check", ".", "-q", "--fail-on", "deny").exits(1).omits("DEPENDS  water");
    lexloci("check", "yes.yaml", "-q").exits(0).omits("tea");
    lexloci("check", ".", "-q", "-v")
        .refuses("`--quiet` and `--verbose` exclude each other", "lexloci check");
  }

  @Test
  void verbose_tells_which_files_were_read_and_which_were_not_and_why() {
    lexloci("check", ".", "--verbose")
        .exits(1)
        .complains(
            "read     no.yaml",
            "read     open.yaml",
            "read     yes.yaml",
            "skipped  .git: a tool keeps it",
            "skipped  .venv: a tool keeps it",
            "skipped  notes.md: not of a kind that is read",
            "skipped  other.yaml: deploys nothing");
  }

  @Test
  void the_exit_code_is_explained_with_everything_that_contributed() {
    Ran ran = lexloci("check", "no.yaml", "open.yaml", "--explain-exit");

    ran.exits(1);
    assertThat(ran.err())
        .startsWith(
            """
            exit 1 because at least one deployment is denied
              1 denied, which fails with 1
                coffee on aws   no.yaml:1   azure-api-exclusivity-until-agi, ship-first-azure
              1 undecided, which fails with 2
                water on aws   open.yaml:1   azure-api-exclusivity-until-agi, first-party-products-azure
              what counts: 5, 4 and 3 before 1, 1 before 2, 2 before 0
            """);
  }

  @Test
  void an_exit_code_that_is_no_answer_is_explained_too() {
    Ran ran = lexloci("check", "yes.yaml", "nowhere.yaml", "--explain-exit");

    ran.exits(4);
    assertThat(ran.err())
        .startsWith(
            "exit 4 because not everything could be read and judged\n"
                + "  problem  nowhere.yaml: no such file\n");
  }

  private Ran lexloci(String... args) {
    return Ran.in(folder, Map.of(), args);
  }
}
