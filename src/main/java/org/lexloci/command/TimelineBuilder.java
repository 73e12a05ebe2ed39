package org.lexloci.command;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.comparison.Interval;
import org.lexloci.comparison.Span;
import org.lexloci.comparison.Timeline;
import org.lexloci.comparison.Timelines;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.Records;
import org.lexloci.source.Problem;

/** Judges one deployment for many launch dates. */
public record TimelineBuilder(Session session) {

  /**
   * Judges each launch date of a span.
   *
   * @param asked one deployment, and what is on record besides the public record
   * @param recorded from what that record was read
   */
  public Timeline over(Span span, Descriptors asked, CheckInput recorded) {
    List<Problem> problems = new ArrayList<>(recorded.problems());
    Descriptors stated = session.withSuppositions(asked);
    Dossier dossier = session.dossier(stated, problems::add);
    Records records = dossier.records();
    Deployment deployment = Deployment.of(stated.deployments().get(0), records, Siblings.none());
    Timelines timelines = new Timelines(session.library(), session.choice(), session.judge());
    List<String> notes = new ArrayList<>();
    session.whatIf().assumptions().forEach(supposed -> notes.add("assumed: " + supposed.words()));
    List<Interval> intervals =
        dossier.deployments().isEmpty() ? List.of() : timelines.over(span, deployment);
    notes.addAll(timelines.notes(span, deployment));
    List<Problem> warnings =
        session.warnings(
            recorded.files(),
            problems.isEmpty(),
            intervals.stream().flatMap(i -> i.editions().stream()));
    return new Timeline(
        session.agreement(),
        session.library().digest(),
        session.today(),
        deployment,
        span,
        session.choice().inForce(),
        intervals,
        notes,
        problems.stream().sorted().toList(),
        warnings,
        session.terms().readings());
  }
}
