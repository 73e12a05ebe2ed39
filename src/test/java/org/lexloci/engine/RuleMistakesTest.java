package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.lexloci.engine.TwoClauses.EDITION;
import static org.lexloci.engine.TwoClauses.PILOT;
import static org.lexloci.engine.TwoClauses.STAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.Shipped;
import org.lexloci.agreement.AgreementException;
import org.lexloci.library.DirectoryLibrary;

/** Every mistake in a rule is told in one line with its place, before anything is compiled. */
final class RuleMistakesTest {

  private static final String HOME = "rule `stay-home is breached elsewhere`: ";
  private static final String TRAIN = "rule `pilot applies before the market opens`: ";

  @TempDir private Path directory = Path.of("");

  @BeforeEach
  void write_a_sound_agreement() {
    TwoClauses.write(directory);
  }

  @Test
  void without_a_mistake_it_loads() {
    assertThat(TwoClauses.mistakes(directory)).isEmpty();
  }

  static Stream<Arguments> words() {
    return Stream.of(
        arguments(
            STAY,
            "Excepted(clause == \"stay-home\")",
            "Excepted(clause == \"stay-hone\")",
            "29:28: " + HOME + "unknown clause `stay-hone`; did you mean `stay-home`?"),
        arguments(
            STAY,
            "Target(provider !=",
            "Target(provder !=",
            "31:12: " + HOME + "unknown property `provder`; did you mean `provider`?"),
        arguments(
            STAY,
            "    Target(provider",
            "    Traget(provider",
            "31:5: " + HOME + "unknown fact `Traget`; did you mean `Target`?"),
        arguments(
            STAY,
            "Provider.OTHER",
            "Provider.OTER",
            "31:24: " + HOME + "unknown constant `Provider.OTER`; did you mean `Provider.OTHER`?"),
        arguments(
            STAY,
            "Provider.OTHER",
            "\"other\"",
            "31:24: "
                + HOME
                + "`provider` is a constant of `Provider`, found `\"other\"`; did you mean"
                + " `Provider.OTHER`?"),
        arguments(
            STAY,
            "Provider.OTHER",
            "Order.NEVER",
            "31:24: " + HOME + "`provider` is a constant of `Provider`, found `Order.NEVER`"),
        arguments(
            STAY,
            "reading == \"narrow\"",
            "reading == Provider.OTHER",
            "30:40: " + HOME + "`reading` is a text in quotes, found `Provider.OTHER`"),
        arguments(
            STAY,
            "name == \"home\"",
            "name == \"hone\"",
            "30:21: " + HOME + "unknown reading `hone`; did you mean `home`?"),
        arguments(
            STAY,
            "\"narrow\"",
            "\"narow\"",
            "30:40: " + HOME + "unknown answer of `readings.home` `narow`; did you mean `narrow`?"),
        arguments(
            STAY,
            "name == \"home\", ",
            "",
            "30:5: " + HOME + "`Reading` needs a name: `Reading(name == \"…\")`"),
        arguments(
            STAY,
            "not Excepted(clause == \"stay-home\")",
            "not Excepted()",
            "29:9: " + HOME + "`Excepted` needs a clause: `Excepted(clause == \"…\")`"),
        arguments(
            PILOT,
            "\"opened\"",
            "\"oponed\"",
            "10:19: " + TRAIN + "unknown event `oponed`; did you mean `opened`?"),
        arguments(
            PILOT,
            "happened == false",
            "happened == \"no\"",
            "10:41: " + TRAIN + "`happened` is `true` or `false`, found `\"no\"`"),
        arguments(
            PILOT,
            "Event(name == \"opened\", happened == false)",
            "ProductGroup(name == \"pilots\", member == true)",
            "10:26: " + TRAIN + "unknown group of products `pilots`; there is none"),
        arguments(
            STAY,
            "Provider.OTHER",
            "$home",
            "31:24: " + HOME + "unknown variable `$home`; no pattern binds it"),
        arguments(STAY, "reading == \"narrow\"", "$home : reading, reading == $home", ""),
        arguments(
            STAY,
            "Target(provider != Provider.OTHER)",
            "LaunchOrder($o : order)\n    Target(provider != $o)",
            "32:24: " + HOME + "`provider` and `$o` are never the same"),
        arguments(
            STAY,
            "Target(provider !=",
            "Target(provider.id() !=",
            "31:29: " + HOME + "`provider.id()` is a text in quotes, found `Provider.OTHER`"));
  }

  static Stream<Arguments> wholes() {
    return Stream.of(
        arguments(
            STAY,
            "breach",
            "@clause(stay-home)\nwhen\n    ProductType()",
            "@clause(pilot)\nwhen\n    ProductType()",
            "8:1: rule `stay-home applies to every product`: needs the one annotation"
                + " `@clause(stay-home)`"),
        arguments(
            STAY,
            "name",
            "rule \"stay-home is",
            "rule \"home is",
            "25:1: rule `home is breached elsewhere`: needs a name that starts with `stay-home `"),
        arguments(
            STAY,
            "same name",
            "rule \"stay-home is breached elsewhere",
            "rule \"stay-home releases pilots",
            "25:1: rule `stay-home releases pilots`: another rule has this name"),
        arguments(
            STAY,
            "only not",
            "    ProductType()\n",
            "    not ProductType()\n",
            "8:1: rule `stay-home applies to every product`: needs a pattern without `not` after"
                + " `when`"),
        arguments(
            STAY,
            "absence of itself",
            "    Applies(clause == \"pilot\")\n",
            "    not Excepted(clause == \"stay-home\")\n",
            "20:9: rule `stay-home releases pilots`: `not Excepted(clause == \"stay-home\")` feeds"
                + " itself: it leads to `Excepted` of `stay-home`"),
        arguments(
            STAY,
            "itself",
            "    ProductType()\n",
            "    Applies(clause == \"stay-home\")\n",
            "11:5: rule `stay-home applies to every product`: `Applies(clause == \"stay-home\")`"
                + " feeds itself: it leads to `Applies` of `stay-home`"),
        arguments(
            STAY,
            "no such finding",
            "    Applies(clause == \"pilot\")\n",
            "    Excepted(clause == \"pilot\")\n",
            "20:5: rule `stay-home releases pilots`: can never fire: no rule concludes `Excepted`"
                + " of `pilot`"),
        arguments(
            STAY,
            "two answers",
            "Target(provider != Provider.OTHER)",
            "Target(provider == Provider.OTHER)\n    Target(provider == Provider.AWS)",
            "32:5: rule `stay-home is breached elsewhere`: can never fire: no answer to"
                + " `target.provider` meets all that it asks"),
        arguments(
            STAY,
            "its own contrary",
            "Target(provider != Provider.OTHER)",
            "Target(provider == Provider.AWS, provider != Provider.AWS)",
            "31:5: rule `stay-home is breached elsewhere`: can never fire: nothing meets"
                + " `Target(provider == Provider.AWS, provider != Provider.AWS)`"),
        arguments(
            STAY,
            "a not that leaves nothing",
            "    ProductType()\n",
            "    ProductType(this == ProductType.API)\n    not ProductType(this =="
                + " ProductType.API)\n",
            "12:9: rule `stay-home applies to every product`: can never fire: no answer to"
                + " `product.type` meets all that it asks"),
        arguments(
            STAY,
            "package",
            "package two_clauses.first",
            "package two_clauses.second",
            "1:1: package `two_clauses.second` is not that of the edition's other rules,"
                + " `two_clauses.first`"),
        arguments(
            STAY,
            "no package",
            "package two_clauses.first\n",
            "",
            "2:1: expected `package`, found `import`"),
        arguments(
            STAY,
            "no import",
            "import org.lexloci.finding.Finding.Excepted\n",
            "",
            "1:1: needs `import org.lexloci.finding.Finding.Excepted`"),
        arguments(
            STAY,
            "no end",
            "    breached(kcontext);\nend",
            "    breached(kcontext);",
            "34:1: " + HOME + "expected `end`, found the end of the file"),
        arguments(
            STAY,
            "no then",
            "then\n    breached",
            "    breached",
            "32:5: " + HOME + "expected a pattern such as `Target()` or `then`, found `breached`"),
        arguments(
            STAY,
            "no bracket",
            "Provider.OTHER)",
            "Provider.OTHER",
            "32:1: " + HOME + "expected `,` or `)`, found `then`"),
        arguments(
            STAY, "no quote", "\"narrow\"", "\"narrow", "30:40: the text does not end on its line"),
        arguments(
            STAY,
            "single equals",
            "name == \"home\"",
            "name = \"home\"",
            "30:18: " + HOME + "expected `==`, `!=`, `in` or `not in`, found `=`"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void a_word_that_is_not_what_it_has_to_be(String file, String from, String to, String line) {
    changed(file, from, to, line);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("wholes")
  void a_rule_that_is_wrong_as_a_whole(
      String file, String what, String from, String to, String line) {
    changed(file, from, to, line);
  }

  @Test
  void an_absence_that_feeds_itself_through_another_clause() {
    replace(
        PILOT, "import function", "import org.lexloci.finding.Finding.Excepted\nimport function");
    replace(
        PILOT,
        "Event(name == \"opened\", happened == false)",
        "not Excepted(clause == \"stay-home\")");

    assertThat(TwoClauses.mistakes(directory))
        .contains(
            EDITION
                + "/"
                + PILOT
                + ":11:9: "
                + TRAIN
                + "`not Excepted(clause == \"stay-home\")`"
                + " feeds itself: it leads to `Applies` of `pilot`, that to `Excepted` of"
                + " `stay-home`");
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        arguments("prohibition", "breached(kcontext)", "excepted(kcontext)"),
        arguments("obligation", "breached(kcontext)", "applies(kcontext)"),
        arguments("permission", "breached(kcontext)", "obliged(kcontext)"),
        arguments("status", "breached(kcontext)", "excepted(kcontext)"));
  }

  /** It would be satisfied by silence. */
  @ParameterizedTest
  @MethodSource("breaches")
  void a_clause_that_no_rule_says_is_broken(String type, String from, String to) {
    replace("edition.yaml", "type: prohibition", "type: " + type);
    replace(STAY, "    not Excepted(clause == \"stay-home\")\n", "");
    replace(STAY, "    Applies(clause == \"stay-home\")\n    Reading", "    Reading");
    replace(STAY, from, to);

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly(
            EDITION
                + "/"
                + STAY
                + ": clause `stay-home` has no rule that says when it is broken: one with"
                + " `breached(kcontext);`");
  }

  @Test
  void a_permission_needs_no_rule_that_says_when_it_is_broken() {
    replace("edition.yaml", "type: exception", "type: permission");

    assertThat(TwoClauses.mistakes(directory)).isEmpty();
  }

  /** What rules find together is known once they were judged. */
  @Test
  void a_clause_that_is_released_wherever_it_is_broken() {
    replace(STAY, "    Target(provider != Provider.OTHER)", "    Applies(clause == \"pilot\")");
    DirectoryLibrary library = new DirectoryLibrary(directory, Shipped.BINDER);

    assertThatThrownBy(() -> library.edition(library.agreement().editions().get(0)))
        .isInstanceOf(AgreementException.class)
        .hasMessageContaining(
            "clause `stay-home` is never broken: no rule with `breached(kcontext);` can ever fire");
  }

  @Test
  void all_mistakes_are_told_at_once() {
    replace(STAY, "Target(provider", "Target(provder");
    replace(STAY, "ProductType()", "ProductTyp()");
    replace(PILOT, "then", "than");

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly(
            EDITION
                + "/pilot.drl:11:1: "
                + TRAIN
                + "expected a pattern such as `Target()` or `then`, found `than`",
            EDITION
                + "/stay-home.drl:11:5: rule `stay-home applies to every product`: unknown fact"
                + " `ProductTyp`; did you mean `ProductType`?",
            EDITION
                + "/stay-home.drl:31:12: "
                + HOME
                + "unknown property `provder`; did you mean `provider`?");
  }

  @Test
  void a_clause_without_cases() throws IOException {
    Files.delete(directory.resolve(EDITION).resolve("pilot.cases.yaml"));

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly(
            EDITION + "/pilot.drl: clause `pilot` has no cases: there is no `pilot.cases.yaml`");
  }

  @Test
  void cases_without_a_clause() {
    TwoClauses.write(directory.resolve(EDITION).resolve("pillot.cases.yaml"), "[]\n");

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly(
            EDITION + "/pillot.cases.yaml: `pillot` is no clause that is assessed by rule");
  }

  @Test
  void rules_under_another_name() throws IOException {
    Path edition = directory.resolve(EDITION);
    Files.move(edition.resolve(PILOT), edition.resolve("pillot.drl"));

    assertThat(TwoClauses.mistakes(directory))
        .contains(
            EDITION + ": clause `pilot` is assessed by rule and has no file `pilot.drl`",
            EDITION
                + "/pillot.drl: `pillot` is no clause that is assessed by rule; there are no rules"
                + " for `pilot`");
  }

  @Test
  void a_directory_with_rules_that_is_no_edition() {
    TwoClauses.write(directory.resolve("2027-01-01-second/pilot.drl"), "package a\n");

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly("2027-01-01-second: has rules and no `edition.yaml`");
  }

  @Test
  void rules_that_are_not_text() throws IOException {
    Files.write(directory.resolve(EDITION).resolve(PILOT), new byte[] {(byte) 0xC3, 0x28});

    assertThat(TwoClauses.mistakes(directory))
        .containsExactly(EDITION + "/pilot.drl: is not text in UTF-8");
  }

  private void changed(String file, String from, String to, String line) {
    replace(file, from, to);

    List<String> told = TwoClauses.mistakes(directory);

    if (line.isEmpty()) {
      assertThat(told).isEmpty();
    } else {
      assertThat(told).containsExactly(EDITION + "/" + file + ":" + line);
    }
  }

  private void replace(String file, String from, String to) {
    Path path = directory.resolve(EDITION).resolve(file);
    try {
      String text = Files.readString(path);
      assertThat(text).contains(from);
      int last = text.lastIndexOf(from);
      TwoClauses.write(path, text.substring(0, last) + to + text.substring(last + from.length()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
