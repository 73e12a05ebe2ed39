package org.lexloci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** What the README shows is what is printed; {@code -Dlexloci.update} writes it anew. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern TRANSCRIPT =
      Pattern.compile("```\n\\$ lexloci ([^\n]+)\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void a_transcript_is_what_is_printed() throws IOException {
    String written = Files.readString(README);

    String printed =
        TRANSCRIPT
            .matcher(written)
            .replaceAll(
                block ->
                    Matcher.quoteReplacement(
                        "```\n$ lexloci "
                            + block.group(1)
                            + "\n"
                            + Ran.lexloci(words(block.group(1))).out()
                            + "```\n"));

    if (System.getProperty("lexloci.update") != null) {
      Files.writeString(README, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(README));
    assertThat(TRANSCRIPT.matcher(written).results()).hasSizeGreaterThan(3);
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.toArray(String[]::new);
  }
}
