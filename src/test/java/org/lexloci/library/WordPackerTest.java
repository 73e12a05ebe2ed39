package org.lexloci.library;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lexloci.agreement.DirectoryFiles;

/** A name that people type for a cloud is packed with the source that knows it, or not at all. */
class WordPackerTest {

  private static final String WORDS =
      """
      sources:
        W-TEA: {title: "Tea in the cloud", publisher: "Tea", url: "https://tea.example"}
      clouds:
        - {name: Tea Cloud, cloud: other, source: W-TEA}
        - {name: own servers, cloud: on-prem, plain: true}
      elsewhere:
        - {name: Samovar, says: is no cloud, source: W-TEA}
      others:
        - {name: Oolong, owner: tea, title: Tea, source: W-TEA}
      """;

  @TempDir private Path directory = Path.of("");

  @Test
  void names_with_a_source_and_plain_words_are_packed() {
    assertThatCode(() -> pack(WORDS)).doesNotThrowAnyException();
  }

  @Test
  void a_name_without_a_source_is_refused() {
    refused(
        "Tea Cloud, cloud: other, source: W-TEA",
        "Tea Cloud, cloud: other",
        "`Tea Cloud` has no source");
    refused("says: is no cloud, source: W-TEA", "says: is no cloud", "`Samovar` has no source");
    refused("title: Tea, source: W-TEA", "title: Tea", "`Oolong` has no source");
  }

  @Test
  void a_source_that_is_not_listed_is_refused() {
    refused(
        "cloud: other, source: W-TEA",
        "cloud: other, source: W-TEE",
        "`Tea Cloud` has an unknown source `W-TEE`");
  }

  @Test
  void a_word_for_two_things_is_refused() {
    refused("name: Samovar", "name: Tea Cloud", "`Tea Cloud` stands for two things");
  }

  private void refused(String from, String to, String message) {
    assertThatThrownBy(() -> pack(WORDS.replace(from, to))).hasMessage(message);
  }

  private void pack(String words) throws IOException {
    Files.writeString(directory.resolve("words.yaml"), words);
    new WordPacker(new DirectoryFiles(directory).documents("words").orElseThrow()).packed();
  }
}
