package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/**
 * What the README and the pages show is what is printed; {@code -Dlexloci.update} writes it anew.
 */
final class ReadmeTest {

  private static final Pattern TRANSCRIPT =
      Pattern.compile("```\n\\$ lexloci ([^\n]+)\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern LAST_LINE = Pattern.compile("```\n\\d+ deployments: [^\n]+\n```\n");
  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Lists the pages that have a transcript. */
  static List<Path> transcripts() {
    return Pages.all().stream().filter(p -> TRANSCRIPT.matcher(Pages.text(p)).find()).toList();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void a_transcript_is_what_is_printed(Path page) throws IOException {
    String printed = TRANSCRIPT.matcher(Pages.text(page)).replaceAll(ReadmeTest::typed);

    compare(page, printed);
  }

  @Test
  void the_first_command_ends_with_the_line_that_is_shown() throws IOException {
    List<String> lines = Ran.lexloci("check", "examples").out().lines().toList();
    String last = "```\n" + lines.get(lines.size() - 1) + "\n```\n";

    String printed =
        LAST_LINE.matcher(Pages.text(Pages.README)).replaceAll(Matcher.quoteReplacement(last));

    compare(Pages.README, printed);
    assertThat(printed).contains(last);
  }

  @Test
  void every_block_that_looks_like_a_transcript_is_typed() {
    Pattern prompt = Pattern.compile("(?m)^\\$ ");

    assertThat(transcripts()).contains(Pages.README).hasSizeGreaterThan(4);
    assertThat(Pages.all())
        .allSatisfy(
            page ->
                assertThat(TRANSCRIPT.matcher(Pages.text(page)).results())
                    .hasSameSizeAs(prompt.matcher(Pages.text(page)).results().toList()));
  }

  @Test
  void no_command_is_shown_twice() {
    Stream<String> typed =
        Pages.all().stream()
            .flatMap(page -> TRANSCRIPT.matcher(Pages.text(page)).results())
            .map(block -> block.group(1));

    assertThat(typed.toList()).doesNotHaveDuplicates();
  }

  @Test
  void the_two_commands_of_the_README_are_those_that_the_project_runs() {
    List<String> commands =
        SHELL.matcher(Pages.text(Pages.README)).results().map(block -> block.group(1)).toList();

    assertThat(commands).hasSize(2);
    assertThat(Pages.text(Path.of(".ci/run"))).contains(commands);
  }

  @Test
  void the_README_is_read_in_one_sitting() {
    assertThat(Pages.text(Pages.README).lines().count()).isLessThanOrEqualTo(220);
  }

  private static void compare(Path page, String printed) throws IOException {
    if (System.getProperty("lexloci.update") != null) {
      Files.writeString(page, printed);
    }
    assertThat(printed).isEqualTo(Pages.text(page));
  }

  private static String typed(MatchResult block) {
    String printed = Ran.lexloci(words(block.group(1))).out();
    return Matcher.quoteReplacement("```\n$ lexloci " + block.group(1) + "\n" + printed + "```\n");
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.toArray(String[]::new);
  }
}
