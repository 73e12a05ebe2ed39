package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.Shipped;
import org.lexloci.agreement.Edition;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.library.DirectoryLibrary;

/** The shipped rules are written the way that rules/README.md tells. */
@Tag("exhaustive")
final class RuleStyleTest {

  private static final DirectoryLibrary LIBRARY =
      new DirectoryLibrary(Shipped.DIRECTORY, Shipped.BINDER);

  static List<Path> ruleFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Shipped.DIRECTORY)) {
      return files.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void a_file_is_short(Path file) throws IOException {
    assertThat(Files.readAllLines(file)).hasSizeLessThan(100);
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void the_title_of_the_clause_stands_above_its_rules(Path file) throws IOException {
    Edition edition = edition(file);

    String title = edition.clause(clause(file)).orElseThrow().title();

    assertThat(Files.readString(file)).containsOnlyOnce("\n// " + title + ".\n\nrule \"");
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void a_rule_has_no_arithmetic_no_state_and_no_order(Path file) throws IOException {
    assertThat(Files.readString(file).replaceAll("\"[^\"]*\"|//[^\n]*", ""))
        .doesNotContainPattern(
            "\\b(eval|from|accumulate|collect|forall|salience|no-loop|global|modify|update"
                + "|delete|insert|insertLogical|agenda-group|declare|query|dialect)\\b");
  }

  @Test
  void no_conclusion_feeds_on_the_absence_of_itself() throws IOException {
    for (Path file : ruleFiles()) {
      for (String rule : Files.readString(file).split("\nend\n")) {
        boolean excepts = rule.contains("excepted(kcontext)");
        boolean applies = rule.contains("applies(kcontext)");

        assertThat((excepts || applies) && rule.contains("\n    not ")).as(rule).isFalse();
      }
    }
  }

  @Test
  void every_rule_has_a_name_of_its_own() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : ruleFiles()) {
      Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("rule "))
          .forEach(line -> assertThat(names.add(line)).as(line).isTrue());
    }
    assertThat(names).hasSizeGreaterThan(20);
  }

  @Test
  void every_reading_is_asked_by_a_rule() {
    for (EditionPeriod period : LIBRARY.agreement().editions()) {
      EditionRules rules = LIBRARY.edition(period);

      rules
          .edition()
          .readings()
          .forEach(
              reading -> assertThat(rules.base().asks()).contains("readings." + reading.name()));
    }
  }

  private static Edition edition(Path file) {
    String name = file.getParent().getFileName().toString();
    return LIBRARY.agreement().editions().stream()
        .filter(e -> e.name().equals(name))
        .map(e -> LIBRARY.edition(e).edition())
        .findFirst()
        .orElseThrow();
  }

  private static String clause(Path file) {
    return file.getFileName().toString().replace(".drl", "");
  }
}
