package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Flip;
import org.lexloci.decision.Interval;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Timeline;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Deployment;

/** Tells a timeline to a program. The form is the schema of the kind {@code Timeline}. */
public final class JsonTimeline {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public JsonTimeline(PrintWriter out) {
    this.out = out;
  }

  /** Tells every interval and every flip. */
  public void write(Timeline timeline) {
    JsonDocument.write(out, json -> write(timeline, json));
  }

  private static void write(Timeline timeline, JsonGenerator json) throws IOException {
    JsonDocument.head(
        "Timeline",
        timeline.today(),
        timeline.exit(),
        timeline.exit().reason(),
        timeline.agreement(),
        timeline.digest(),
        json);
    Deployment deployment = timeline.deployment();
    json.writeStringField("product", deployment.product().value());
    if (deployment.provider().isPresent()) {
      json.writeStringField("provider", deployment.provider().get().value().id());
    }
    json.writeStringField("stage", VerdictWords.spell(deployment.stated().stageOrDefault()));
    json.writeStringField("from", timeline.span().from().toString());
    json.writeStringField("until", timeline.span().until().toString());
    json.writeStringField("editions", timeline.inForce() ? "in-force" : "named");
    json.writeObjectFieldStart("days");
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(VerdictWords.spell(verdict), timeline.days(verdict));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("intervals");
    for (Interval interval : timeline.intervals()) {
      write(interval, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("flips");
    for (Flip flip : timeline.flips()) {
      json.writeStartObject();
      json.writeStringField("day", flip.after().span().from().toString());
      json.writeStringField("from", VerdictWords.spell(flip.before().verdict()));
      json.writeStringField("to", VerdictWords.spell(flip.after().verdict()));
      JsonDocument.strings("begins", flip.after().begins(), json);
      clauses("clausesBefore", flip.before(), json);
      clauses("clausesAfter", flip.after(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonDocument.strings("notes", timeline.notes(), json);
    JsonDocument.readings(timeline.readings(), json);
    JsonDocument.problems("problems", timeline.problems(), json);
    JsonDocument.problems("warnings", timeline.warnings(), json);
  }

  private static void write(Interval interval, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", interval.span().from().toString());
    json.writeStringField("until", interval.span().until().toString());
    json.writeNumberField("days", interval.span().days());
    json.writeStringField("verdict", VerdictWords.spell(interval.verdict()));
    JsonDocument.strings("begins", interval.begins(), json);
    json.writeArrayFieldStart("editions");
    for (EditionDecision edition : interval.editions()) {
      edition(edition, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Tells what one edition says, in short. */
  static void edition(EditionDecision edition, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", edition.edition().name());
    json.writeStringField("title", edition.edition().title());
    json.writeStringField("digest", edition.digest());
    json.writeStringField("verdict", VerdictWords.spell(edition.verdict()));
    json.writeArrayFieldStart("deciding");
    for (Outcome outcome : edition.deciding()) {
      json.writeStartObject();
      json.writeStringField("clause", outcome.clause().id());
      json.writeStringField("title", outcome.clause().title());
      json.writeStringField("status", VerdictWords.spell(outcome.status()));
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonDocument.strings(
        "dependsOn",
        edition.dependsOn().stream().map(Dependence::question).map(q -> q.id()).toList(),
        json);
    json.writeEndObject();
  }

  private static void clauses(String name, Interval interval, JsonGenerator json)
      throws IOException {
    JsonDocument.strings(name, DecidingClause.clauses(interval.deciding()), json);
  }
}
