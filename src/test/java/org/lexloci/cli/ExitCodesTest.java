package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.OPEN;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.terminal.Terminal;
import org.lexloci.report.Colour;

/** Every exit code, with the words that go with it. */
class ExitCodesTest {

  @TempDir private Path folder;

  @Test
  void a_permitted_deployment_exits_0() {
    piping(YES, "check", "-").exits(0).says("YES      tea on azure", "exit 0, permitted\n");
  }

  @Test
  void a_denied_deployment_exits_1() {
    piping(NO, "check", "-").exits(1).says("NO       coffee on aws", "exit 1, denied\n");
  }

  @Test
  void a_deployment_that_depends_exits_2() {
    piping(OPEN, "check", "-")
        .exits(2)
        .says("DEPENDS  water on aws", "product.type", "exit 2, indeterminate\n");
  }

  @Test
  void one_denial_outweighs_what_depends_and_what_is_permitted() {
    piping(all(OPEN, NO, YES), "check", "-")
        .exits(1)
        .says("3 deployments: 1 no, 1 depends, 1 yes", "exit 1, denied\n")
        .complains();
  }

  @Test
  void one_dependence_outweighs_what_is_permitted() {
    piping(all(YES, OPEN), "check", "-").exits(2).says("2 deployments: 1 depends, 1 yes");
  }

  @Test
  void an_agreement_that_does_not_load_exits_3() throws IOException {
    Path agreement = SmallAgreement.write(folder.resolve("small"));
    Path rules = agreement.resolve("2026-01-01-only/wait-for-azure.drl");
    Files.delete(rules);

    piping(YES, "check", "-", "--agreement", agreement.toString())
        .exits(3)
        .saysNothing()
        .complains(
            rules.getParent()
                + ": clause `wait-for-azure` is assessed by rule and has no file"
                + " `wait-for-azure.drl`",
            "exit 3, the rules are at fault");
  }

  @Test
  void a_directory_without_an_agreement_exits_3() {
    lexloci("clauses", "--agreement", folder.toString())
        .exits(3)
        .saysNothing()
        .complains(
            folder.resolve("agreement.yaml") + ": no such file", "exit 3, the rules are at fault");
  }

  @Test
  void every_problem_of_an_agreement_is_told_with_its_place() throws IOException {
    Path agreement = SmallAgreement.write(folder.resolve("small"));
    Path file = agreement.resolve("agreement.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("anchor: azure", "anchor: azzure")
            .replace("basis:", "basi:"));

    lexloci("clauses", "--agreement", agreement.toString())
        .exits(3)
        .complains(
            file + ":8:11: unknown anchor `azzure`; did you mean `azure`?",
            file + ":9:3: unknown field `basi`; did you mean `basis`?",
            "exit 3, the rules are at fault");
  }

  @Test
  void a_file_that_cannot_be_read_exits_4() {
    lexloci("check", "nowhere.yaml")
        .exits(4)
        .says("0 deployments: 1 problem", "exit 4, the input is at fault\n")
        .complains("nowhere.yaml: no such file");
  }

  @Test
  void a_problem_outweighs_a_denial_which_is_still_counted() throws IOException {
    String good = write(folder, "no.yaml", NO);

    lexloci("check", good, "nowhere.yaml")
        .exits(4)
        .says("NO       coffee on aws", "1 deployment: 1 no, 1 problem", "exit 4");
  }

  @Test
  void nothing_judged_exits_4() {
    piping(Documents.record("Product", "{type: api}"), "check", "-")
        .exits(4)
        .complains(
            "-: nothing was judged: no `ProductDeployment`, and no manifest of anything that runs");
  }

  @Test
  void what_nobody_foresaw_exits_5_and_nothing_is_answered() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream failing =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("a rule failed");
          }
        };
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            failing,
            Clock.systemUTC(),
            Colour.OFF,
            Path.of(""),
            Map.of());

    int exit = Main.run(terminal, "check", "-");

    assertThat(exit).isEqualTo(5);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().replace("\r\n", "\n"))
        .isEqualTo(
            """
            lexloci: internal error: a rule failed
            set LEXLOCI_TRACE=1 to see where
            exit 5, lexloci is at fault
            """);
  }
}
