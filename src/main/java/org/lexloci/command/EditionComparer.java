package org.lexloci.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.agreement.EditionPeriod;
import org.lexloci.decision.Comparison;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.EditionComparison;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Judge;
import org.lexloci.decision.TextChange;
import org.lexloci.decision.UnusedAssumptions;
import org.lexloci.decision.VerdictChange;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.OnRecordLaunches;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Siblings;
import org.lexloci.descriptor.Stage;
import org.lexloci.engine.EditionRules;
import org.lexloci.library.Library;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.world.SettledReading;
import org.lexloci.world.WhatIf;

/** The pipeline for many deployments and two editions. */
public final class EditionComparer {

  private final Library library;
  private final PublicRecord publicRecord;
  private final EditionPeriod before;
  private final EditionPeriod after;
  private final LocalDate today;
  private final WhatIf whatIf;
  private final List<SettledReading> settled;

  /**
   * Prepares to compare.
   *
   * @param publicRecord what is on record before any file is read
   * @param today the day of the question
   * @param whatIf what is supposed besides what is stated
   * @param settled readings that a house has settled
   */
  public EditionComparer(
      Library library,
      PublicRecord publicRecord,
      EditionPeriod before,
      EditionPeriod after,
      LocalDate today,
      WhatIf whatIf,
      List<SettledReading> settled) {
    this.library = library;
    this.publicRecord = publicRecord;
    this.before = before;
    this.after = after;
    this.today = today;
    this.whatIf = whatIf;
    this.settled = settled;
  }

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
    Descriptors asked = supposing(onRecord ? launches(stated.records()) : stated);
    Dossier dossier = Dossier.of(asked, library, publicRecord, problems::add);
    Records records = dossier.records();
    // What is on record anyhow is no sibling.
    Siblings siblings =
        onRecord
            ? Siblings.none()
            : new Siblings(dossier.deployments(), records, library.agreement().supplier().id());
    EditionChoice both = new EditionChoice(false, List.of(before, after));
    Judge judge = new Judge(library, both, today, whatIf.answers(), settled);
    List<EditionComparison> compared = new ArrayList<>();
    int retired = 0;
    for (Descriptors.Named named : dossier.deployments()) {
      if (named.deployment().stageOrDefault() == Stage.RETIRED) {
        retired++;
        continue;
      }
      Deployment deployment = Deployment.of(named, records, siblings);
      List<EditionDecision> decisions = judge.decide(deployment);
      compared.add(
          new EditionComparison(deployment, decisions.get(0), decisions.get(decisions.size() - 1)));
    }
    if (compared.isEmpty() && gathered.unjudged().idle().isEmpty() && problems.isEmpty() && !text) {
      problems.add(new Problem(Position.whole(gathered.files().shown()), "nothing was compared"));
    }
    List<Problem> warnings = new ArrayList<>(gathered.files().warnings());
    if (problems.isEmpty()) {
      warnings.addAll(
          UnusedAssumptions.of(
              whatIf, compared.stream().flatMap(c -> Stream.of(c.before(), c.after()))));
    }
    EditionRules first = library.edition(before);
    EditionRules second = library.edition(after);
    return new Comparison(
        library.agreement(),
        library.digest(),
        today,
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
        onRecord && whatIf.assumptions().isEmpty()
            ? VerdictChange.of(first, second, settled)
            : List.of(),
        gathered.unjudged().skipping(gathered.files().skipped()),
        problems.stream().sorted().toList(),
        warnings,
        whatIf.assumptions(),
        settled);
  }

  private Descriptors supposing(Descriptors asked) {
    List<String> products =
        asked.deployments().stream().map(d -> d.deployment().product().name().value()).toList();
    return new Descriptors(asked.deployments(), asked.records().plus(whatIf.records(products)));
  }

  private Descriptors launches(Records stated) {
    return new Descriptors(
        OnRecordLaunches.of(Dossier.whole(stated, library, publicRecord, told -> {})), stated);
  }
}
