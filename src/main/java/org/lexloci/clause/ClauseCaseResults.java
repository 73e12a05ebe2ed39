package org.lexloci.clause;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lexloci.agreement.Clause;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.drl.ClauseScope;
import org.lexloci.engine.EditionRules;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.source.SafeText;

/**
 * What came of the cases of one clause.
 *
 * @param reach what can become of the clause at all
 */
public record ClauseCaseResults(
    Clause clause, List<Result> results, ClauseCoverage reach, List<Problem> dead) {

  /**
   * What came of one case.
   *
   * @param duty whether the clause leaves something to be done
   */
  public record Result(AuthoredCase authored, Status clause, Verdict verdict, boolean duty) {

    /** Judges a case of a clause. */
    public static Result of(AuthoredCase authored, String clause, AuthoredCases cases) {
      EditionDecision decision = cases.judge(authored);
      return new Result(
          authored,
          decision.status(clause),
          decision.verdict(),
          decision.duties().stream().anyMatch(duty -> duty.clause().equals(clause)));
    }

    /** Tells whether it came out as its author expected. */
    public boolean holds() {
      return clause == authored.clause()
          && verdict == authored.verdict()
          && (authored.duty() == null || authored.duty() == duty);
    }
  }

  /** Judges the cases of a clause, and every world to see what they leave out. */
  public static ClauseCaseResults run(
      Clause clause,
      List<AuthoredCase> authored,
      AuthoredCases cases,
      EditionRules rules,
      ClauseScope scope) {
    List<Result> results = new ArrayList<>();
    authored.forEach(one -> results.add(Result.of(one, clause.id(), cases)));
    ClauseCoverage reach = ClauseCoverage.of(clause.id(), scope, rules.base().diagram());
    List<Problem> dead = new ArrayList<>();
    scope
        .rules()
        .forEach(
            (name, at) -> {
              if (!reach.fired().contains(name)) {
                dead.add(dead(name, at, reach.worlds()));
              }
            });
    return new ClauseCaseResults(clause, results, reach, dead);
  }

  private static Problem dead(String rule, Position at, long worlds) {
    return new Problem(
        at,
        "rule `" + SafeText.full(rule) + "`: can never fire: not in one of " + worlds + " worlds");
  }

  /** Lists the cases that did not come out as their author expected. */
  public List<Result> failures() {
    return results.stream().filter(result -> !result.holds()).toList();
  }

  /** Lists what can become of the clause and did in a case. */
  public Set<Status> seen() {
    Set<Status> seen = EnumSet.noneOf(Status.class);
    results.forEach(r -> seen.add(r.clause()));
    seen.retainAll(reach.statuses());
    return seen;
  }

  /** Lists what can become of the clause and did in no case. */
  public Set<Status> unseen() {
    Set<Status> unseen = EnumSet.copyOf(reach.statuses());
    unseen.removeAll(seen());
    return unseen;
  }
}
