package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes the text of files and not what they say changes nothing of what they come to. */
@Tag("exhaustive")
class DerivationRelationsTest {

  static Stream<DerivedCase> cases() throws IOException {
    try (Stream<Path> tables = Files.list(Path.of("src/test/resources/derivations"))) {
      return tables
          .map(table -> table.getFileName().toString().replace(".txt", ""))
          .sorted()
          .flatMap(name -> DerivationTable.of(name).stream())
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lines_may_end_as_those_of_another_system(DerivedCase one) {
    assertThat(come(one, (name, text) -> text.replace("\n", "\r\n")))
        .isEqualTo(Derivation.of(one.files()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_mark_before_the_first_character_says_nothing(DerivedCase one) {
    assertThat(come(one, (name, text) -> name.startsWith(".git/") ? text : "\uFEFF" + text))
        .isEqualTo(Derivation.of(one.files()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_stands_in_another_directory_changes_nothing(DerivedCase one) throws IOException {
    List<DerivedCase> all = cases().toList();
    DerivedCase other = all.get((all.indexOf(one) + 1) % all.size());
    Map<String, String> both = below("one/", one);
    both.putAll(below("two/", other));

    assertThat(ofOne(both)).isEqualTo(ofOne(below("one/", one)));
  }

  private static Map<String, String> below(String directory, DerivedCase one) {
    Map<String, String> files = new LinkedHashMap<>();
    one.files().forEach((name, text) -> files.put(directory + name, text));
    return files;
  }

  /** Lists what is told of the first directory. */
  private static List<String> ofOne(Map<String, String> files) {
    return Derivation.of(files).stream().filter(told -> told.contains("one/")).toList();
  }

  private static List<String> come(DerivedCase one, BinaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>(one.files());
    changed.replaceAll(change);
    return Derivation.of(changed);
  }
}
