package org.lexloci.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.clause.TextChange;
import org.lexloci.comparison.Comparison;
import org.lexloci.comparison.EditionComparison;
import org.lexloci.comparison.VerdictChange;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.RecordedLaunches;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.Library;
import org.lexloci.source.Problem;
import org.lexloci.world.SettledReading;

/**
 * Compares what two editions say of many deployments.
 *
 * @param session whose choice names the former edition and the latter
 */
public record EditionComparer(Session session) {

  /**
   * Compares what two editions say of deployments.
   *
   * @param gathered deployments, and what is on record besides the public record
   * @param onRecord take every launch on record instead of the deployments
   * @param text compare the clauses too
   */
  public Comparison compare(CheckInput gathered, boolean onRecord, boolean text) {
    List<Problem> problems = new ArrayList<>(gathered.problems());
    Descriptors stated = gathered.descriptors();
    // What is supposed is no launch on record that there is to compare.
    Descriptors asked = session.withSuppositions(onRecord ? launches(stated.records()) : stated);
    Dossier dossier = session.dossier(asked, problems::add);
    Records records = dossier.records();
    // What is on record anyhow is no sibling.
    Siblings siblings =
        onRecord ? Siblings.none() : session.siblings(dossier.deployments(), records);
    Judge judge = session.judge();
    List<EditionComparison> compared = new ArrayList<>();
    int retired = 0;
    for (Descriptors.Named named : dossier.deployments()) {
      Deployment deployment = Deployment.of(named, records, siblings);
      if (deployment.stated().isRetired(session.today())) {
        retired++;
        continue;
      }
      List<EditionDecision> decisions = judge.decide(deployment);
      compared.add(
          new EditionComparison(deployment, decisions.get(0), decisions.get(decisions.size() - 1)));
    }
    if (compared.isEmpty() && gathered.unjudged().idle().isEmpty() && problems.isEmpty() && !text) {
      problems.add(Problem.whole(gathered.files().shown(), "nothing was compared"));
    }
    List<Problem> warnings =
        session.warnings(
            gathered.files(),
            problems.isEmpty(),
            compared.stream().flatMap(c -> Stream.of(c.before(), c.after())));
    Library library = session.library();
    EditionPeriod before = session.choice().named().get(0);
    EditionPeriod after = session.choice().named().get(1);
    List<SettledReading> settled = session.terms().readings();
    List<Assumption> assumptions = session.whatIf().assumptions();
    EditionRules first = library.edition(before);
    EditionRules second = library.edition(after);
    return new Comparison(
        library.agreement(),
        library.digest(),
        session.today(),
        first.edition(),
        second.edition(),
        onRecord,
        compared,
        retired,
        text
            ? Optional.of(
                TextChange.of(
                    first.edition(), library.rules(before), second.edition(), library.rules(after)))
            : Optional.empty(),
        onRecord && assumptions.isEmpty() ? VerdictChange.of(first, second, settled) : List.of(),
        gathered.unjudged().skipping(gathered.files().skipped()),
        problems.stream().sorted().toList(),
        warnings,
        assumptions,
        settled);
  }

  private Descriptors launches(Records stated) {
    return new Descriptors(RecordedLaunches.of(session.whole(stated, told -> {})), stated);
  }
}
