package org.lexloci.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lexloci.agreement.Edition;
import org.lexloci.source.NearMiss;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;

/** Checks rules against the edition that they belong to. */
final class RuleCheck {

  private static final List<String> FINDINGS = List.of("Applies", "Excepted", "Breach", "Duty");
  private static final Set<String> VERBS =
      Set.of(
          "applies(kcontext);", "excepted(kcontext);", "breached(kcontext);", "obliged(kcontext);");

  private final Edition edition;
  private final Asks asks;
  private final Consumer<Problem> problems;

  RuleCheck(Edition edition, Asks asks, Consumer<Problem> problems) {
    this.edition = edition;
    this.asks = asks;
    this.problems = problems;
  }

  void check(ParsedRule rule) {
    String clause = rule.file().clause();
    if (!rule.clauses().equals(List.of(clause))) {
      tell(rule, "needs the one annotation `@clause(" + clause + ")`");
    }
    if (!rule.name().startsWith(clause + " ")) {
      tell(rule, "needs a name that starts with `" + clause + " `");
    }
    if (!rule.attributes().isEmpty()) {
      tell(rule, "has the attribute `" + rule.attributes().get(0) + "`; rules have no order");
    }
    if (!VERBS.contains(rule.consequence())) {
      tell(
          rule,
          "needs exactly one of `applies(kcontext);`, `excepted(kcontext);`,"
              + " `breached(kcontext);` and `obliged(kcontext);` after `then`");
    }
    rule.patterns().forEach(pattern -> check(rule, pattern));
  }

  private void check(ParsedRule rule, ParsedRule.Pattern pattern) {
    String type = pattern.type();
    if (FINDINGS.contains(type)) {
      List<String> clauses = Literals.of(pattern, "clause");
      if (clauses.isEmpty()) {
        tell(rule, "`" + type + "` needs a clause: `" + type + "(clause == \"…\")`");
      }
      clauses.forEach(clause -> known(rule, "clause", clause, edition.judgedByRule()));
    } else if (asks.needsAnchor(type)) {
      tell(
          rule,
          "`"
              + type
              + "` compares launches with those on the anchor provider, and agreement.yaml names no"
              + " `anchor`");
    } else if (!asks.types().contains(type)) {
      Set<String> types = new TreeSet<>(asks.types());
      types.addAll(FINDINGS);
      known(rule, "fact", type, types);
    } else {
      asks.named(type).ifPresent(property -> checkNamed(rule, pattern, property));
    }
  }

  private void checkNamed(ParsedRule rule, ParsedRule.Pattern pattern, String property) {
    List<String> names = Literals.of(pattern, property);
    String what = pattern.type().toLowerCase(java.util.Locale.ROOT);
    if (names.isEmpty()) {
      tell(rule, "`" + pattern.type() + "` needs a name: `" + property + " == \"…\"`");
    }
    if (!names.isEmpty() && asks.of(pattern).isEmpty()) {
      known(rule, what, names.get(0), asks.names(pattern.type()));
    }
    for (String question : asks.of(pattern)) {
      for (String answer : Literals.of(pattern, what)) {
        known(rule, "answer of `" + question + "`", answer, asks.answers(question));
      }
    }
  }

  private void known(ParsedRule rule, String what, String word, Collection<String> words) {
    if (!words.contains(word)) {
      tell(rule, NearMiss.unknown(what, word, words, "there is " + String.join(", ", words)));
    }
  }

  private void tell(ParsedRule rule, String message) {
    problems.accept(
        new Problem(
            new Position(rule.file().shown(), rule.line(), 1),
            "rule `" + rule.name() + "`: " + message));
  }
}
