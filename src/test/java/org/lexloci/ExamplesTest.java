package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/**
 * Every example reproduces its expected output; {@code -Dlexloci.update} writes it anew. An example
 * that is not for the default editions names its own in {@code editions.txt}, one with a {@code
 * waivers.yaml} is checked with it, and one that holds an agreement is checked against that.
 */
final class ExamplesTest {

  private static final Path EXAMPLES = Path.of("examples");

  static List<Path> examples() throws IOException {
    try (Stream<Path> directories = Files.list(EXAMPLES)) {
      return Stream.concat(
              directories.filter(Files::isDirectory).sorted(),
              Stream.of(Path.of("src/site/your-own-agreement")))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_told_as_it_was(Path example) throws IOException {
    String directory = example.toString().replace('\\', '/');

    List<String> command = new ArrayList<>(List.of("check", directory, "--as-of", "2026-11-21"));
    if (Files.exists(example.resolve("agreement.yaml"))) {
      command.addAll(List.of("--agreement", directory));
    }
    Path editions = example.resolve("editions.txt");
    if (Files.exists(editions)) {
      command.addAll(List.of("--editions", Files.readString(editions).strip()));
    }

    if (Files.exists(example.resolve("waivers.yaml"))) {
      command.addAll(List.of("--waivers", directory + "/waivers.yaml"));
    }

    String text = run(command);
    command.addAll(List.of("-o", "json", "--quiet"));
    String json = run(command);

    compare(example.resolve("expected.txt"), text);
    compare(example.resolve("expected.json"), json);
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (System.getProperty("lexloci.update") != null) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static String run(List<String> args) {
    Ran typed = Ran.lexloci(args.toArray(String[]::new));
    assertThat(typed.err()).isEmpty();
    return typed.out();
  }
}
