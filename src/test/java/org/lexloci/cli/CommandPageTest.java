package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lexloci.cli.output.OutputFormat;

/** The pages name the commands, options and formats that there are. */
final class CommandPageTest {

  private static final Path SITE = Path.of("src/site/markdown");
  private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z-]+) {2,}\\S");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(?:lexloci )?([a-z-]+)[^`]*` \\|");
  private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINE = Pattern.compile("(?m)^(?:\\$ )?(lexloci .+?)(?: [|#].*)?$");
  private static final Pattern OPTION =
      Pattern.compile("(?<=^| )(--[a-z][a-z-]*|-[a-z])(?=[ =,]|$)");

  /** An option of programs that serve models. */
  private static final Set<String> OF_OTHERS = Set.of("--model", "--served-model-name");

  private static String help;

  @BeforeAll
  static void ask() {
    help = Ran.lexloci("--help").out();
  }

  @Test
  void every_command_has_its_row() throws IOException {
    String page = Files.readString(SITE.resolve("commands.md"));

    assertThat(rows(page.substring(0, page.indexOf("## Exit codes"))))
        .containsExactlyInAnyOrderElementsOf(commands());
  }

  @Test
  void every_format_has_its_row() throws IOException {
    String page = Files.readString(SITE.resolve("reports.md"));

    String formats = page.substring(page.indexOf("## Formats"), page.indexOf("### Verdicts"));
    assertThat(rows(formats)).isEqualTo(OutputFormat.words());
  }

  @Test
  void every_option_that_is_named_there_is() throws IOException {
    Map<String, String> options = new HashMap<>();
    commands().forEach(c -> options.put(c, Ran.lexloci(c, "--help").out()));
    String onSpark =
        Files.readString(Path.of("src/spark/java/org/lexloci/spark/FleetApplication.java"));
    Set<String> unknown = new TreeSet<>();
    for (String code : code()) {
      String[] words = code.split(" ");
      String known =
          words[0].equals("lexloci") && options.containsKey(words[1])
              ? options.get(words[1])
              : String.join("\n", options.values());
      OPTION
          .matcher(code)
          .results()
          .map(option -> option.group(1))
          .filter(option -> !OF_OTHERS.contains(option))
          .filter(option -> !onSpark.contains("\"" + option + "\""))
          .filter(option -> !Pattern.compile("[ ,]" + option + "[ ,=\n\\[]").matcher(known).find())
          .forEach(option -> unknown.add(option + " in `" + code + "`"));
    }

    assertThat(unknown).isEmpty();
  }

  /** Lists what stands as code and is an option or a command of Lexloci. */
  private static List<String> code() throws IOException {
    List<String> code = new ArrayList<>();
    try (Stream<Path> site = Files.list(SITE)) {
      for (Path page : Stream.concat(site, Stream.of(Path.of("README.md"))).toList()) {
        String text = Files.readString(page).replace("\\\n", " ");
        Stream.of(SPAN, LINE)
            .flatMap(pattern -> pattern.matcher(text).results())
            .map(found -> found.group(1))
            .filter(found -> found.matches("(lexloci |-)[^`]*"))
            .forEach(code::add);
      }
    }
    assertThat(code).hasSizeGreaterThan(60);
    return code;
  }

  private static List<String> rows(String text) {
    return ROW.matcher(text).results().map(row -> row.group(1)).toList();
  }

  private static List<String> commands() {
    String listed = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"));
    return LISTED.matcher(listed).results().map(command -> command.group(1)).toList();
  }
}
