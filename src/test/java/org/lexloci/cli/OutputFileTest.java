package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
