package org.lexloci.report.oscal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Run;
import org.lexloci.decision.Status;
import org.lexloci.descriptor.Deployment;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;

/** One deployment as a component, what was observed of it, and a finding for each clause. */
final class AssessedComponent {

  private final Run run;
  private final Decision decision;
  private final Optional<String> path;
  private final List<Objection> objections;
  private final String component;

  /**
   * Prepares to tell a decision.
   *
   * @param index of the decision in its run
   */
  AssessedComponent(Run run, Decision decision, int index, SourceTree tree) {
    this.run = run;
    this.decision = decision;
    this.path = tree.path(decision.deployment().at());
    this.objections = Objections.of(run, decision, tree);
    this.component =
        OscalId.of(
            "component",
            path.orElse(""),
            decision.deployment().name().value(),
            Integer.toString(index));
  }

  String verdict() {
    return VerdictWords.spell(decision.verdict());
  }

  String observation() {
    return OscalId.of("observation", component);
  }

  /** Lists the clauses that were asked. */
  List<String> controls() {
    return decision.editions().stream()
        .flatMap(e -> e.outcomes().stream().map(o -> control(e, o)))
        .toList();
  }

  /** Tells whether any clause speaks, or none objects by its silence. */
  boolean isFound() {
    return !objections.isEmpty()
        || decision.editions().stream()
            .flatMap(e -> e.outcomes().stream())
            .anyMatch(o -> o.status() != Status.NOT_APPLICABLE);
  }

  void component(JsonGenerator json) throws IOException {
    Deployment deployment = decision.deployment();
    json.writeStartObject();
    json.writeStringField("uuid", component);
    json.writeStringField("type", "service");
    OscalReport.text("title", deployment.name().value(), json);
    OscalReport.text(
        "description", DecisionSubject.of(decision) + DecisionSubject.object(decision), json);
    json.writeObjectFieldStart("status");
    json.writeStringField(
        "state",
        deployment
            .launchDay()
            .map(day -> day.isAfter(run.today()) ? "under-development" : "operational")
            .orElse("other"));
    json.writeEndObject();
    json.writeEndObject();
  }

  void observation(String day, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("uuid", observation());
    OscalReport.text(
        "title", VerdictWords.read(decision.verdict()) + ": " + DecisionSubject.of(decision), json);
    List<String> said = new ArrayList<>();
    for (Objection objection : objections) {
      said.add(objection.headline());
      said.addAll(objection.details());
    }
    OscalReport.text(
        "description", said.isEmpty() ? "every edition permits it" : String.join(". ", said), json);
    OscalReport.methods(json);
    json.writeArrayFieldStart("subjects");
    json.writeStartObject();
    json.writeStringField("subject-uuid", component);
    json.writeStringField("type", "component");
    json.writeEndObject();
    json.writeEndArray();
    if (path.isPresent()) {
      json.writeArrayFieldStart("relevant-evidence");
      json.writeStartObject();
      json.writeStringField("href", SourceTree.uri(path.get()));
      OscalReport.text("description", "stated at " + decision.deployment().at(), json);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeStringField("collected", day);
    json.writeEndObject();
  }

  void findings(JsonGenerator json) throws IOException {
    for (EditionDecision edition : decision.editions()) {
      for (Outcome outcome : edition.outcomes()) {
        if (outcome.status() != Status.NOT_APPLICABLE) {
          String words = outcome.clause().title() + ", " + edition.edition().shown();
          finding(control(edition, outcome), words, outcome.status(), json);
        }
      }
    }
    for (Objection objection : objections) {
      if (objection.outcome().isEmpty()) {
        String control = objection.rule().replace('@', '.');
        finding(control, objection.headline(), Status.DEPENDS, json);
      }
    }
  }

  private void finding(String control, String words, Status status, JsonGenerator json)
      throws IOException {
    boolean satisfied = status == Status.SATISFIED || status == Status.EXCEPTED;
    json.writeStartObject();
    json.writeStringField("uuid", OscalId.of("finding", component, control));
    OscalReport.text("title", words, json);
    OscalReport.text(
        "description", DecisionSubject.of(decision) + ": " + VerdictWords.spell(status), json);
    json.writeObjectFieldStart("target");
    json.writeStringField("type", "objective-id");
    json.writeStringField("target-id", control);
    json.writeObjectFieldStart("status");
    json.writeStringField("state", satisfied ? "satisfied" : "not-satisfied");
    json.writeStringField(
        "reason", satisfied ? "pass" : status == Status.VIOLATED ? "fail" : "other");
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("related-observations");
    json.writeStartObject();
    json.writeStringField("observation-uuid", observation());
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Spells a clause of an edition as the one word that controls are named by. */
  private String control(EditionDecision edition, Outcome outcome) {
    return Objection.rule(run, decision, outcome.clause().id(), edition)
        .replace('@', '.')
        .replace('/', '.');
  }
}
