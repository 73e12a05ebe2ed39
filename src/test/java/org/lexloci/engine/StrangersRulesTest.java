package org.lexloci.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lexloci.agreement.AgreementException;
import org.lexloci.agreement.Edition;
import org.lexloci.drl.EditionRulesCheck;
import org.lexloci.drl.ParsedFile;
import org.lexloci.drl.RuleFile;
import org.lexloci.drl.RuleParser;
import org.lexloci.drl.RulePrinter;
import org.lexloci.library.PackedLibrary;
import org.lexloci.source.Problem;

/** Rules of a stranger run no code of theirs: what could is refused before a compiler sees it. */
final class StrangersRulesTest {

  private static final PackedLibrary LIBRARY = PackedLibrary.open();
  private static final Edition EDITION =
      LIBRARY
          .edition(LIBRARY.agreement().inForceOn(LocalDate.of(2026, 4, 27)).orElseThrow())
          .edition();

  private static final String RULE =
      """
      package mine.first
      import org.lexloci.fact.*
      import function org.lexloci.engine.Ruling.*
      %s
      rule "any-cloud-all-products applies to everything"
      @clause(any-cloud-all-products)%s
      when
          %s
      then
          %s
      end
      """;

  static Stream<Arguments> attacks() {
    String exit = "java.lang.System.exit(7)";
    String verb = "applies(kcontext);";
    return Stream.of(
        arguments("global", "global java.util.List out", "", "Target()", verb),
        arguments("function", "function void f() { " + exit + "; }", "", "Target()", verb),
        arguments("query", "query all\n Target()\nend", "", "Target()", verb),
        arguments("declare", "declare Spy\n x : int\nend", "", "Target()", verb),
        arguments("dialect", "dialect \"mvel\"", "", "Target()", verb),
        arguments("import", "import java.lang.Runtime", "", "Target()", verb),
        arguments("import static", "import static java.lang.System.exit", "", "Target()", verb),
        arguments("import function", "import function java.lang.System.exit", "", "Target()", verb),
        arguments("import of ours", "import org.lexloci.engine.RuleBase", "", "Target()", verb),
        arguments("import accumulate", "import accumulate a.B c", "", "Target()", verb),
        arguments("salience", "", "\nsalience ( f() )", "Target()", verb),
        arguments("dialect of a rule", "", "\ndialect \"mvel\"", "Target()", verb),
        arguments("enabled", "", "\nenabled ( " + exit + " )", "Target()", verb),
        arguments("timer", "", "\ntimer (int: 1s)", "Target()", verb),
        arguments("annotation", "", "\n@watch(*)", "Target()", verb),
        arguments("eval", "", "", "eval( " + exit + " )", verb),
        arguments("a call in a pattern", "", "", "Target(" + exit + ")", verb),
        arguments("a call on a property", "", "", "Target(provider.getClass() == null)", verb),
        arguments("a call of a property", "", "", "Target(provider.id().length() == 1)", verb),
        arguments("a call as value", "", "", "Target(provider == Provider.valueOf(\"AWS\"))", verb),
        arguments("a class as value", "", "", "Target(provider == java.lang.Runtime.X)", verb),
        arguments("a nested expression", "", "", "Target((provider == Provider.AWS))", verb),
        arguments("an inline eval", "", "", "Target(eval(true))", verb),
        arguments("or", "", "", "Target() or Target()", verb),
        arguments("or inside", "", "", "Target(provider == Provider.AWS || true)", verb),
        arguments("matches", "", "", "Event(name matches \"(a+)+\")", verb),
        arguments("from", "", "", "Target() from f()", verb),
        arguments("accumulate", "", "", "accumulate(Target(), init())", verb),
        arguments("a type by its whole name", "", "", "java.lang.Object()", verb),
        arguments("any object", "", "", "Object()", verb),
        arguments("an object of ours", "", "", "RuleBase()", verb),
        arguments("a query call", "", "", "?all()", verb),
        arguments("a window", "", "", "Target() over window:length(1)", verb),
        arguments("code after the verb", "", "", "Target()", verb + " " + exit + ";"),
        arguments("code instead", "", "", "Target()", exit + ";"),
        arguments("an insert", "", "", "Target()", "insert(new Target(Provider.AWS));"),
        arguments("a modify", "", "", "$t : Target()", "modify($t) {}"),
        arguments("another argument", "", "", "Target()", "applies(null);"),
        arguments("an escape", "", "", "Event(name == \"\\u0022)\")", verb),
        arguments("an escape outside", "", "", "Target() \\u0065val(true)", verb),
        arguments("a second consequence", "", "", "Target()", verb + "\nthen[x]\n" + exit + ";"),
        arguments(
            "a rule that extends", "", "", "Target()", verb + "\nend\nrule \"b\" extends \"a\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void is_refused(String what, String top, String attribute, String condition, String verb) {
    assertThat(problems(RULE.formatted(top, attribute, condition, verb))).isNotEmpty();
  }

  @Test
  void without_an_attack_nothing_is_refused() {
    assertThat(problems(RULE.formatted("", "", "Target()", "applies(kcontext);"))).isEmpty();
  }

  @Test
  void what_the_compiler_sees_is_written_anew() {
    String hidden = "applies(kcontext); // \\u000a java.lang.System.exit(7);\n/* end */";
    List<Problem> problems = new ArrayList<>();
    RuleFile file = new RuleFile("a", "a.drl", RULE.formatted("", "", "Target( /* ) */ )", hidden));

    Optional<ParsedFile> parsed = RuleParser.parse(file, problems::add);

    assertThat(problems).isEmpty();
    assertThat(RulePrinter.print(parsed.orElseThrow()))
        .contains("Target()\nthen\napplies(kcontext);\nend\n")
        .doesNotContain("exit", "u000a", "/*");
  }

  @Test
  void packages_of_others_are_refused() {
    for (String taken : List.of("org.lexloci.engine", "java.util", "org.drools.x", "Mine", "a-b")) {
      String text =
          RULE.formatted("", "", "Target()", "applies(kcontext);").replace("mine.first", taken);

      assertThat(problems(text)).as(taken).isNotEmpty();
    }
  }

  /** Checks a text in the place of a clause that is shipped, next to the other clauses. */
  private static List<Problem> problems(String text) {
    RuleFile file = new RuleFile("any-cloud-all-products", "mine.drl", text);
    try {
      new EditionRulesCheck(LIBRARY.agreement(), EDITION).check(List.of(file), "edition");
      return List.of();
    } catch (AgreementException e) {
      return e.problems().stream().filter(p -> p.at().file().equals("mine.drl")).toList();
    }
  }
}
