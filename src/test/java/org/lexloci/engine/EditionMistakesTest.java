package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.lexloci.engine.TwoClauses.EDITION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake in the documents of an agreement is told in one line with its place. */
final class EditionMistakesTest {

  private static final String DOCUMENT = EDITION + "/edition.yaml";

  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void write_a_sound_agreement() {
    TwoClauses.write(directory);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            DOCUMENT, "id: pilot", "id: stay-home", "21:11: clause `stay-home` is there twice"),
        arguments(
            DOCUMENT,
            "answers:\n        - {name: narrow, words: One cloud.}\n",
            "answers:\n",
            "8:13: reading `home` needs two answers"),
        arguments(
            DOCUMENT,
            "assessed: by-rule\n      sources: [S-1]\n  sources",
            "assessed: by-rule\n      sources: [S-2]\n  sources",
            "26:17: clause `pilot` cites a source that is not there: unknown source `S-2`; did you"
                + " mean `S-1`?"),
        arguments(
            DOCUMENT,
            "metadata: {name: 2026-01-01-first}",
            "metadata: {name: 2026-01-01-frist}",
            "3:18: `2026-01-01-frist` is not the name of the edition's directory"),
        arguments(
            DOCUMENT,
            "from: \"2026-01-01\"",
            "from: \"2026-01-01\"\n  until: \"2025-01-01\"",
            "7:10: ends before it begins"),
        arguments(
            DOCUMENT,
            "type: exception",
            "type: exeption",
            "23:13: unknown type `exeption`; did you mean `exception`?"),
        arguments(
            "agreement.yaml",
            "defaultEditions: [2026-01-01-first]",
            "defaultEditions: [2026-01-01-frist]",
            "11:21: unknown edition `2026-01-01-frist`; did you mean `2026-01-01-first`?"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake(String file, String from, String to, String line) {
    replace(file, from, to);

    assertThat(TwoClauses.mistakes(directory)).contains(file + ":" + line);
  }

  @Test
  void two_editions_that_overlap() throws IOException {
    second("2025-06-01-before");
    replace("2025-06-01-before/edition.yaml", "title: first", "title: b\n  until: \"2026-01-02\"");

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly(DOCUMENT + ":6:9: overlaps the edition `2025-06-01-before`");
  }

  @Test
  void an_edition_before_another_that_ends_before_it_begins() throws IOException {
    second("2025-06-01-before");
    replace("2025-06-01-before/edition.yaml", "title: first", "title: b\n  until: \"2025-06-01\"");

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly("2025-06-01-before/edition.yaml:6:10: ends before it begins");
  }

  @Test
  void an_edition_with_the_first_day_of_another_as_its_name() throws IOException {
    second("2026-01-01");

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly(
            "2026-01-01/edition.yaml:6:9: the edition is named after another day: `2026-01-01`");
  }

  @Test
  void mistakes_in_several_editions_are_told_at_once() throws IOException {
    second("2025-06-01-before");
    replace("2025-06-01-before/edition.yaml", "title: first", "titel: first");
    replace(DOCUMENT, "type: exception", "type: exeption");

    assertThat(TwoClauses.mistakes(directory))
        .contains(
            "2025-06-01-before/edition.yaml:5:3: unknown field `titel`; did you mean `title`?",
            DOCUMENT + ":23:13: unknown type `exeption`; did you mean `exception`?");
  }

  private void second(String name) throws IOException {
    Path first = directory.resolve(EDITION);
    try (Stream<Path> files = Files.list(first)) {
      for (Path file : files.toList()) {
        TwoClauses.write(
            directory.resolve(name).resolve(file.getFileName()),
            Files.readString(file)
                .replace(EDITION, name)
                .replace("from: \"2026-01-01\"", "from: \"2025-06-01\""));
      }
    }
  }

  private void replace(String file, String from, String to) {
    Path path = directory.resolve(file);
    try {
      String text = Files.readString(path);
      assertThat(text).contains(from);
      TwoClauses.write(path, text.replace(from, to));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
