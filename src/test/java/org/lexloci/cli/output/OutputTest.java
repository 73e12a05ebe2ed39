package org.lexloci.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Documents.NO;
import static org.lexloci.cli.Documents.YES;
import static org.lexloci.cli.Documents.write;
import static org.lexloci.cli.Ran.inColour;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.cli.Ran;
import org.lexloci.report.Reported;

/** Which stream and which file gets what. */
class OutputTest {

  @TempDir private Path folder;
  private String no;

  @BeforeEach
  void write_a_deployment() throws IOException {
    no = write(folder, "no.yaml", NO);
  }

  @Test
  void standard_output_carries_the_chosen_format_alone() {
    Ran text = lexloci("check", no, "-o", "text");
    Ran json = lexloci("check", no, "nowhere.yaml", "-o", "json");

    assertThat(text.out()).isEqualTo(lexloci("check", no).out());
    text.complains();
    assertThat(json.out()).as(json.toString()).startsWith("{\n").endsWith("}\n");
    json.exits(4).complains("nowhere.yaml: no such file");
  }

  @Test
  void several_formats_go_to_several_files() throws IOException {
    Path text = folder.resolve("run.txt");
    Path json = folder.resolve("run.json");

    lexloci("check", no, "-o", "text=" + text, "--output", "json=" + json)
        .exits(1)
        .saysNothing()
        .complains();

    assertThat(text).content().isEqualTo(lexloci("check", no).out());
    assertThat(json).content().isEqualTo(lexloci("check", no, "-o", "json").out());
  }

  @Test
  void two_formats_do_not_go_to_one_file() {
    Path file = folder.resolve("run.out");

    lexloci("check", no, "-o", "json=" + file, "-o", "sarif=" + folder + "/./run.out")
        .refuses("two formats cannot both go to `" + folder + "/./run.out`", "lexloci check");
    assertThat(file).doesNotExist();
  }

  @Test
  void one_format_can_go_to_a_file_and_one_to_standard_output() {
    Path json = folder.resolve("run.json");

    lexloci("check", no, "-o", "text", "-o", "json=" + json).exits(1).says("NO ").complains();
    lexloci("may", "gpt-5.5", "on", "aws", "-o", "json=" + json, "-o", "text").exits(1).says("NO ");
    assertThat(json).isNotEmptyFile();
  }

  @Test
  void a_file_that_cannot_be_written_is_told_and_the_rest_still_is() {
    Path missing = folder.resolve("missing/run.json");

    lexloci("check", no, "-o", "json=" + missing, "-o", "text")
        .exits(4)
        .says(
            "NO       coffee on aws",
            "1 no, 1 problem",
            "exit 4, an output cannot be written, and 1 denied\n")
        .complains(missing + ": cannot be written: its directory is not there");
    lexloci("check", no, "-o", "json=" + folder)
        .exits(4)
        .saysNothing()
        .complains(folder + ": cannot be written: it is a directory")
        .sumsUp("exit 4, an output cannot be written, and 1 denied");
    lexloci("check", no, "nowhere.yaml", "-o", "json=" + folder)
        .sumsUp("exit 4, the input is at fault, and 1 denied");
    lexloci("matrix", "gpt-5.5", "-o", "text", "-o", "json=" + folder)
        .exits(4)
        .says("exit 4, an output cannot be written\n");
  }

  @Test
  void every_output_says_that_another_cannot_be_written() throws IOException {
    Path missing = folder.resolve("missing/run.json");
    List<String> args = new ArrayList<>(List.of("check", no, "-o", "csv=" + missing));
    for (String format : Reported.FORMATS) {
      args.addAll(List.of("-o", format + "=" + folder.resolve(format)));
    }
    // The last in the row is the first to know.
    args.addAll(List.of("-o", "junit=" + folder.resolve("gone/run.xml"), "--explain-exit"));

    Ran ran = lexloci(args.toArray(String[]::new));

    ran.exits(4).saysNothing().sumsUp("exit 4, an output cannot be written, and 1 denied");
    assertThat(ran.err()).startsWith("exit 4 because an output cannot be written");
    for (String format : Reported.FORMATS) {
      assertThat(folder.resolve(format))
          .content()
          .as(format)
          .containsPattern(
              format.equals("text")
                  ? "1 no, 2 problems .* exit 4, an output cannot be written, and 1 denied\n"
                  : "(?s)missing/run.json.*gone/run.xml")
          .doesNotContain("exit 1", "\"code\" : 1", "exitCode\" : 1");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(Reported.FORMATS.size() + 1);
    }
  }

  @Test
  void who_reads_no_text_gets_the_last_line_of_it_on_the_error_stream() throws IOException {
    Path json = folder.resolve("run.json");

    lexloci("check", no, "-o", "json").exits(1).sumsUp("exit 1, denied");
    lexloci("check", no, "-o", "json=" + json).saysNothing().sumsUp("exit 1, denied");
    lexloci("may", "gpt-5.5", "on", "aws", "-o", "csv").sumsUp("exit 1, denied");
    assertThat(lexloci("check", no, "-o", "json", "--quiet").err()).isEmpty();
    assertThat(lexloci("check", no, "-o", "text", "-o", "json=" + json).err()).isEmpty();
    assertThat(lexloci("check", no).err()).isEmpty();
  }

  @Test
  @EnabledIf("hasFullDevice")
  void a_disk_that_is_full_is_told() {
    lexloci("check", no, "-o", "json=/dev/full")
        .exits(4)
        .saysNothing()
        .complains("/dev/full: cannot be written");
  }

  static boolean hasFullDevice() {
    return Files.isWritable(Path.of("/dev/full"));
  }

  @Test
  void nothing_is_written_when_the_command_line_is_at_fault() {
    Path json = folder.resolve("run.json");

    lexloci("check", no, "-o", "json=" + json, "-o", "xml").exits(4).saysNothing();
    assertThat(json).doesNotExist();
  }

  @Test
  void colour_is_for_terminals_alone() throws IOException {
    Path text = folder.resolve("run.txt");

    Ran coloured = inColour("check", no, "nowhere.yaml", "-o", "text", "-o", "json");
    assertThat(coloured.exit()).isEqualTo(4);
    lexloci("check", no).omits("\u001b");
    inColour("check", no).exits(1).says("\u001b[31;1mNO\u001b[0m");
    inColour("check", write(folder, "yes.yaml", YES)).says("\u001b[32;1mYES\u001b[0m");
    inColour("clauses").exits(0);
    inColour("check", no, "--color", "never").omits("\u001b");
    lexloci("check", no, "--color=always").says("\u001b[31;1mNO\u001b[0m");
    lexloci("check", no, "--color", "auto").omits("\u001b");
    lexloci("check", no, "--color", "red")
        .refuses(
            "invalid value for option `--color`: unknown choice of colour `red`; expected `auto`,"
                + " `always` or `never`",
            "lexloci check");
    inColour("check", no, "-o", "text=" + text).exits(1).saysNothing();
    assertThat(text).content().doesNotContain("\u001b");
    inColour("check", no, "-o", "json").omits("\u001b");
    assertThat(inColour("check", no, "nowhere.yaml").err()).doesNotContain("\u001b");
  }
}
