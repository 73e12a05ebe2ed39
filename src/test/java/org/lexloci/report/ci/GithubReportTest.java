package org.lexloci.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.report.Reported;

/** What GitHub's runner takes from the lines is what was meant. */
class GithubReportTest {

  private static final Pattern COMMAND = Pattern.compile("::(error|warning) (.*?)::(.*)");

  @TempDir private Path folder;

  private record Command(String name, Map<String, String> properties, String message) {}

  @Test
  void a_command_marks_the_very_word() {
    Command command = commands(List.of("check", "examples/01-bedrock-preview")).get(0);

    assertThat(command.name()).isEqualTo("error");
    assertThat(command.properties())
        .containsEntry("file", "examples/01-bedrock-preview/deploy.yaml")
        .containsEntry("line", "9")
        .containsEntry("endLine", "9")
        .containsEntry("col", "15")
        .containsEntry("endColumn", "17")
        .containsEntry("title", "azure-api-exclusivity-until-agi@2025-10-28-next-chapter");
    assertThat(command.message().lines().findFirst())
        .contains(
            "gpt-5.5 may not run on aws: API products stay on Azure until AGI is verified"
                + " (by 2025-10-28, superseded; the one in force says YES)");
  }

  @Test
  void what_depends_is_a_warning() {
    assertThat(commands(List.of("check", "examples/04-same-day-launch", "--editions", "in-force")))
        .extracting(Command::name)
        .containsExactly("warning");
  }

  @Test
  void what_several_clauses_object_to_is_one_mark_under_the_one_that_weighs_most() {
    List<Command> commands = commands(List.of("check", "examples/18-kubernetes"));

    assertThat(commands).extracting(Command::name).containsExactly("error", "warning");
    assertThat(commands.get(0).message().lines().skip(1))
        .startsWith("would be YES with target.provider: azure")
        .anyMatch(line -> line.startsWith("2025-10-28 next chapter: NO, azure-api-exclusivity"))
        .anyMatch(line -> line.startsWith("2026-04-27 next phase: DEPENDS, ship-first-azure"));
    assertThat(commands.get(1).message().lines().filter(line -> line.startsWith("depends on ")))
        .anyMatch(line -> line.startsWith("depends on target.provider: "))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_permitted_needs_no_word() {
    assertThat(Reported.in("github", List.of("check", "examples/03-chatgpt-anywhere"))).isEmpty();
  }

  @Test
  void names_of_files_come_back_as_they_are() throws IOException {
    Path file = folder.resolve("a,b%3A c.yaml");
    Files.copy(Path.of("examples/01-bedrock-preview/deploy.yaml"), file);

    assertThat(commands(List.of("check", file.toString())).get(0).properties())
        .containsEntry("file", file.toString());
  }

  @Test
  void no_more_is_said_than_github_shows_and_the_last_says_how_many_are_left() throws IOException {
    List<String> run = new ArrayList<>(List.of("check", "examples/01-bedrock-preview"));
    String text = Files.readString(Path.of("examples/01-bedrock-preview/deploy.yaml"));
    for (int i = 10; i < 19; i++) {
      Path file = folder.resolve(i + ".yaml");
      Files.writeString(file, text);
      run.add(file.toString());
    }
    List<Command> ten = commands(run);
    run.add("nowhere.yaml");
    String told = Reported.in("github", run);

    assertThat(ten).hasSize(10).noneMatch(c -> c.message().contains(" more, "));
    assertThat(commands(told)).hasSize(10);
    assertThat(commands(told).get(9).message()).startsWith("2 more, which GitHub does not show");
    assertThat(told.lines().filter(line -> line.startsWith("error: "))).hasSize(2);
    assertThat(told).startsWith("::error file=nowhere.yaml,title=not judged::no such file\n");
  }

  private static List<Command> commands(List<String> run) {
    return commands(Reported.in("github", run));
  }

  private static List<Command> commands(String told) {
    List<Command> commands = new ArrayList<>();
    for (String line : told.lines().toList()) {
      Matcher command = COMMAND.matcher(line);
      if (command.matches()) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property : command.group(2).split(",")) {
          String value = property.substring(property.indexOf('=') + 1);
          properties.put(
              property.substring(0, property.indexOf('=')),
              data(value.replace("%3A", ":").replace("%2C", ",")));
        }
        commands.add(new Command(command.group(1), properties, data(command.group(3))));
      }
    }
    return commands;
  }

  private static String data(String text) {
    return text.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
  }
}
