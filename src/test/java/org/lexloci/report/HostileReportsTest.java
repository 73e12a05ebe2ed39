package org.lexloci.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.cli.Ran;

/** What somebody else wrote gives no orders to what reads a report. */
class HostileReportsTest {

  private static final String NAME =
      "\\e[2J\\n::error file=a::b\\r\\n##vso[task.complete]##teamcity[x]</td><script>|@all #1 `";

  @TempDir private Path folder;

  static List<String> formats() {
    return Reported.FORMATS;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothing_moves_a_cursor_or_starts_a_command_of_its_own(String format) throws IOException {
    Path file = folder.resolve("##vso[task.x]::a.yaml");
    Files.writeString(
        file,
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: "%s"}
        spec:
          product: {name: "=%s", type: api}
          target: {provider: aws, launchDate: "2026-01-01", region: "%s"}
        """
            .formatted(NAME, NAME, NAME));
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(
        broken,
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: a}
        spec: {product: coffee, target: {provider: "##vso[task.complete]::error::", launchDate: x}}
        """);

    Ran ran = Ran.lexloci("check", file.toString(), broken.toString(), "-o", format);

    String told = ran.out() + ran.err();
    assertThat(told).contains("aws").contains("unknown provider");
    assertThat(told.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
        .as(told)
        .allMatch(c -> c == '\r' && format.equals("csv"));
    assertThat(told).doesNotContainPattern("(?m).##(vso|teamcity)\\[").doesNotContain("]##");
    assertThat(told.lines().filter(line -> line.strip().startsWith("::")))
        .allMatch(line -> format.equals("github") && line.matches("::(error|warning) .*"));
  }
}
