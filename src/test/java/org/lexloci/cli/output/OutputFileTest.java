package org.lexloci.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.JavaCommand;

/** A file holds a whole report or what it held before. */
class OutputFileTest {

  @TempDir private Path folder;

  @Test
  void a_report_takes_the_place_of_an_older_one() throws IOException {
    Path file = folder.resolve("run.json");
    Files.writeString(file, "older and longer");

    OutputFile.write(file, out -> out.print("newer"));

    assertThat(file).hasContent("newer");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void what_was_there_stays_when_writing_fails_and_nothing_else_is_left() throws IOException {
    Path file = folder.resolve("run.json");
    Files.writeString(file, "older");

    assertThatThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      out.print("half");
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(file).hasContent("older");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_link_stays_a_link() throws IOException {
    Path file = folder.resolve("run.json");
    Files.writeString(file, "older");
    Path link = Files.createSymbolicLink(folder.resolve("latest.json"), file);

    OutputFile.write(link, out -> out.print("newer"));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("newer");
  }

  @Test
  void others_can_read_what_they_could_read_of_any_new_file() throws IOException {
    Path report = folder.resolve("run.json");
    Path other = Files.writeString(folder.resolve("other"), "");

    OutputFile.write(report, out -> out.print("a"));

    assertThat(Files.getPosixFilePermissions(report))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void who_could_read_what_was_there_can_read_what_takes_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("run.json"), "older");
    Set<PosixFilePermission> modes = PosixFilePermissions.fromString("rw-rw----");
    Files.setPosixFilePermissions(file, modes);

    OutputFile.write(file, out -> out.print("newer"));

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(modes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"link.json", "out/run.json", "out/../out/run.json", "deep/out/run.json"})
  void a_link_in_a_checkout_is_not_followed(String named) throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path kept = Files.writeString(elsewhere.resolve("run.json"), "kept");
    Path checkout = Files.createDirectories(folder.resolve("checkout/.git")).getParent();
    Files.createSymbolicLink(checkout.resolve("link.json"), kept);
    Files.createSymbolicLink(checkout.resolve("out"), elsewhere);
    Files.createDirectory(checkout.resolve("deep"));
    Files.createSymbolicLink(checkout.resolve("deep/out"), elsewhere);

    assertThatThrownBy(
            () -> OutputFile.write(checkout.resolve(named), out -> out.print("overwritten")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a link");
    assertThat(kept).hasContent("kept");
  }

  @Test
  void a_link_to_another_checkout_does_not_lead_out_of_this_one() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other/.git")).getParent();
    Path checkout = Files.createDirectories(folder.resolve("checkout/.git")).getParent();
    Files.createSymbolicLink(checkout.resolve("out"), other);

    assertThatThrownBy(
            () -> OutputFile.write(checkout.resolve("out/run.json"), out -> out.print("new")))
        .hasMessage("`out` is a link");
    assertThat(other.resolve("run.json")).doesNotExist();
  }

  @Test
  void a_signal_leaves_nothing_half_written() throws Exception {
    Process writing =
        new ProcessBuilder(
                JavaCommand.of(List.of(), Endless.class, folder.resolve("run.json").toString()))
            .start();
    assertThat(writing.getInputStream().read()).isEqualTo('.');
    assertThat(folder).isDirectoryContaining("glob:**.part");

    writing.destroy();
    writing.waitFor();

    assertThat(folder).isEmptyDirectory();
  }

  /** Begins to write a file, and never ends. */
  static final class Endless {

    public static void main(String... args) throws IOException {
      OutputFile.write(
          Path.of(args[0]),
          out -> {
            out.print("half");
            out.flush();
            System.out.print('.');
            System.out.flush();
            while (true) {
              LockSupport.park();
            }
          });
    }
  }
}
