package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Shipped;
import org.lexloci.agreement.AgreementException;
import org.lexloci.library.DirectoryLibrary;

/** What an agreement declares is refused at the word that is wrong. */
final class DeclarationMistakesTest {

  private static final Path EXAMPLE = Path.of("src/site/your-own-agreement");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "name: encryption | name: data | 20:13: attribute `data` is there twice",
        "name: analytics | name: -a | 13:14: product group `-a` has characters other than",
        "business, none] | personal, none] | 18:27: answer `personal` of attribute `data` is there"
            + " twice",
        "[in-eu, elsewhere] | [in-eu] | 28:16: attribute `support` needs two answers",
        "strict: personal | strict: all | 19:15: the strict answer `all` of attribute `data` is"
            + " none",
        "provider: azure | provider: aws | 34:22: provider `aws` in region group `eu` is there"
            + " twice"
      })
  void a_mistake_is_told_in_its_place(String was, String becomes, String told) throws IOException {
    copy(was, becomes);

    assertThatThrownBy(() -> new DirectoryLibrary(directory, Shipped.BINDER))
        .isInstanceOf(AgreementException.class)
        .hasMessageContaining("agreement.yaml:" + told);
  }

  private void copy(String was, String becomes) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(EXAMPLE)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = directory.resolve(EXAMPLE.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      String text = Files.readString(file);
      boolean changed = EXAMPLE.relativize(file).toString().equals("agreement.yaml");
      Files.writeString(copy, changed ? text.replaceFirst(Pattern.quote(was), becomes) : text);
    }
  }
}
