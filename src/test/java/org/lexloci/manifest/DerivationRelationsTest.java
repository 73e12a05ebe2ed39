package org.lexloci.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes the text of files and not what they say changes nothing of what they come to. */
@Tag("exhaustive")
class DerivationRelationsTest {

  private static final List<DerivedCase> CASES = read();

  private static List<DerivedCase> read() {
    try (Stream<Path> tables = Files.list(Path.of("src/test/resources/derivations"))) {
      return tables
          .map(table -> table.getFileName().toString().replace(".txt", ""))
          .sorted()
          .flatMap(name -> DerivationTable.of(name).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a name in any directory counts for: exports, clusters, namespaces, operators and policies.
   * Source that has no end leaves open what all source of a run may deploy.
   */
  private static final Set<String> SHARING =
      Set.of(
          "tasks run where a service of another template starts them, by an export",
          "tasks and services are where the capacity of their cluster is, of whatever template",
          "the namespace says what holds in it",
          "an operator that is led to something else makes nothing on its cloud",
          "an Azure of one's own hall is not Azure, by whichever word it is told",
          "nor is that of an operator or a provider which is told so",
          "a policy of a federation puts an object on clusters, whatever it says itself",
          "of several operators the nearest one makes an object, whatever clouds others are of",
          "modules that deploy each other come to an end",
          "a file that deploys itself is deployed",
          "modules that call each other come to an end");

  private static final List<DerivedCase> STRANGERS =
      CASES.stream().filter(one -> !SHARING.contains(one.title())).toList();

  static List<DerivedCase> strangers() {
    return STRANGERS;
  }

  static List<DerivedCase> cases() {
    return CASES;
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
  @MethodSource("strangers")
  void what_stands_in_another_directory_changes_nothing(DerivedCase one) {
    DerivedCase other = STRANGERS.get((STRANGERS.indexOf(one) + 1) % STRANGERS.size());
    Map<String, String> alone = below("mine/", one);
    Map<String, String> before = new LinkedHashMap<>(below("ahead/", other));
    before.putAll(alone);
    Map<String, String> after = new LinkedHashMap<>(alone);
    after.putAll(below("theirs/", other));

    assertThat(mine(before)).isEqualTo(mine(alone));
    assertThat(mine(after)).isEqualTo(mine(alone));
  }

  private static Map<String, String> below(String directory, DerivedCase one) {
    Map<String, String> files = new LinkedHashMap<>();
    one.files().forEach((name, text) -> files.put(directory + name, text));
    return files;
  }

  /** Lists what is told of the one directory, but files that are counted together. */
  private static List<String> mine(Map<String, String> files) {
    return Derivation.of(files).stream()
        .filter(told -> told.contains("mine/") && !told.startsWith("unread "))
        .toList();
  }

  private static List<String> come(DerivedCase one, BinaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>(one.files());
    changed.replaceAll(change);
    return Derivation.of(changed);
  }
}
