package org.lexloci.source.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.InputFile;
import org.lexloci.source.IoMessage;
import org.lexloci.source.Limits;
import org.lexloci.source.Problem;

class DocumentReaderTest {

  private static final Limits SMALL = new Limits(8, 50, 50, 100, 10);

  @TempDir private Path folder;

  @Test
  void a_file_is_read_under_the_name_it_is_shown_by() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a: b");

    FileDocuments reading =
        new DocumentReader(Limits.DEFAULT).read(new InputFile("deploy/a.yaml", file));

    assertThat(reading.documents().get(0).file()).isEqualTo("deploy/a.yaml");
    assertThat(reading.documents().get(0).root().at()).hasToString("deploy/a.yaml:1:1");
  }

  @Test
  void a_name_is_made_safe_to_print() {
    FileDocuments reading =
        new DocumentReader(Limits.DEFAULT).read("a\u001b[31m\n.yaml", new byte[0]);

    assertThat(reading.problems().get(0))
        .hasToString("a\\u001b[31m\\n.yaml: nothing to check: the file is empty");
  }

  @Test
  void a_file_over_the_limit_is_not_read() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a: bcdefg");

    assertThat(new DocumentReader(SMALL).read(new InputFile("a.yaml", file)).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "a.yaml: 9 bytes is over the limit of 8 bytes; split it, or leave it out of a walk by"
                + " `exclude` in `lexloci.yaml`");
  }

  @Test
  void a_file_that_went_away_is_a_problem() {
    assertThat(problem(new InputFile("a.yaml", folder.resolve("a.yaml"))))
        .isEqualTo("a.yaml: no such file");
  }

  @Test
  void a_file_that_became_a_directory_is_a_problem() {
    assertThat(problem(new InputFile("a.yaml", folder))).isEqualTo("a.yaml: not a regular file");
  }

  @Test
  void standard_input_is_read_as_far_as_the_limit_and_left_open() {
    DocumentReader reader = new DocumentReader(SMALL, input("a: b"));

    assertThat(reader.read(InputFile.STANDARD_INPUT).documents().get(0).root().at())
        .hasToString("<stdin>:1:1");
    assertThat(
            new DocumentReader(SMALL, input("a: bcdef")).read(InputFile.STANDARD_INPUT).documents())
        .hasSize(1);
    assertThat(
            new DocumentReader(SMALL, input("a: bcdefg")).read(InputFile.STANDARD_INPUT).problems())
        .extracting(Problem::toString)
        .containsExactly("<stdin>: more than the limit of 8 bytes");
    assertThat(new DocumentReader(SMALL, input("")).read(InputFile.STANDARD_INPUT).problems())
        .extracting(Problem::toString)
        .containsExactly("<stdin>: nothing to check: the file is empty");
  }

  @Test
  void a_stream_that_fails_is_a_problem() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("secret");
          }
        };

    assertThat(new DocumentReader(SMALL, failing).read(InputFile.STANDARD_INPUT).problems())
        .extracting(Problem::toString)
        .containsExactly("<stdin>: cannot be read");
  }

  @Test
  void what_the_file_system_says_is_said_in_plain_words() {
    assertThat(IoMessage.of(new AccessDeniedException("x"))).isEqualTo("permission denied");
    assertThat(IoMessage.of(new NoSuchFileException("x"))).isEqualTo("no such file");
    assertThat(IoMessage.of(new FileSystemException("x"))).isEqualTo("cannot be read");
  }

  @Test
  void limits_that_cannot_be_kept_are_refused() {
    assertThatThrownBy(() -> new Limits(1L << 31, 50, 50, 100, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limits(1, 1_001, 50, 100, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limits(1, 1, -1, 100, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String problem(InputFile file) {
    return new DocumentReader(Limits.DEFAULT).read(file).problems().get(0).toString();
  }
}
