package org.lexloci.report.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Status;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.markdown.Markdown;
import org.lexloci.run.Run;

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

  JsonObject component() {
    Deployment deployment = decision.deployment();
    return new JsonObject()
        .put("uuid", component)
        .put("type", "service")
        .put("title", Markdown.plain(deployment.name().value()))
        .put(
            "description",
            Markdown.plain(DecisionSubject.of(decision) + DecisionSubject.object(decision)))
        .put(
            "status",
            new JsonObject()
                .put(
                    "state",
                    deployment
                        .launchDay()
                        .map(day -> day.isAfter(run.today()) ? "under-development" : "operational")
                        .orElse("other")));
  }

  JsonObject observation(String day) {
    List<String> said = new ArrayList<>();
    if (!objections.isEmpty()) {
      Objections.leading(objections).forEach(objection -> said.add(objection.headline()));
      said.addAll(Objections.details(objections));
    }
    String title = VerdictWords.read(decision.verdict()) + ": " + DecisionSubject.of(decision);
    String words = said.isEmpty() ? "every edition permits it" : String.join(". ", said);
    JsonObject observation =
        new JsonObject()
            .put("uuid", observation())
            .put("title", Markdown.plain(title))
            .put("description", Markdown.plain(words))
            .strings("methods", OscalReport.METHODS)
            .one(
                "subjects",
                new JsonObject().put("subject-uuid", component).put("type", "component"));
    path.ifPresent(
        p ->
            observation.one(
                "relevant-evidence",
                new JsonObject()
                    .put("href", SourceTree.uri(p))
                    .put(
                        "description", Markdown.plain("stated at " + decision.deployment().at()))));
    return observation.put("collected", day);
  }

  List<JsonObject> findings() {
    List<JsonObject> findings = new ArrayList<>();
    for (EditionDecision edition : decision.editions()) {
      for (Outcome outcome : edition.outcomes()) {
        if (outcome.status() != Status.NOT_APPLICABLE) {
          String words = outcome.clause().title() + ", " + edition.edition().shown();
          findings.add(finding(control(edition, outcome), words, outcome.status()));
        }
      }
    }
    for (Objection objection : objections) {
      if (objection.outcome().isEmpty()) {
        String control = objection.rule().replace('@', '.');
        findings.add(finding(control, objection.headline(), Status.DEPENDS));
      }
    }
    return findings;
  }

  private JsonObject finding(String control, String words, Status status) {
    boolean satisfied = status == Status.SATISFIED || status == Status.EXCEPTED;
    String reason = satisfied ? "pass" : status == Status.VIOLATED ? "fail" : "other";
    return new JsonObject()
        .put("uuid", OscalId.of("finding", component, control))
        .put("title", Markdown.plain(words))
        .put(
            "description",
            Markdown.plain(DecisionSubject.of(decision) + ": " + VerdictWords.spell(status)))
        .put(
            "target",
            new JsonObject()
                .put("type", "objective-id")
                .put("target-id", control)
                .put(
                    "status",
                    new JsonObject()
                        .put("state", satisfied ? "satisfied" : "not-satisfied")
                        .put("reason", reason)))
        .one("related-observations", new JsonObject().put("observation-uuid", observation()));
  }

  /** Spells a clause of an edition as the one word that controls are named by. */
  private String control(EditionDecision edition, Outcome outcome) {
    return Objection.rule(run, decision, outcome.clause().id(), edition)
        .replace('@', '.')
        .replace('/', '.');
  }
}
