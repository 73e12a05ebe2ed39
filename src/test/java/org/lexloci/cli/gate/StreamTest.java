package org.lexloci.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.piping;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;
import org.lexloci.input.DescriptorStream;
import org.lexloci.input.InputDocuments;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/** Standard input that holds a descriptor a line. */
@Tag("exhaustive")
final class StreamTest {

  private static final String DENIED = line("denied", "gpt-5.5", "aws", "2026-05-05");
  private static final String PERMITTED = line("permitted", "gpt-5.5", "azure", "2026-05-05");

  private static String line(String name, String product, String provider, String day) {
    return "{\"apiVersion\":\"lexloci.dev/v1\",\"kind\":\"ProductDeployment\",\"metadata\":{\"name\":\""
        + name
        + "\"},\"spec\":{\"product\":\""
        + product
        + "\",\"stage\":\"preview\",\"target\":{\"provider\":\""
        + provider
        + "\",\"launchDate\":\""
        + day
        + "\"}}}\n";
  }

  @Test
  void every_line_is_judged_and_told_at_its_place() {
    piping(PERMITTED + "\n" + DENIED, "check", "-")
        .exits(1)
        .complains()
        .says("YES      gpt-5.5 on azure", "<stdin>:1\n", "NO       gpt-5.5 on aws", "<stdin>:3\n")
        .says("2 deployments: 1 no, 1 yes · 3 clauses applied to 2", "exit 1, denied\n");
  }

  @Test
  void quiet_tells_what_fails_alone() {
    piping(PERMITTED + DENIED, "check", "-", "-q")
        .exits(1)
        .says("NO       gpt-5.5 on aws")
        .omits("YES      gpt-5.5 on azure");
  }

  @Test
  void a_line_that_is_broken_is_a_problem_and_the_others_are_judged() {
    String azzure = line("slip", "gpt-5.5", "azzure", "2026-05-05");
    String record =
        "{\"apiVersion\":\"lexloci.dev/v1\",\"kind\":\"Product\",\"metadata\":{\"name\":\"x\"},"
            + "\"spec\":{\"title\":\"x\"}}\n";

    piping(PERMITTED + azzure + "{\"a\":1}\n{\"a\":\nx: y\n" + record + DENIED, "check", "-")
        .exits(4)
        .complains(
            "<stdin>:2:153: unknown provider `azzure`; did you mean `azure`?",
            "<stdin>:3:1: no descriptor: expected `apiVersion: lexloci.dev/v1`",
            "<stdin>:4:6: the file ends too early",
            "<stdin>:5:1: unexpected `x`; this is not JSON",
            "<stdin>:6:1: what is put on record here counts for no other line; name a file of it by"
                + " `--records`")
        .says("2 deployments: 1 no, 1 yes, 5 problems", "exit 4, the input is at fault");
  }

  @Test
  void what_is_wrong_with_all_lines_is_no_answer() {
    piping("{\"a\":1}\n{\"a\":2}\n", "check", "-").exits(4).says("0 deployments: 2 problems");
  }

  @Test
  void no_line_counts_as_a_launch_for_another() {
    String azure = line("first", "made-up", "azure", "2026-05-01");
    String aws = line("second", "made-up", "aws", "2026-05-05");
    Ran either = piping(azure + aws, "check", "-", "-o", "csv");
    Ran alone = piping(aws, "check", "-", "-o", "csv");

    assertThat(rows(either, "aws")).isEqualTo(rows(alone, "aws"));
    assertThat(rows(piping(aws + azure, "check", "-", "-o", "csv"), "aws"))
        .isEqualTo(rows(alone, "aws"));
  }

  /** Without the number of the line. */
  private static List<String> rows(Ran ran, String provider) {
    return ran.out()
        .lines()
        .filter(row -> row.contains("," + provider + ","))
        .map(row -> row.replaceFirst("<stdin>,\\d+", "<stdin>"))
        .toList();
  }

  @Test
  void what_is_told_bit_by_bit_is_what_is_told_at_once() {
    String lines = many(1200);

    for (String format : List.of("text", "csv")) {
      Ran flowing = piping(lines, "check", "-", "-o", format).exits(1);
      Ran collected = piping(lines, "check", "-", "-o", format, "--verbose").exits(1);

      assertThat(flowing.out()).isEqualTo(collected.out());
    }
  }

  @Test
  void numbers_of_facts_go_on_from_part_to_part() {
    Ran ran = piping(many(1200), "check", "-", "-o", "ndjson").exits(1);

    List<String> facts =
        ran.out()
            .lines()
            .filter(line -> line.startsWith("{\"kind\":\"Fact\""))
            .map(line -> line.replaceAll(".*?\"id\":(\\d+).*", "$1"))
            .toList();
    assertThat(facts).isNotEmpty().doesNotHaveDuplicates();
    assertThat(ran.out().lines().filter(line -> line.startsWith("{\"kind\":\"Decision\"")))
        .hasSize(1200);
    assertThat(ran.out()).endsWith("}\n").doesNotContain("\n\n");
  }

  @Test
  void other_formats_are_told_at_the_end() {
    piping(PERMITTED + DENIED, "check", "-", "-o", "json").exits(1).says("\"judged\" : 2");
  }

  @Test
  void one_object_over_several_lines_is_a_document() {
    piping(PERMITTED.replace(",", ",\n"), "check", "-").exits(0).says("1 deployment: 1 yes");
  }

  @Test
  void a_part_is_bounded() {
    DescriptorStream stream =
        new DescriptorStream(
            new ByteArrayInputStream(many(3000).getBytes(StandardCharsets.UTF_8)),
            new DocumentReader(Limits.DEFAULT));
    int read = 0;

    for (Optional<InputDocuments> part = stream.next(); part.isPresent(); part = stream.next()) {
      assertThat(part.get().documents().size()).isLessThanOrEqualTo(1024);
      read += part.get().documents().size();
    }

    assertThat(read).isEqualTo(3000);
  }

  private static String many(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> i % 2 == 0 ? PERMITTED : DENIED)
        .collect(Collectors.joining());
  }
}
