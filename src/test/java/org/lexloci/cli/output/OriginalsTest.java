package org.lexloci.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;
import org.lexloci.cli.SmallAgreement;

/** No output is written over what a run is about, and each may be written over an earlier one. */
class OriginalsTest {

  private static final String WORKLOAD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: chat}
      spec: {containers: [{name: chat, image: nginx}]}
      """;

  private static final String WAIVER =
      """
      apiVersion: lexloci.dev/v1
      kind: Waiver
      metadata: {name: pilot}
      spec:
        {clause: ship-first-azure, deployment: pilot, reason: a, owner: b, ticket: T-1, until: "2026-12-31"}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write_what_there_is() throws IOException {
    Files.createDirectory(directory.resolve("deploy"));
    write("deploy/yes.yaml", Documents.YES);
    write("deploy/pod.yaml", WORKLOAD);
    write("records/tea.yaml", Documents.record("Product", "{type: api}"));
    write("waivers.yaml", WAIVER);
    write(
        "lexloci.yaml",
        "apiVersion: lexloci.dev/v1\nkind: Configuration\nmetadata: {name: house}\nspec: {}\n");
    Files.createSymbolicLink(directory.resolve("link.yaml"), Path.of("deploy/yes.yaml"));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(directory.resolve(name).getParent());
    Files.writeString(directory.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy/yes.yaml",
        "./deploy/../deploy/yes.yaml",
        "link.yaml",
        "deploy/pod.yaml",
        "records/tea.yaml",
        "waivers.yaml",
        "lexloci.yaml",
      })
  void a_check_spares_what_it_reads(String file) throws IOException {
    String before = Files.readString(directory.resolve(file));

    Ran ran =
        lexloci("check", "deploy", "--records=records", "--waivers=waivers.yaml", "-o=csv=" + file);

    assertThat(ran.exits(4).err()).contains(file + ": cannot be written: what stands in it is a");
    assertThat(Files.readString(directory.resolve(file))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "may gpt-5.5 run on azure",
    "matrix gpt-5.5",
    "compare 2025-10-28 2026-04-27 deploy",
  })
  void so_does_every_command_that_answers_from_files(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--records=records", "-o", "json=records/tea.yaml"));

    assertThat(lexloci(words.toArray(String[]::new)).exits(4).err())
        .contains("what stands in it is a part of this run");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreement/agreement.yaml",
        "agreement/2026-01-01-only/edition.yaml",
        "agreement/2026-01-01-only/wait-for-azure.drl",
        "agreement/2026-01-01-only/wait-for-azure.cases.yaml",
        "other/waivers.yaml"
      })
  void what_stands_in_a_directory_that_is_named_is_spared_too(String file) throws IOException {
    SmallAgreement.write(directory.resolve("agreement"));
    Files.createDirectory(directory.resolve("other"));
    Files.copy(directory.resolve("waivers.yaml"), directory.resolve("other/waivers.yaml"));
    String before = Files.readString(directory.resolve(file));

    Ran ran =
        lexloci(
            "check", "deploy", "--agreement=agreement", "--ignore-waivers", "-o", "csv=" + file);

    assertThat(ran.exits(4).err())
        .contains(file + ": cannot be written: what stands in it is no report; name another file");
    assertThat(Files.readString(directory.resolve(file))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "gitlab", "oscal", "openreports", "wgpolicy"})
  void a_report_among_the_files_is_written_anew(String format) {
    String[] words = {"check", "deploy", "-o", format + "=deploy/report.json"};

    lexloci(words).exits(0);
    lexloci(words).exits(0);
  }

  private Ran lexloci(String... words) {
    return Ran.in(directory, Map.of(), words);
  }
}
