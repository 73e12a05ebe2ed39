package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format tells five runs as it did; {@code -Dlexloci.update} writes anew what it tells. The
 * digests of rules are masked, as they say nothing about a format.
 */
class ReportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/reports");

  static Stream<Arguments> reports() {
    return Reported.FORMATS.stream()
        .filter(format -> !List.of("text", "json").contains(format))
        .flatMap(
            format ->
                Stream.of(
                    Arguments.of(format, "denied", List.of("examples/01-bedrock-preview")),
                    Arguments.of(
                        format,
                        "depends",
                        List.of("examples/04-same-day-launch", "--editions", "in-force")),
                    Arguments.of(format, "permitted", List.of("examples/03-chatgpt-anywhere")),
                    Arguments.of(
                        format, "asides", Reported.ASIDES.subList(1, Reported.ASIDES.size())),
                    Arguments.of(
                        format,
                        "unread",
                        List.of(
                            "examples/09-consent",
                            "nowhere.yaml",
                            "src/test/resources/hostile/122-unknown-field.yaml"))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("reports")
  void a_run_is_told_as_it_was(String format, String name, List<String> paths) throws IOException {
    Path expected = FOLDER.resolve(name + "." + format);

    String told =
        Reported.in(format, Stream.concat(Stream.of("check"), paths.stream()).toList())
            .replaceAll("\\b[0-9a-f]{64}\\b", "DIGEST")
            .replaceAll("rules [0-9a-f]{8}\\b", "rules DIGEST");

    if (System.getProperty("lexloci.update") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(expected, told);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
  }
}
