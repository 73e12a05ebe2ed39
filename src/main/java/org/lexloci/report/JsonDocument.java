package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Exit;
import org.lexloci.decision.UnjudgedInput;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.Citation;
import org.lexloci.source.Position;
import org.lexloci.source.Problem;
import org.lexloci.world.SettledReading;

/** What all documents that are written for programs have in common. */
final class JsonDocument {

  private JsonDocument() {}

  /** Writes one document, indented, to a writer that stays open. */
  static void write(PrintWriter out, JsonOutput.Body body) {
    JsonOutput.write(
        out,
        json -> {
          json.writeStartObject();
          body.write(json);
          json.writeEndObject();
        });
  }

  /** Says what kind of document it is, how the command ended, and by which rules. */
  static void head(
      String kind,
      LocalDate today,
      Exit exit,
      String reason,
      Agreement agreement,
      String digest,
      JsonGenerator json)
      throws IOException {
    kind(kind, json);
    json.writeStringField("today", today.toString());
    exit(exit, reason, json);
    agreement(agreement, digest, json);
  }

  /** Says the same where no day is asked about. */
  static void head(
      String kind, Exit exit, String reason, Agreement agreement, String digest, JsonGenerator json)
      throws IOException {
    kind(kind, json);
    exit(exit, reason, json);
    agreement(agreement, digest, json);
  }

  private static void kind(String kind, JsonGenerator json) throws IOException {
    json.writeStringField("apiVersion", Schemas.apiVersion(kind));
    json.writeStringField("kind", kind);
  }

  private static void exit(Exit exit, String reason, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("exit");
    json.writeNumberField("code", exit.code());
    json.writeStringField("reason", reason);
    json.writeEndObject();
  }

  /** Says which agreement it is, and which rules. */
  static void agreement(Agreement agreement, String digest, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("agreement");
    json.writeStringField("id", agreement.id());
    json.writeStringField("title", agreement.title());
    json.writeStringField("basis", agreement.basis());
    if (agreement.recordedUntil().isPresent()) {
      json.writeStringField("recordedUntil", agreement.recordedUntil().get().toString());
    }
    json.writeStringField("digest", digest);
    json.writeEndObject();
  }

  /** Lists what was supposed, as it was typed. */
  static void assumptions(List<Assumption> assumptions, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("assumptions");
    for (Assumption assumption : assumptions) {
      json.writeStartObject();
      json.writeStringField("option", assumption.option());
      json.writeStringField("words", assumption.words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Lists how the house reads what the agreement leaves open, and who settled it. */
  static void readings(List<SettledReading> readings, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("readings");
    for (SettledReading reading : readings) {
      json.writeStartObject();
      json.writeStringField("reading", reading.reading());
      json.writeStringField("answer", reading.answer());
      json.writeStringField("by", reading.by());
      position(reading.at(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Counts what was found and not judged. */
  static void unjudged(UnjudgedInput unjudged, JsonGenerator json) throws IOException {
    json.writeNumberField("skipped", unjudged.skipped().size());
    json.writeNumberField("inert", unjudged.inert());
    json.writeNumberField("unrecognised", unjudged.unrecognised());
    json.writeObjectFieldStart("unread");
    for (Map.Entry<String, Integer> kind : unjudged.unread().entrySet()) {
      json.writeNumberField(kind.getKey(), kind.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("idle", unjudged.idle().size());
  }

  static void problems(String name, List<Problem> problems, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Problem problem : problems) {
      json.writeStartObject();
      problem(problem, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the fields of a problem. */
  static void problem(Problem problem, JsonGenerator json) throws IOException {
    position(problem.at(), json);
    json.writeStringField("message", problem.message());
  }

  static void position(Position at, JsonGenerator json) throws IOException {
    json.writeStringField("file", at.file());
    if (at.line() > 0) {
      json.writeNumberField("line", at.line());
      json.writeNumberField("column", at.column());
    }
  }

  /** Writes a list whose items take one line each. */
  static void rows(String name, JsonGenerator json, JsonOutput.Body items) throws IOException {
    json.writeArrayFieldStart(name);
    JsonOutput.flat(json, items);
    json.writeEndArray();
  }

  /** Writes a list of numbers on one line. */
  static void numbers(String name, List<Integer> numbers, JsonGenerator json) throws IOException {
    json.writeFieldName(name);
    int[] all = numbers.stream().mapToInt(Integer::intValue).toArray();
    JsonOutput.flat(json, line -> line.writeArray(all, 0, all.length));
  }

  /** Writes the fields of a citation after those of what cites it. */
  static void citation(Citation citation, JsonGenerator json) throws IOException {
    json.writeStringField("title", citation.title());
    json.writeStringField("publisher", citation.publisher());
    json.writeStringField("date", citation.date());
    json.writeStringField("url", citation.url());
    json.writeStringField("tier", citation.tier());
  }

  static void strings(String name, Iterable<String> strings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
