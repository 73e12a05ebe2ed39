package org.lexloci.report.json;

import java.util.List;
import java.util.function.ToLongFunction;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Verdict;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Citation;
import org.lexloci.report.Schemas;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.CommandResult;
import org.lexloci.run.UnjudgedInput;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.world.SettledReading;

/** What all documents that are written for programs have in common. */
final class JsonDocument {

  private JsonDocument() {}

  /** Begins a document of a kind. */
  static JsonObject of(String kind) {
    return new JsonObject().put("apiVersion", Schemas.apiVersion(kind)).put("kind", kind);
  }

  /** Says how a command ended and why, and which agreement was asked. */
  static JsonObject ended(CommandResult<?> result) {
    return new JsonObject()
        .put(
            "exit",
            new JsonObject().put("code", result.exit().code()).put("reason", result.reason()))
        .put("agreement", agreement(result.agreement(), result.digest()));
  }

  /** Says which agreement it is, and which rules. */
  static JsonObject agreement(Agreement agreement, String digest) {
    return new JsonObject()
        .put("id", agreement.id())
        .put("title", agreement.title())
        .put("basis", agreement.basis())
        .put("recordedUntil", agreement.recordedUntil().map(Object::toString))
        .put("digest", digest);
  }

  /** Lists what was supposed, as it was typed, if anything was. */
  static JsonObject assumptions(List<Assumption> assumptions) {
    JsonObject fields = new JsonObject();
    return assumptions.isEmpty()
        ? fields
        : fields.list(
            "assumptions",
            assumptions,
            a -> new JsonObject().put("option", a.option()).put("words", a.words()));
  }

  /** Says how the house reads what the agreement leaves open, and who settled it. */
  static JsonObject reading(SettledReading reading) {
    return new JsonObject()
        .put("reading", reading.reading())
        .put("answer", reading.answer())
        .put("by", reading.by())
        .putAll(position(reading.at()));
  }

  /** Counts something by its verdict. */
  static JsonObject verdicts(ToLongFunction<Verdict> counted) {
    JsonObject counts = new JsonObject();
    for (Verdict verdict : Verdict.values()) {
      counts.put(VerdictWords.spell(verdict), counted.applyAsLong(verdict));
    }
    return counts;
  }

  /** Counts what was found and not judged. */
  static JsonObject unjudged(UnjudgedInput unjudged) {
    JsonObject unread = new JsonObject();
    unjudged.unread().forEach(unread::put);
    return new JsonObject()
        .put("skipped", unjudged.skipped().size())
        .put("inert", unjudged.inert())
        .put("unrecognised", unjudged.unrecognised())
        .put("unread", unread)
        .put("idle", unjudged.idle().size());
  }

  static JsonObject problem(Problem problem) {
    return position(problem.at()).put("message", problem.message());
  }

  static JsonObject position(Position at) {
    JsonObject position = new JsonObject().put("file", at.file());
    return at.line() > 0 ? position.put("line", at.line()).put("column", at.column()) : position;
  }

  /** Tells what is cited, after what cites it. */
  static JsonObject citation(Citation citation) {
    return new JsonObject()
        .put("title", citation.title())
        .put("publisher", citation.publisher())
        .put("date", citation.date())
        .put("url", citation.url())
        .put("tier", citation.tier());
  }
}
