package org.lexloci.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lexloci.engine.ClauseScope;
import org.lexloci.engine.RuleBase;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;
import org.lexloci.world.Answer;
import org.lexloci.world.Question;

/**
 * What can become of a clause at all: every world that differs to it is judged.
 *
 * @param statuses what becomes of it in some world, and {@code DEPENDS} where what may be left
 *     unstated decides
 * @param fired the names of its rules that some world fires
 * @param worlds how many were judged; none when there are too many
 */
public record Reach(Set<Status> statuses, Set<String> fired, long worlds) {

  /** Judging more takes longer than an author waits. */
  private static final long MOST = 300_000;

  static Reach of(String clause, ClauseScope scope, RuleBase rules) {
    if (scope.worlds() > MOST) {
      return concluded(scope);
    }
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    Set<String> fired = new HashSet<>();
    Map<List<Answer>, Status> settled = new HashMap<>();
    for (int world = 0; world < scope.worlds(); world++) {
      List<Fact> facts = new ArrayList<>();
      List<Answer> stated = new ArrayList<>();
      int rest = world;
      for (Question question : scope.questions()) {
        Answer answer = question.answers().get(rest % question.answers().size());
        rest /= question.answers().size();
        facts.addAll(answer.facts());
        // What has a strict default is never left open by leaving it out.
        if (question.strict().isPresent()) {
          stated.add(answer);
        }
      }
      List<Finding> findings = rules.diagram().findings(clause, facts);
      Status status = Decider.status(clause, findings);
      statuses.add(status);
      if (settled.putIfAbsent(stated, status) != null && settled.get(stated) != status) {
        statuses.add(Status.DEPENDS);
      }
      findings.forEach(f -> fired.add(f.rule()));
    }
    return new Reach(statuses, fired, scope.worlds());
  }

  /** Takes what its rules conclude for what can become of the clause. */
  private static Reach concluded(ClauseScope scope) {
    Set<Status> statuses = EnumSet.of(Status.SATISFIED);
    if (scope.conclusions().contains("Breach")) {
      statuses.add(Status.VIOLATED);
    }
    if (scope.conclusions().contains("Excepted")) {
      statuses.add(Status.EXCEPTED);
    }
    return new Reach(statuses, scope.rules().keySet(), 0);
  }
}
