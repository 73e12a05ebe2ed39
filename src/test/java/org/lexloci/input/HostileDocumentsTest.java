package org.lexloci.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/**
 * Checks every hostile file and compares what comes of it with {@code check.txt}: the exit code,
 * each verdict, addition, note, and each line of the error stream. {@code -Dlexloci.update} writes
 * it anew.
 */
@Tag("exhaustive")
class HostileDocumentsTest {

  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final Path INDEX = FOLDER.resolve("check.txt");

  @BeforeAll
  static void update() throws IOException {
    if (System.getProperty("lexloci.update") != null) {
      StringBuilder index = new StringBuilder();
      for (String name : files()) {
        index.append(answer(name));
      }
      Files.writeString(INDEX, index);
    }
  }

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_hostile_file_is_answered_as_the_index_says(String name) throws IOException {
    assertThat(answer(name)).isEqualTo(indexed(name));
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothing_that_is_written_can_move_a_cursor(String name) {
    String file = FOLDER + "/" + name;

    for (Ran ran : List.of(lexloci("check", file), lexloci("check", file, "-o", "json"))) {
      assertThat((ran.out() + ran.err()).chars())
          .as(ran.command())
          .noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }
  }

  @Test
  void the_index_is_of_these_files() throws IOException {
    assertThat(Files.readAllLines(INDEX).stream().filter(line -> !line.startsWith("  ")))
        .extracting(line -> line.substring(0, line.indexOf(": ")))
        .containsExactlyElementsOf(files());
  }

  private static String indexed(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean found = false;
    for (String line : Files.readAllLines(INDEX)) {
      found = line.startsWith("  ") ? found : line.startsWith(name + ": ");
      if (found) {
        lines.add(line + "\n");
      }
    }
    return String.join("", lines);
  }

  private static String answer(String name) throws IOException {
    String file = FOLDER + "/" + name;
    Ran ran = lexloci("check", file, "-o", "json", "-q");
    List<String> lines = new ArrayList<>();
    lines.add(name + ": exit " + ran.exit());
    for (JsonNode decision : new ObjectMapper().readTree(ran.out()).get("decisions")) {
      lines.add(
          "  "
              + decision.get("verdict").textValue()
              + " "
              + decision.get("product").textValue()
              + " on "
              + decision.path("provider").asText("an open cloud"));
      decision.get("additions").forEach(a -> lines.add("  to decide " + a.textValue()));
      decision.get("notes").forEach(note -> lines.add("  note " + note.textValue()));
    }
    ran.err().lines().forEach(line -> lines.add("  " + line));
    return String.join("\n", lines).replace(FOLDER + "/", "") + "\n";
  }
}
