package org.lexloci.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.lexloci.decision.Decider;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.diagram.Effect;
import org.lexloci.engine.RuleBase;
import org.lexloci.finding.Finding;

/** Holds rules against the oracle, one world at a time. */
final class Comparison implements IntFunction<String> {

  private final EveryWorld worlds;
  private final FoundOpinion<Opinion> rules;
  private final RememberedLook<Set<String>> duties;
  private final List<String> clauses = new ArrayList<>();
  private final List<RememberedLook<Status>> readings = new ArrayList<>();

  Comparison(EveryWorld worlds, RuleBase rules, Oracle oracle) {
    this.worlds = worlds;
    this.duties = new RememberedLook<>(worlds, oracle::duties);
    oracle
        .clauses()
        .forEach(
            (clause, reading) -> {
              clauses.add(clause);
              readings.add(new RememberedLook<>(worlds, reading));
            });
    this.rules = new FoundOpinion<>(worlds, rules, clauses, this::ofRules);
  }

  private record Opinion(List<Status> statuses, Set<String> duties, Verdict verdict) {}

  /** Tells how the two differ in a world; blank when they do not. */
  @Override
  public String apply(int world) {
    int[] answers = worlds.answers(world);
    Opinion first = rules.in(world, answers);
    Opinion second = ofOracle(answers);
    return first.equals(second)
        ? ""
        : "in the world %s%n  of %s%n  the rules say  %s%n  the oracle says %s"
            .formatted(worlds.facts(world), clauses, first, second);
  }

  private Opinion ofRules(List<Finding> findings) {
    Set<String> duties =
        findings.stream()
            .filter(Finding.Duty.class::isInstance)
            .map(Finding::clause)
            .collect(Collectors.toSet());
    return new Opinion(
        clauses.stream().map(c -> Decider.status(c, findings)).toList(),
        duties,
        Verdict.of(Effect.of(findings)));
  }

  private Opinion ofOracle(int[] answers) {
    Status[] statuses = new Status[readings.size()];
    Arrays.setAll(statuses, i -> readings.get(i).in(answers));
    List<Status> told = List.of(statuses);
    return new Opinion(told, duties.in(answers), Oracle.verdict(told));
  }
}
