package org.lexloci.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/** Live sessions of Drools say what the diagram says. */
@Tag("exhaustive")
final class EngineTest {

  static Stream<String> questions() throws IOException {
    return Stream.of(
        "check examples/18-kubernetes/chat.yaml",
        "check " + examplesBut("18-kubernetes") + " -o json",
        "check examples/09-consent examples/17-first-refusal --beside openai-amazon",
        "check examples/16-consent-in-2024 --editions 2025-01-21,2023-01-23,2019-07-22",
        "check src/site/your-own-agreement --agreement src/site/your-own-agreement",
        "check examples/20-waiver --waivers examples/20-waiver/waivers.yaml",
        "may chatgpt on aws --launch 2026-04-28 --stage preview",
        "compare 2025-10-28 2026-04-27",
        "matrix gpt-5.5 --providers azure,aws,on-prem");
  }

  /** Lists the examples but one, of which Drools would judge tens of thousands of worlds. */
  private static String examplesBut(String one) throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      return examples
          .filter(Files::isDirectory)
          .map(example -> "examples/" + example.getFileName())
          .filter(example -> !example.endsWith(one))
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void both_engines_print_the_same_bytes(String question) {
    Ran diagram = ask(question + " --engine diagram");
    Ran drools = ask(question + " --engine drools");

    assertThat(drools.out()).isNotEmpty().isEqualTo(diagram.out());
    assertThat(drools.err()).isEqualTo(diagram.err());
    assertThat(drools.exit()).isEqualTo(diagram.exit()).isLessThan(4);
  }

  @Test
  void an_engine_that_is_not_there_is_refused() {
    ask("check examples --engine drolls")
        .refuses("unknown engine `drolls`; did you mean `drools`?", "lexloci check");
  }

  private static Ran ask(String question) {
    return lexloci(question.split(" "));
  }
}
