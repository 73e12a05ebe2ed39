package org.lexloci.drl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.Edition;
import org.lexloci.source.Problem;

/** Refuses clauses that their words say can be broken and that no rule finds broken. */
public record BreachCheck(Edition edition) {

  /** Tells the clauses of which no rule says when they are broken. */
  void check(ParsedFile file, Consumer<Problem> problems) {
    Set<Verb> verbs = new HashSet<>();
    file.rules().forEach(rule -> rule.verb().ifPresent(verbs::add));
    if (!verbs.contains(Verb.BREACHED)
        && (isBinding(file) || verbs.contains(Verb.EXCEPTED) || verbs.contains(Verb.OBLIGED))) {
      problems.accept(
          problem(file, "has no rule that says when it is broken: one with `breached(kcontext);`"));
    }
  }

  /** Lists the clauses with such a rule that are broken in no world. */
  public List<Problem> unbroken(CheckedRules rules, Predicate<String> isBroken) {
    return rules.files().stream()
        .filter(file -> file.rules().stream().anyMatch(BreachCheck::breaches))
        .filter(file -> !isBroken.test(file.file().clause()))
        .map(
            file ->
                problem(file, "is never broken: no rule with `breached(kcontext);` can ever fire"))
        .toList();
  }

  private static boolean breaches(ParsedRule rule) {
    return rule.verb().filter(Verb.BREACHED::equals).isPresent();
  }

  private boolean isBinding(ParsedFile file) {
    return edition.clauses().stream()
        .filter(clause -> clause.id().equals(file.file().clause()))
        .map(Clause::type)
        .anyMatch(type -> type.binds());
  }

  private static Problem problem(ParsedFile file, String what) {
    String clause = file.file().clause();
    return Problem.whole(file.file().shown(), "clause `" + clause + "` " + what);
  }
}
