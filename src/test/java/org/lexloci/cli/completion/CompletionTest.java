package org.lexloci.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lexloci.cli.Ran.lexloci;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.JavaCommand;
import org.lexloci.cli.Main;
import org.lexloci.cli.Ran;

@Tag("exhaustive")
class CompletionTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lexloci ver                             | verify,verify-attestation",
        "lexloci help ex                         | explain",
        "lexloci check --fail-o                  | --fail-on",
        "lexloci check --fail-on d               | deny,duty",
        "lexloci check --fail-on=in              | --fail-on=indeterminate",
        "lexloci may gpt-5.5 on c                | coreweave,cerebras",
        "lexloci may can gpt-5-c                 | gpt-5-codex",
        "lexloci may gpt-5.5 ru                  | run",
        "lexloci may gpt-5.5 run on az           | azure",
        "lexloci may gpt-5.5 on aws --stage p    | preview",
        "lexloci may gpt-5.5 on aws -o j         | json,junit",
        "lexloci may gpt-5.5 on aws -o pa        | ''",
        "lexloci may x on aws --over x -o        | text,json,svg",
        "lexloci matrix -o h                     | html",
        "lexloci matrix --providers azure,a      | 'azure,aws;azure,alibaba'",
        "lexloci compare 2025-10-28 2026         | 2026-04-27",
        "lexloci compare 2025-10-28 2025-1       | ''",
        "lexloci check --editions 2025-10-28,in  | ''",
        "lexloci check --editions in             | in-force",
        "lexloci explain ship-first-a            | ship-first-azure",
        "lexloci clauses ship-first-a            | ship-first-azure",
        "lexloci clauses S-MS-26                 | S-MS-2604",
        "lexloci clauses --diagram s             | svg",
        "lexloci schema Ru                       | Run",
        "lexloci verify open                     | openai-amazon",
        "lexloci may 'gpt-5.5                    | gpt-5.5",
        "lexloci check --color n                 | never",
        "lexloci completion z                    | zsh",
        "lexloci may x on aws --given launch:gpt-5.5@az | 'launch:gpt-5.5@azure=;launch:gpt-5.5@azure/'",
        "lexloci may x on aws --given agi        | agi-verified=",
        "lexloci may x on aws --assume readings.first=s | readings.first=strictly-earlier",
        "lexloci may x on aws --launched azure/p | azure/preview=",
        "lexloci nothing                         | ''",
      })
  void a_word_is_completed_where_it_stands(String line, String offers) {
    List<String> expected = List.of(offers.split(offers.contains(";") ? ";" : ","));
    String typed = line.endsWith(" -o") ? line + " " : line;

    assertThat(offered(typed).stream().filter(o -> !o.equals(":files")))
        .as(line)
        .containsSubsequence(offers.isEmpty() ? List.of() : expected)
        .hasSize(offers.isEmpty() ? 0 : expected.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lexloci check ",
        "lexloci check --records ",
        "lexloci check --agreement ",
        "lexloci check -o json=",
        "lexloci test ",
        "lexloci verify my-"
      })
  void files_are_left_to_the_shell(String line) {
    assertThat(offered(line)).contains(":files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "may gpt-5.5 on ",
        "may gpt-5.5 on aws --stage ",
        "may gpt-5.5 on aws --customer ",
        "may gpt-5.5 on aws --workload ",
        "may gpt-5.5 on aws --inference ",
        "may gpt-5.5 on aws --channel ",
        "may gpt-5.5 on aws --editions ",
        "may gpt-5.5 on aws --editions 2025-10-28,",
        "may gpt-5.5 on aws --fail-on ",
        "may gpt-5.5 on aws --agreement ",
        "may gpt-5.5 on aws --beside ",
        "may gpt-5.5 on aws --color ",
        "may gpt-5.5 on aws --assume ",
        "may gpt-5.5 on aws -o ",
        "may gpt-5.5 on aws --given consent:gpt-5.5@aws/",
        "may new-model on aws --type ",
        "may new-model on aws --statefulness ",
        "may new-model on aws --attribute ",
        "matrix gpt-5.5 --providers ",
        "matrix gpt-5.5 -o ",
        "compare 2025-10-28 ",
        "explain ",
        "clauses ",
        "schema ",
      })
  void no_value_is_offered_that_is_then_refused(String line) {
    List<String> words = ShellLine.words(line);

    for (String value : offered("lexloci " + line)) {
      List<String> typed = new ArrayList<>(words.subList(0, words.size() - 1));
      typed.add(value);
      if (!value.equals(":files")) {
        assertThat(lexloci(typed.toArray(String[]::new)).exit()).as(line + value).isLessThan(3);
      }
    }
  }

  @Test
  void every_product_that_is_offered_is_known() {
    List<String> products = offered("lexloci matrix ");

    assertThat(products).hasSizeGreaterThan(20).allMatch(p -> !p.contains(":"));
    List<String> all = new ArrayList<>(List.of("matrix", "--providers", "aws"));
    all.addAll(products);
    lexloci(all.toArray(String[]::new)).exits(0);
    for (String product : products) {
      assertThat(lexloci("may", product, "on", "aws").exit()).as(product).isLessThan(3);
    }
  }

  @Test
  void an_agreement_of_ones_own_is_asked_for_its_names() {
    String line = "lexloci check --agreement src/site/your-own-agreement ";

    assertThat(offered(line + "--editions 2026")).containsExactly("2026-07-01");
    assertThat(offered(line.replace("check", "explain") + "seal")).containsExactly("sealed-data");
    assertThat(offered(line.replace("check", "may") + "x on aws --attribute "))
        .contains("data=personal");
  }

  @Test
  void an_agreement_that_does_not_load_offers_nothing_and_complains_of_nothing() {
    lexloci("completion", "--line", "lexloci explain --agreement nowhere ")
        .exits(0)
        .saysNothing()
        .complains();
  }

  @Test
  void the_script_is_that_of_the_shell_in_use() {
    Ran.where(Map.of("SHELL", "/usr/bin/fish"), "completion").exits(0).says("complete -c lexloci");
    Ran.where(Map.of("SHELL", "/bin/dash"), "completion").exits(0).says("complete -F _lexloci");
    lexloci("completion", "zsh").exits(0).says("#compdef lexloci");
    lexloci("completion", "zhs")
        .refuses("unknown shell `zhs`; did you mean `zsh`?", "lexloci completion");
  }

  @Test
  void bash_completes() throws Exception {
    assumeTrue(isThere("bash"));
    String ask =
        """
        source <(lexloci completion bash)
        COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDBREAKS=$' \\t\\n"\\'@><=;|&(:'
        compopt() { echo "compopt $*"; }
        _lexloci lexloci
        printf '%s\\n' "${COMPREPLY[@]}"
        """;

    assertThat(run("bash", "--norc", "-c", ask, "bash", "lexloci may gpt-5.5 on aws --stage pre"))
        .containsExactly("preview");
    assertThat(run("bash", "--norc", "-c", ask, "bash", "lexloci check --fail-on=ind"))
        .containsExactly("indeterminate");
    assertThat(
            run(
                "bash",
                "--norc",
                "-c",
                ask,
                "bash",
                "lexloci may x on aws --given launch:gpt-5.5@co"))
        .containsExactly("compopt -o nospace", "compopt -o nospace", "coreweave=", "coreweave/");
    assertThat(run("bash", "--norc", "-c", ask, "bash", "lexloci check "))
        .contains("compopt -o default");
  }

  @Test
  void zsh_completes() throws Exception {
    assumeTrue(isThere("zsh"));
    String ask =
        """
        compdef() { :; }
        compadd() { print -r -- "$@"; print -rl -- $values $open; }
        compset() { :; }
        _files() { print files; }
        source <(lexloci completion zsh)
        words=("$@") CURRENT=$# PREFIX=${@[-1]}
        _lexloci
        """;

    assertThat(run("zsh", "-f", "-c", ask, "zsh", "lexloci", "may", "gpt-5.5", "on", "az"))
        .contains("azure");
    assertThat(run("zsh", "-f", "-c", ask, "zsh", "lexloci", "check", "")).containsExactly("files");
  }

  @Test
  void fish_completes() throws Exception {
    assumeTrue(isThere("fish"));
    String ask = "lexloci completion fish | source; complete -C ";

    assertThat(run("fish", "--no-config", "-c", ask + "'lexloci explain ship-first-a'"))
        .hasSize(1)
        .allMatch(line -> line.startsWith("ship-first-azure\t"));
    assertThat(run("fish", "--no-config", "-c", ask + "'lexloci check --records pom'"))
        .containsExactly("pom.xml");
  }

  private static List<String> offered(String line) {
    return lexloci("completion", "--line", line)
        .exits(0)
        .out()
        .lines()
        .map(offer -> offer.split("\t")[0])
        .toList();
  }

  private static boolean isThere(String shell) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
  }

  /** Runs a shell in which lexloci is these classes. */
  private List<String> run(String... command) throws IOException, InterruptedException {
    Path program = Files.createDirectories(directory.resolve("bin")).resolve("lexloci");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s' \"$@\"\n"
            .formatted(String.join("' '", JavaCommand.of(List.of(), Main.class))));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    ProcessBuilder shell = new ProcessBuilder(command).redirectErrorStream(true);
    shell.environment().put("PATH", program.getParent() + ":" + System.getenv("PATH"));
    shell.environment().put("HOME", directory.toString());
    Process process = shell.start();
    List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
    process.waitFor();
    return lines;
  }
}
