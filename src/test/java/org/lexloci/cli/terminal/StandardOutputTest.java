package org.lexloci.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Main;
import org.lexloci.report.Colour;

/** What could not be told whole is no answer. */
class StandardOutputTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check examples/01-bedrock-preview",
        "check examples/01-bedrock-preview -o json",
        "check examples/03-chatgpt-anywhere -o ndjson",
        "check examples/04-same-day-launch --editions 2026-04-27 -o sarif",
        "check examples/18-kubernetes -o junit -q",
        "may gpt-5.5 on aws",
        "may gpt-5.5 on aws --over 2026-01-01..2026-12-31",
        "derive examples/18-kubernetes",
        "clauses",
        "clauses ship-first-azure",
        "explain ship-first-azure",
        "compare 2023-01-23 2025-01-21",
        "matrix gpt-5.5",
        "new FOLDER/own",
        "config",
        "schema",
        "schema Run",
        "completion",
        "--help",
        "check --help",
        "--version"
      })
  void a_full_standard_output_ends_with_4(String command) {
    endsWith4(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test src/site/your-own-agreement", "verify"})
  @Tag("exhaustive")
  void so_does_one_that_was_to_tell_of_every_world(String command) {
    endsWith4(command);
  }

  private void endsWith4(String command) {
    StringWriter err = new StringWriter();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left on device");
          }
        };
    PrintWriter out = new PrintWriter(new OutputStreamWriter(full, StandardCharsets.UTF_8));
    Terminal terminal =
        new Terminal(
            out,
            new PrintWriter(err),
            InputStream.nullInputStream(),
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC),
            Colour.OFF,
            Path.of(""),
            Map.of());

    int exit = Main.run(terminal, command.replace("FOLDER", folder.toString()).split(" "));

    assertThat(exit).as(err.toString()).isEqualTo(4);
    assertThat(err.toString())
        .contains("standard output: cannot be written")
        .endsWith("exit 4, an output cannot be written\n");
  }
}
