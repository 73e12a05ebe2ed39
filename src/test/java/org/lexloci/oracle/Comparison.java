package org.lexloci.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.lexloci.decision.Decider;
import org.lexloci.decision.Status;
import org.lexloci.decision.Verdict;
import org.lexloci.engine.RuleBase;
import org.lexloci.fact.Fact;
import org.lexloci.finding.Finding;

/** Holds rules against the oracle, one world at a time. */
final class Comparison implements IntFunction<String> {

  private final EveryWorld worlds;
  private final RuleBase rules;
  private final Oracle oracle;

  Comparison(EveryWorld worlds, RuleBase rules, Oracle oracle) {
    this.worlds = worlds;
    this.rules = rules;
    this.oracle = oracle;
  }

  private record Opinion(Map<String, Status> statuses, Set<String> duties, Verdict verdict) {}

  /** Tells how the two differ in a world; blank when they do not. */
  @Override
  public String apply(int world) {
    List<Fact> facts = worlds.facts(world);
    Opinion first = ofRules(rules.judge(facts));
    Opinion second = ofOracle(new Facts(facts));
    return first.equals(second)
        ? ""
        : "in the world " + facts + "\n  the rules say  " + first + "\n  the oracle says " + second;
  }

  private Opinion ofRules(List<Finding> findings) {
    Map<String, Status> statuses = new TreeMap<>();
    oracle.clauses().keySet().forEach(c -> statuses.put(c, Decider.status(c, findings)));
    Set<String> duties =
        findings.stream()
            .filter(Finding.Duty.class::isInstance)
            .map(Finding::clause)
            .collect(Collectors.toSet());
    return new Opinion(statuses, duties, Decider.verdict(findings));
  }

  private Opinion ofOracle(Facts facts) {
    Map<String, Status> statuses = oracle.statuses(facts);
    return new Opinion(statuses, oracle.duties(facts), Oracle.verdict(statuses));
  }
}
