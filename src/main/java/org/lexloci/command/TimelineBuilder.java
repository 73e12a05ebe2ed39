package org.lexloci.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Interval;
import org.lexloci.decision.Judge;
import org.lexloci.decision.Span;
import org.lexloci.decision.Timeline;
import org.lexloci.decision.Timelines;
import org.lexloci.decision.UnusedAssumptions;
import org.lexloci.descriptor.Deployment;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.PublicRecord;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.Siblings;
import org.lexloci.library.Library;
import org.lexloci.source.Problem;
import org.lexloci.world.SettledReading;
import org.lexloci.world.WhatIf;

/** The pipeline for one deployment and many launch dates. */
public final class TimelineBuilder {

  private final Library library;
  private final PublicRecord publicRecord;
  private final EditionChoice choice;
  private final LocalDate today;
  private final WhatIf whatIf;
  private final List<SettledReading> settled;

  /**
   * Prepares to judge.
   *
   * @param publicRecord what is on record before any file is read
   * @param choice the editions to judge by
   * @param today the day of the question
   * @param whatIf what is supposed besides what is stated
   * @param settled readings that a house has settled
   */
  public TimelineBuilder(
      Library library,
      PublicRecord publicRecord,
      EditionChoice choice,
      LocalDate today,
      WhatIf whatIf,
      List<SettledReading> settled) {
    this.library = library;
    this.publicRecord = publicRecord;
    this.choice = choice;
    this.today = today;
    this.whatIf = whatIf;
    this.settled = settled;
  }

  /**
   * Tells what holds for each launch date of a span.
   *
   * @param asked one deployment, and what is on record besides the public record
   * @param recorded from what that record was read
   */
  public Timeline over(Span span, Descriptors asked, CheckInput recorded) {
    List<Problem> problems = new ArrayList<>(recorded.problems());
    List<String> products =
        List.of(asked.deployments().get(0).deployment().product().name().value());
    Descriptors stated =
        new Descriptors(asked.deployments(), asked.records().plus(whatIf.records(products)));
    Dossier dossier = Dossier.of(stated, library, publicRecord, problems::add);
    Records records = dossier.records();
    Deployment deployment = Deployment.of(stated.deployments().get(0), records, Siblings.none());
    Judge judge = new Judge(library, choice, today, whatIf.answers(), settled);
    Timelines timelines = new Timelines(library, choice, judge);
    List<String> notes = new ArrayList<>();
    whatIf.assumptions().forEach(supposed -> notes.add("assumed: " + supposed.words()));
    List<Interval> intervals =
        dossier.deployments().isEmpty() ? List.of() : timelines.over(span, deployment);
    notes.addAll(timelines.notes(span, deployment));
    List<Problem> warnings = new ArrayList<>(recorded.files().warnings());
    if (problems.isEmpty()) {
      warnings.addAll(
          UnusedAssumptions.of(whatIf, intervals.stream().flatMap(i -> i.editions().stream())));
    }
    return new Timeline(
        library.agreement(),
        library.digest(),
        today,
        deployment,
        span,
        choice.inForce(),
        intervals,
        notes,
        problems.stream().sorted().toList(),
        warnings,
        settled);
  }
}
