package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.JavaCommand;

/** How a service is started and ended. */
class ServeCommandTest {

  private static final String LISTENS = "lexloci: listens on ";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--listen 8080 | `--listen` is `8080`; expected HOST:PORT",
        "--listen :8080 | `--listen` is `:8080`; expected HOST:PORT",
        "--listen localhost:70000 | `--listen` is `localhost:70000`; expected HOST:PORT",
        "--listen 0.0.0.0:0 | others can reach `0.0.0.0`",
        "--tls-key key.pem | `--tls-certificate` and `--tls-key` go together",
        "--tls-clients ca.pem | `--tls-clients` needs",
        "--tls-certificate no.crt --tls-key no.key --listen 127.0.0.1:0 | no.key: no such file",
        "--decision-facts all --listen 127.0.0.1:0 | `--decision-facts` has no effect without",
        "--tokens nowhere --listen 127.0.0.1:0 | nowhere: no such file"
      })
  void what_cannot_be_meant_starts_nothing(String options, String told) {
    Ran ran = Ran.in(directory, Map.of(), ("serve " + options).split(" "));

    assertThat(ran.exit()).as(ran.toString()).isEqualTo(4);
    assertThat(ran.err()).contains(told);
  }

  @Test
  void a_house_that_cannot_be_opened_starts_nothing() throws IOException {
    Files.writeString(
        directory.resolve("lexloci.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: Configuration
        metadata: {name: house}
        spec: {edition: [2025-10-28]}
        """);

    Ran ran = Ran.in(directory, Map.of(), "serve", "--listen=127.0.0.1:0");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("lexloci.yaml:4:8: unknown field `edition`");
  }

  @Tag("exhaustive")
  @Test
  void it_ends_when_it_is_told_to_and_leaves_its_decisions() throws Exception {
    Process process =
        new ProcessBuilder(
                JavaCommand.of(
                    List.of(),
                    Main.class,
                    "serve",
                    "--listen=127.0.0.1:0",
                    "--decisions=" + directory.resolve("decisions")))
            .start();
    try (BufferedReader told = process.errorReader()) {
      String line = told.readLine();
      assertThat(line).startsWith(LISTENS);
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(line.substring(LISTENS.length()) + "/access/v1/evaluation"))
                      .POST(
                          HttpRequest.BodyPublishers.ofString(
                              """
                              {"subject": {"type": "product", "id": "gpt-5.5"},
                               "action": {"name": "run"},
                               "resource": {"type": "cloud", "id": "aws"}}
                              """))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).contains("\"decision\":false");
      process.destroy();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(Files.readString(directory.resolve("decisions")))
        .contains("\"product\":\"gpt-5.5\"", "\"verdict\":\"deny\"", "\"facts\":\"sha256:")
        .doesNotContain("target.provider")
        .endsWith("}\n");
  }
}
