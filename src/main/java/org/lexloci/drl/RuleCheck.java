package org.lexloci.drl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lexloci.agreement.Edition;
import org.lexloci.drl.ParsedRule.Pattern;
import org.lexloci.drl.ParsedRule.Value;
import org.lexloci.finding.Finding;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.word.NearMiss;

/** Checks rules one by one against what their edition declares. */
final class RuleCheck {

  private final Edition edition;
  private final QuestionIndex asks;
  private final Consumer<Problem> problems;
  private final Set<String> names = new HashSet<>();

  RuleCheck(Edition edition, QuestionIndex asks, Consumer<Problem> problems) {
    this.edition = edition;
    this.asks = asks;
    this.problems = problems;
  }

  void check(ParsedRule rule) {
    String clause = rule.file().clause();
    if (!rule.clause().equals(clause)) {
      tell(rule, rule.at(), "needs the one annotation `@clause(" + clause + ")`");
    }
    if (!rule.name().startsWith(clause + " ")) {
      tell(rule, rule.at(), "needs a name that starts with `" + clause + " `");
    }
    if (!names.add(rule.name())) {
      tell(rule, rule.at(), "another rule has this name");
    }
    if (rule.verb().isEmpty()) {
      tell(
          rule,
          rule.at(),
          "needs exactly one of `applies(kcontext);`, `excepted(kcontext);`,"
              + " `breached(kcontext);` and `obliged(kcontext);` after `then`");
    }
    if (rule.patterns().stream().allMatch(Pattern::negated)) {
      tell(rule, rule.at(), "needs a pattern without `not` after `when`");
    }
    PatternCheck constraints = new PatternCheck(asks, (at, message) -> tell(rule, at, message));
    rule.patterns().forEach(p -> check(rule, p).ifPresent(type -> constraints.check(p, type)));
  }

  /** Answers what a pattern matches; nothing when there is nothing of that name. */
  private Optional<Class<?>> check(ParsedRule rule, Pattern pattern) {
    String type = pattern.type();
    if (Verb.isFinding(type)) {
      List<Value> clauses = values(pattern, "clause");
      if (clauses.isEmpty()) {
        tell(rule, pattern.at(), "`" + type + "` needs a clause: `" + type + "(clause == \"…\")`");
      }
      clauses.forEach(c -> known(rule, c.at(), "clause", c.text(), edition.judgedByRule()));
      return Optional.of(finding(type));
    }
    Optional<String> name = asks.named(type);
    name.ifPresent(property -> checkNamed(rule, pattern, property));
    if (asks.needsAnchor(type)) {
      tell(
          rule,
          pattern.at(),
          "`"
              + type
              + "` compares launches with those on the anchor provider, and agreement.yaml names no"
              + " `anchor`");
    } else if (name.isEmpty() && asks.type(type).isEmpty()) {
      Set<String> types = new TreeSet<>(asks.types());
      List.of(Verb.values()).forEach(v -> types.add(v.finding()));
      known(rule, pattern.at(), "fact", type, types);
    }
    return asks.type(type);
  }

  private void checkNamed(ParsedRule rule, Pattern pattern, String property) {
    List<Value> names = values(pattern, property);
    if (names.isEmpty()) {
      String type = pattern.type();
      tell(
          rule,
          pattern.at(),
          "`" + type + "` needs a name: `" + type + "(" + property + " == \"…\")`");
    }
    for (Value name : names) {
      known(rule, name.at(), asks.kind(pattern.type()), name.text(), asks.names(pattern.type()));
    }
  }

  private static List<Value> values(Pattern pattern, String property) {
    List<Value> values = new ArrayList<>();
    pattern.constraints().stream()
        .filter(c -> c.property().equals(property) && c.operator().includes())
        .forEach(c -> values.addAll(c.values()));
    values.removeIf(v -> v.kind() != Value.Kind.TEXT);
    return values;
  }

  private static Class<?> finding(String type) {
    return List.of(Finding.class.getPermittedSubclasses()).stream()
        .filter(c -> c.getSimpleName().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private void known(
      ParsedRule rule, Position at, String what, String word, Collection<String> words) {
    if (!words.contains(word)) {
      tell(rule, at, NearMiss.missing(what, word, words));
    }
  }

  private void tell(ParsedRule rule, Position at, String message) {
    problems.accept(rule.problem(at, message));
  }
}
