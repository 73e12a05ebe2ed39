package org.lexloci.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.source.packed.Resources;

/** A mistake in an agreement of one's own is told once, in a line with its place and its mend. */
@Tag("exhaustive")
class NewAgreementMistakesTest {

  private static final String END = "exit 3, the rules are at fault";

  @TempDir private Path folder = Path.of("");

  private record Mistake(String file, String from, String to, String line) {

    @Override
    public String toString() {
      return line;
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_told_once(Mistake mistake) throws IOException {
    Path agreement = folder.resolve("ours");
    lexloci("new", agreement.toString()).exits(0);

    make(mistake, agreement.resolve(mistake.file()));

    lexloci("test", agreement.toString()).exits(3).complains(agreement + "/" + mistake.line(), END);
  }

  @Test
  void the_mistakes_are_many() {
    assertThat(mistakes().map(Mistake::line)).hasSizeGreaterThan(80);
  }

  private static void make(Mistake mistake, Path file) throws IOException {
    switch (mistake.from()) {
      case "NEW" -> {
        Files.createDirectories(file.getParent());
        Files.writeString(file, mistake.to());
      }
      case "DELETE" -> Files.delete(file);
      case "EMPTY" -> Files.writeString(file, "");
      case "DIRECTORY" -> {
        Files.delete(file);
        Files.createDirectory(file);
      }
      default -> {
        String text = Files.readString(file);
        int at = text.indexOf(mistake.from());
        assertThat(at).as(mistake.from()).isNotNegative();
        Files.writeString(
            file,
            text.substring(0, at) + mistake.to() + text.substring(at + mistake.from().length()));
      }
    }
  }

  private static Stream<Mistake> mistakes() {
    return Resources.lines(NewAgreementMistakesTest.class, "agreement-mistakes.txt").stream()
        .map(line -> List.of(line.split(" \\|\\|\\| ", -1)))
        .map(
            cells ->
                new Mistake(cells.get(0), text(cells.get(1)), text(cells.get(2)), cells.get(3)));
  }

  private static String text(String written) {
    return written.replace("\\n", "\n").replace("\\t", "\t");
  }
}
