package org.lexloci.report.json;

import java.io.PrintWriter;
import org.lexloci.comparison.Flip;
import org.lexloci.comparison.Interval;
import org.lexloci.comparison.Timeline;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.VerdictWords;

/** Writes a timeline as JSON. The form is the schema of the kind {@code Timeline}. */
public record JsonTimeline(PrintWriter out) {

  /** Tells every interval and every flip. */
  public void write(Timeline timeline) {
    Deployment deployment = timeline.deployment();
    JsonOutput.write(
        out,
        JsonDocument.of("Timeline")
            .put("today", timeline.today().toString())
            .putAll(JsonDocument.ended(timeline))
            .put("product", deployment.product().value())
            .put("provider", deployment.providerId())
            .put("stage", VerdictWords.spell(deployment.stated().stageOrDefault()))
            .put("from", timeline.span().from().toString())
            .put("until", timeline.span().until().toString())
            .put("editions", timeline.inForce() ? "in-force" : "named")
            .put("days", JsonDocument.verdicts(timeline::days))
            .list("intervals", timeline.intervals(), JsonTimeline::interval)
            .list("flips", timeline.flips(), JsonTimeline::flip)
            .strings("notes", timeline.notes())
            .list("readings", timeline.readings(), JsonDocument::reading)
            .list("problems", timeline.problems(), JsonDocument::problem)
            .list("warnings", timeline.warnings(), JsonDocument::problem));
  }

  private static JsonObject interval(Interval interval) {
    return new JsonObject()
        .put("from", interval.span().from().toString())
        .put("until", interval.span().until().toString())
        .put("days", interval.span().days())
        .put("verdict", VerdictWords.spell(interval.verdict()))
        .strings("begins", interval.begins())
        .list("editions", interval.editions(), JsonTimeline::edition);
  }

  private static JsonObject flip(Flip flip) {
    return new JsonObject()
        .put("day", flip.after().span().from().toString())
        .put("from", VerdictWords.spell(flip.before().verdict()))
        .put("to", VerdictWords.spell(flip.after().verdict()))
        .strings("begins", flip.after().begins())
        .strings("clausesBefore", DecidingClause.clauses(flip.before().deciding()))
        .strings("clausesAfter", DecidingClause.clauses(flip.after().deciding()));
  }

  /** Tells what one edition says, in short. */
  static JsonObject edition(EditionDecision edition) {
    return new JsonObject()
        .put("name", edition.edition().name())
        .put("title", edition.edition().title())
        .put("digest", edition.digest())
        .put("verdict", VerdictWords.spell(edition.verdict()))
        .list("deciding", edition.deciding(), JsonTimeline::clause)
        .strings("dependsOn", DecidingClause.questions(edition));
  }

  private static JsonObject clause(Outcome outcome) {
    return new JsonObject()
        .put("clause", outcome.clause().id())
        .put("title", outcome.clause().title())
        .put("status", VerdictWords.spell(outcome.status()));
  }
}
