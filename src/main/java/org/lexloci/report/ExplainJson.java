package org.lexloci.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.decision.ExplainedClause;
import org.lexloci.descriptor.Citation;
import org.lexloci.source.Envelope;
import org.lexloci.world.SettledReading;

/** Explains a clause to a program. The form is the schema of the kind {@code Explanation}. */
public final class ExplainJson {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public ExplainJson(PrintWriter out) {
    this.out = out;
  }

  /** Tells all about a clause in each of some editions. */
  public void write(
      Agreement agreement, List<ExplainedClause> editions, List<SettledReading> readings) {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
      json.writeStartObject();
      json.writeStringField("apiVersion", Envelope.API_VERSION);
      json.writeStringField("kind", "Explanation");
      json.writeStringField("agreement", agreement.id());
      json.writeStringField("basis", agreement.basis());
      json.writeArrayFieldStart("editions");
      for (ExplainedClause explained : editions) {
        write(explained, json);
      }
      json.writeEndArray();
      JsonDocument.readings(readings, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
    out.flush();
  }

  private static void write(ExplainedClause explained, JsonGenerator json) throws IOException {
    Clause clause = explained.clause();
    json.writeStartObject();
    json.writeStringField("name", explained.edition().name());
    json.writeStringField("id", clause.id());
    json.writeStringField("title", clause.title());
    json.writeStringField("type", VerdictWords.spell(clause.type()));
    json.writeStringField("words", clause.words());
    json.writeStringField("assessed", VerdictWords.spell(clause.assessed()));
    if (clause.note() != null) {
      json.writeStringField("note", clause.note());
    }
    json.writeArrayFieldStart("sources");
    for (String source : clause.sources()) {
      source(source, Optional.ofNullable(explained.edition().sources().get(source)), json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    for (RuleInWords rule : explained.rules()) {
      json.writeStartObject();
      json.writeStringField("name", rule.name());
      json.writeStringField("concludes", rule.concludes());
      JsonDocument.strings("conditions", rule.conditions(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonDocument.strings("exceptedBy", explained.exceptedBy(), json);
    json.writeBooleanField("consent", explained.consent());
    JsonDocument.strings("releasesFrom", explained.excepts(), json);
    json.writeArrayFieldStart("readings");
    for (DeclaredReading reading : explained.readings()) {
      reading(reading, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cases");
    for (ExplainedClause.Tried tried : explained.cases()) {
      tried(tried, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("situations");
    for (ExplainedClause.Situation situation : explained.situations()) {
      json.writeStartObject();
      json.writeStringField("product", situation.product());
      json.writeStringField("provider", situation.provider().id());
      json.writeStringField("stage", VerdictWords.spell(situation.stage()));
      json.writeStringField("launchDate", situation.day().toString());
      json.writeStringField("verdict", VerdictWords.spell(situation.verdict()));
      json.writeStringField("status", VerdictWords.spell(situation.status()));
      json.writeBooleanField("inForce", situation.inForce());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void source(String id, Optional<Citation> citation, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    if (citation.isPresent()) {
      JsonDocument.citation(citation.get(), json);
    }
    json.writeEndObject();
  }

  private static void reading(DeclaredReading reading, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", reading.name());
    json.writeStringField("question", reading.question());
    if (reading.since() != null) {
      json.writeStringField("since", reading.since().toString());
    }
    json.writeArrayFieldStart("answers");
    for (DeclaredReading.Answer answer : reading.answers()) {
      json.writeStartObject();
      json.writeStringField("name", answer.name());
      json.writeStringField("words", answer.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void tried(ExplainedClause.Tried tried, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", tried.authored().name());
    json.writeObjectFieldStart("given");
    for (Map.Entry<String, String> given : tried.authored().given().entrySet()) {
      json.writeStringField(given.getKey(), given.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("expected");
    json.writeStringField("status", VerdictWords.spell(tried.authored().clause()));
    json.writeStringField("verdict", VerdictWords.spell(tried.authored().verdict()));
    json.writeEndObject();
    json.writeStringField("status", VerdictWords.spell(tried.status()));
    json.writeStringField("verdict", VerdictWords.spell(tried.verdict()));
    json.writeEndObject();
  }
}
