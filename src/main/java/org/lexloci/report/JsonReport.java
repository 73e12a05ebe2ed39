package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.lexloci.acceptance.Denial;
import org.lexloci.acceptance.Waiver;
import org.lexloci.decision.BaselineUse;
import org.lexloci.decision.ChangesSince;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Ledger;
import org.lexloci.decision.Rulebook;
import org.lexloci.decision.Run;
import org.lexloci.decision.Standing;
import org.lexloci.decision.WaiverUse;
import org.lexloci.descriptor.Deployment;
import org.lexloci.fact.Provider;

/** Tells a run to a program. The form is the schema of the kind {@code Run}. */
public final class JsonReport {

  private final PrintWriter out;

  /** Writes to a writer, which stays open. */
  public JsonReport(PrintWriter out) {
    this.out = out;
  }

  /** Tells everything about a run. */
  public void write(Run run) {
    JsonOutput.write(out, json -> write(run, json));
  }

  private static void write(Run run, JsonGenerator json) throws IOException {
    json.writeStartObject();
    head(run, json);
    decisions(run, json);
    beside(run, json);
    JsonDocument.problems("problems", run.problems(), json);
    JsonDocument.problems("warnings", run.warnings(), json);
    JsonDocument.problems("idle", run.unjudged().idle(), json);
    json.writeEndObject();
  }

  /** Writes the fields that stand before the lists. */
  static void head(Run run, JsonGenerator json) throws IOException {
    JsonDocument.head(
        "Run", run.today(), run.exit(), run.reason(), run.agreement(), run.digest(), json);
    if (!run.others().isEmpty()) {
      others(run, json);
    }
    if (!run.assumptions().isEmpty()) {
      JsonDocument.assumptions(run.assumptions(), json);
    }
    summary(run, json);
    if (run.since().isPresent()) {
      since(run.since().get(), json);
    }
    waivers(run.ledger(), json);
    JsonDocument.readings(run.ledger().readings(), json);
    JsonDocument.strings("notes", run.notes(), json);
    if (run.ledger().baseline().isPresent()) {
      baseline(run.ledger().baseline().get(), json);
    }
  }

  private static void others(Run run, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("others");
    for (Rulebook other : run.others()) {
      json.writeStartObject();
      JsonDocument.agreement(other.agreement(), other.digest(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void since(ChangesSince since, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("since");
    json.writeStringField("ref", since.ref());
    json.writeStringField("commit", since.commit());
    json.writeNumberField("new", since.count(ChangesSince.Kind.NEW));
    json.writeNumberField("fixed", since.count(ChangesSince.Kind.FIXED));
    json.writeNumberField("unchanged", since.unchanged());
    json.writeArrayFieldStart("moved");
    for (ChangesSince.Moved moved : since.moved()) {
      json.writeStartObject();
      json.writeStringField("kind", VerdictWords.spell(moved.kind()));
      json.writeStringField("name", moved.decision().deployment().name().value());
      json.writeStringField("file", moved.file());
      json.writeStringField("product", moved.decision().deployment().product().value());
      write("was", moved.was().map(VerdictWords::spell), json);
      write("now", moved.now().map(VerdictWords::spell), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonWord.write(since, json);
    json.writeEndObject();
  }

  private static void decisions(Run run, JsonGenerator json) throws IOException {
    Definitions definitions = new Definitions(run);
    run.decisions().forEach(definitions::add);
    definitions.write(json);
    json.writeArrayFieldStart("decisions");
    for (Decision decision : run.decisions()) {
      json.writeStartObject();
      decision(decision, definitions, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void beside(Run run, JsonGenerator json) throws IOException {
    if (run.beside().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("beside");
    for (Run other : run.beside()) {
      json.writeStartObject();
      JsonDocument.agreement(other.agreement(), other.digest(), json);
      decisions(other, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void summary(Run run, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", run.files());
    JsonDocument.unjudged(run.unjudged(), json);
    json.writeNumberField("judged", run.tally().judged());
    for (Standing standing : Standing.values()) {
      json.writeNumberField(VerdictWords.spell(standing), run.count(standing));
    }
    json.writeNumberField("retired", run.retired());
    json.writeEndObject();
  }

  /** Writes the fields of a decision. */
  static void decision(Decision decision, Definitions definitions, JsonGenerator json)
      throws IOException {
    Deployment deployment = decision.deployment();
    json.writeStringField("name", deployment.name().value());
    JsonDocument.position(deployment.at(), json);
    write("object", Optional.of(deployment.observed().object()).filter(o -> !o.isEmpty()), json);
    write("agreement", definitions.other(decision), json);
    json.writeStringField("product", deployment.product().value());
    if (deployment.provider().isPresent()) {
      json.writeStringField("provider", deployment.provider().get().value().id());
    }
    json.writeStringField("stage", VerdictWords.spell(deployment.stated().stageOrDefault()));
    if (deployment.launchDate().isPresent()) {
      json.writeStringField("launchDate", deployment.launchDate().get().value().toString());
    }
    json.writeStringField("verdict", VerdictWords.spell(decision.verdict()));
    json.writeStringField("standing", VerdictWords.spell(decision.standing()));
    write("headline", Headline.of(decision), json);
    json.writeArrayFieldStart("editions");
    JsonEdition editions = new JsonEdition(json, definitions, decision.acceptance());
    for (var edition : decision.editions()) {
      editions.write(
          edition, decision.inForce().filter(edition.edition().name()::equals).isPresent());
    }
    json.writeEndArray();
    JsonDocument.numbers("wouldBePermitted", definitions.changes(decision), json);
    if (decision.remedies().isPresent()) {
      new JsonRemedies(json).write(decision.remedies().get());
    }
    if (decision.today().isPresent()) {
      json.writeObjectFieldStart("inForceToday");
      json.writeStringField("name", decision.today().get().edition().name());
      json.writeStringField("verdict", VerdictWords.spell(decision.today().get().verdict()));
      json.writeEndObject();
    }
    JsonDocument.strings("additions", decision.additions(), json);
    JsonDocument.strings("notes", decision.notes(), json);
  }

  private static void waivers(Ledger ledger, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("waivers");
    for (WaiverUse use : ledger.waivers()) {
      Waiver waiver = use.waiver();
      json.writeStartObject();
      json.writeStringField("name", waiver.name().value());
      JsonDocument.position(waiver.name().at(), json);
      json.writeStringField("clause", waiver.clause().value());
      write("deployment", waiver.deployment(), json);
      write("product", waiver.product(), json);
      write("provider", waiver.provider().map(Provider::id), json);
      json.writeStringField("reason", waiver.reason());
      json.writeStringField("owner", waiver.owner());
      json.writeStringField("ticket", waiver.ticket());
      json.writeStringField("until", waiver.until().value());
      write("evidence", waiver.evidence(), json);
      json.writeStringField("state", VerdictWords.spell(use.state()));
      json.writeNumberField("deployments", use.deployments());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void baseline(BaselineUse use, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("baseline");
    json.writeStringField("file", use.file().shown());
    json.writeStringField("taken", use.file().baseline().taken().toString());
    json.writeNumberField("denials", Denial.many(use.file().baseline().denials()));
    json.writeNumberField("met", Denial.many(use.met()));
    json.writeNumberField("fixed", Denial.many(use.fixed()));
    json.writeEndObject();
  }

  private static void write(String name, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }
}
