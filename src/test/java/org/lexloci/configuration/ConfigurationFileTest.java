package org.lexloci.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.Given;
import org.lexloci.Shipped;
import org.lexloci.run.Exit;
import org.lexloci.run.FaultException;
import org.lexloci.source.Limits;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.source.file.Checkout;
import org.lexloci.source.reader.DocumentReader;

final class ConfigurationFileTest {

  @TempDir private Path top;

  @Test
  void it_is_found_upwards_and_the_nearest_one_counts() throws IOException {
    Path deep = Files.createDirectories(top.resolve("a/b"));

    assertThat(ConfigurationFile.find(deep, Optional.of(top))).isEmpty();

    write("lexloci.yaml", "");
    assertThat(ConfigurationFile.find(deep, Optional.empty())).contains("../../lexloci.yaml");

    write("a/lexloci.yaml", "");
    assertThat(ConfigurationFile.find(deep, Optional.empty())).contains("../lexloci.yaml");
    assertThat(ConfigurationFile.find(deep.resolve(".."), Optional.empty()))
        .contains("lexloci.yaml");
  }

  @Test
  void it_is_not_looked_for_above_a_repository_or_a_home() throws IOException {
    Path home = Files.createDirectories(top.resolve("home/work"));
    Path inside = Files.createDirectories(top.resolve("repository/work"));
    Files.createDirectory(top.resolve("repository/.git"));
    write("lexloci.yaml", "");

    assertThat(ConfigurationFile.find(home, Optional.of(top.resolve("home")))).isEmpty();
    assertThat(ConfigurationFile.find(inside, Optional.empty())).isEmpty();

    write("home/lexloci.yaml", "");
    write("repository/lexloci.yaml", "");
    assertThat(ConfigurationFile.find(home, Optional.of(top.resolve("home"))))
        .contains("../lexloci.yaml");
    assertThat(ConfigurationFile.find(inside, Optional.empty())).contains("../lexloci.yaml");
  }

  @Test
  void a_directory_of_that_name_is_none() throws IOException {
    Files.createDirectory(top.resolve("lexloci.yaml"));

    assertThat(ConfigurationFile.find(top, Optional.of(top))).isEmpty();
  }

  @Test
  void a_link_that_leads_nowhere_is_one_that_cannot_be_read() throws IOException {
    Files.createSymbolicLink(top.resolve("lexloci.yaml"), top.resolve("nowhere"));

    assertThat(ConfigurationFile.find(top, Optional.of(top))).contains("lexloci.yaml");
    refused("lexloci.yaml: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lexloci.yml", ".lexloci.yaml", ".lexloci.yml"})
  void one_under_another_name_is_refused_and_what_is_none_is_not(String name) throws IOException {
    Path deep = Files.createDirectories(top.resolve("a"));
    write(name, "on: pull_request\n");
    assertThat(ConfigurationFile.find(deep, Optional.of(top))).isEmpty();

    write(name, "apiVersion: lexloci.dev/v1\nkind: Configuration\n");
    assertThatThrownBy(() -> ConfigurationFile.find(deep, Optional.of(top)))
        .hasMessageContaining(
            "../" + name + ": is not read; a configuration is called `lexloci.yaml`");
  }

  @Test
  void what_is_written_is_read_with_its_places() throws IOException {
    write(
        "lexloci.yaml",
        Given.document(
            "Configuration",
            "house",
            "editions: [in-force], readings: {first: {answer: not-later, by: legal}}"));

    ConfigurationFile read = read("lexloci.yaml");

    assertThat(read.prefix()).isEmpty();
    assertThat(read.configuration())
        .isEqualTo(
            new Configuration(
                null,
                null,
                List.of(stated("in-force", 19)),
                Map.of("first", new Configuration.Settled(stated("not-later", 57), "legal")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void its_paths_start_from_its_own_directory() throws IOException {
    Files.createDirectory(top.resolve("house"));
    write("house/lexloci.yaml", Given.document("Configuration", "house", "records: [a.yaml, /b]"));

    ConfigurationFile read = read("house/lexloci.yaml");

    assertThat(read.prefix()).isEqualTo("house/");
    assertThat(read.resolve("a.yaml")).isEqualTo("house/a.yaml");
    assertThat(read.resolve("/b")).isEqualTo("/b");
    assertThat(read.resolve(read.configuration().records())).containsExactly("house/a.yaml", "/b");
    assertThat(read.resolve(read.configuration().waivers())).isEmpty();
    assertThat(ConfigurationFile.NONE.resolve("a.yaml")).isEqualTo("a.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- 1\n", "kind: Configuration\n---\nkind: Configuration\n"})
  void anything_but_one_document_is_refused(String text) throws IOException {
    write("lexloci.yaml", text);

    refused("lexloci.yaml:1:1: expected one document of kind `Configuration`");
  }

  @Test
  void every_mistake_is_told() throws IOException {
    write(
        "lexloci.yaml",
        Given.document("Configuration", "house", "edition: in-force, failOn: anything"));

    refused("lexloci.yaml:5:8: ", "lexloci.yaml:5:35: ");
  }

  @Test
  void a_document_of_another_kind_is_refused() throws IOException {
    write("lexloci.yaml", Given.document("Baseline", "house", ""));

    refused("lexloci.yaml:2:7: unknown kind `Baseline`; expected `Configuration`");
  }

  @Test
  void a_file_that_cannot_be_read_is_refused() {
    refused("lexloci.yaml: ");
  }

  private void refused(String... problems) {
    assertThatThrownBy(() -> read("lexloci.yaml"))
        .isInstanceOfSatisfying(
            FaultException.class,
            fault -> {
              assertThat(fault.exit()).isEqualTo(Exit.INPUT);
              assertThat(fault.problems()).hasSameSizeAs(problems);
              for (int i = 0; i < problems.length; i++) {
                assertThat(fault.problems().get(i).toString()).startsWith(problems[i]);
              }
            });
  }

  private ConfigurationFile read(String named) {
    return ConfigurationFile.read(
        named, Checkout.of(top), new DocumentReader(Limits.DEFAULT), Shipped.BINDER);
  }

  private void write(String named, String text) throws IOException {
    Files.writeString(top.resolve(named), text);
  }

  private static StatedValue<String> stated(String word, int column) {
    return new StatedValue<>(
        word,
        new Position("lexloci.yaml", 5, column)
            .until(new Position("lexloci.yaml", 5, column + word.length())));
  }
}
