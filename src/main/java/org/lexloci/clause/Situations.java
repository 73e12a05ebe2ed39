package org.lexloci.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Decider;
import org.lexloci.decision.EditionDecision;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.RecordedLaunches;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Stage;
import org.lexloci.engine.EditionRules;
import org.lexloci.world.Cases;
import org.lexloci.world.SettledReading;

/** Tries an edition on every launch that is on record. */
final class Situations {

  private final Cases cases;
  private final Records record;
  private final List<SettledReading> settled;

  Situations(Agreement agreement, Records record, LocalDate today, List<SettledReading> settled) {
    this.cases = new Cases(agreement, today);
    this.record = record;
    this.settled = settled;
  }

  /** Lists the launches that a clause decides, in the order of their days. */
  List<ExplainedClause.Situation> decidedBy(String clause, EditionRules rules) {
    List<ExplainedClause.Situation> decided = new ArrayList<>();
    for (Descriptors.Named launch : RecordedLaunches.of(record)) {
      if (launch.deployment().stageOrDefault() != Stage.RETIRED) {
        situation(clause, rules, launch, decided);
      }
    }
    decided.sort(
        Comparator.comparing(ExplainedClause.Situation::day)
            .thenComparing(ExplainedClause.Situation::product)
            .thenComparing(ExplainedClause.Situation::provider)
            .thenComparing(ExplainedClause.Situation::stage));
    return decided.stream().distinct().toList();
  }

  private void situation(
      String clause,
      EditionRules rules,
      Descriptors.Named launch,
      List<ExplainedClause.Situation> decided) {
    Deployment deployment = Deployment.of(launch, record, Siblings.none());
    EditionDecision decision =
        Decider.decide(rules, Decider.worlds(rules, cases.of(deployment), settled, Set.of()));
    if (decision.deciding().stream().anyMatch(o -> o.clause().id().equals(clause))) {
      LocalDate day = deployment.launchDay().orElseThrow();
      decided.add(
          new ExplainedClause.Situation(
              deployment.product().value(),
              deployment.provider().orElseThrow().value(),
              deployment.stated().stageOrDefault(),
              day,
              decision.verdict(),
              decision.status(clause),
              rules.edition().period().holdsOn(day)));
    }
  }
}
