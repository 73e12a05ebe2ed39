package org.lexloci.report.json;

import java.io.PrintWriter;
import java.util.Optional;
import org.lexloci.acceptance.Denial;
import org.lexloci.acceptance.Waiver;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Standing;
import org.lexloci.deployment.Deployment;
import org.lexloci.fact.Provider;
import org.lexloci.report.Headline;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.BaselineUse;
import org.lexloci.run.ChangesSince;
import org.lexloci.run.Ledger;
import org.lexloci.run.Rulebook;
import org.lexloci.run.Run;
import org.lexloci.run.WaiverUse;

/** Writes a run as JSON. The form is the schema of the kind {@code Run}. */
public record JsonReport(PrintWriter out) {

  /** Tells everything about a run. */
  public void write(Run run) {
    JsonOutput.write(out, document(run));
  }

  /** Makes one document of everything about a run. */
  public static JsonObject document(Run run) {
    JsonObject document = head(run).putAll(decisions(run));
    if (!run.beside().isEmpty()) {
      document.list("beside", run.beside(), JsonReport::beside);
    }
    return document
        .list("problems", run.problems(), JsonDocument::problem)
        .list("warnings", run.warnings(), JsonDocument::problem)
        .list("idle", run.unjudged().idle(), JsonDocument::problem);
  }

  /** Makes the fields that stand before the lists. */
  static JsonObject head(Run run) {
    JsonObject head =
        JsonDocument.of("Run").put("today", run.today().toString()).putAll(JsonDocument.ended(run));
    if (!run.others().isEmpty()) {
      head.list("others", run.others(), JsonReport::rulebook);
    }
    head.putAll(JsonDocument.assumptions(run.assumptions())).put("summary", summary(run));
    run.since().ifPresent(since -> head.put("since", since(since)));
    Ledger ledger = run.ledger();
    head.list("waivers", ledger.waivers(), JsonReport::waiver)
        .list("readings", ledger.readings(), JsonDocument::reading)
        .strings("notes", run.notes());
    ledger.baseline().ifPresent(use -> head.put("baseline", baseline(use)));
    return head;
  }

  private static JsonObject rulebook(Rulebook other) {
    return new JsonObject()
        .put("agreement", JsonDocument.agreement(other.agreement(), other.digest()));
  }

  private static JsonObject since(ChangesSince since) {
    return new JsonObject()
        .put("ref", since.ref())
        .put("commit", since.commit())
        .put("new", since.count(ChangesSince.Kind.NEW))
        .put("fixed", since.count(ChangesSince.Kind.FIXED))
        .put("unchanged", since.unchanged())
        .list("moved", since.moved(), JsonReport::moved)
        .put("houseWord", JsonHouseChanges.of(since.word()))
        .list("declared", since.declared(), JsonHouseChanges::declared);
  }

  private static JsonObject moved(ChangesSince.Moved moved) {
    return new JsonObject()
        .put("kind", VerdictWords.spell(moved.kind()))
        .put("name", moved.decision().deployment().name().value())
        .put("file", moved.file())
        .put("product", moved.decision().deployment().product().value())
        .put("was", moved.was().map(VerdictWords::spell))
        .put("now", moved.now().map(VerdictWords::spell));
  }

  private static JsonObject decisions(Run run) {
    Definitions definitions = new Definitions(run);
    run.decisions().forEach(definitions::add);
    return new JsonObject()
        .put("definitions", definitions.all())
        .list("decisions", run.decisions(), decision -> decision(decision, definitions));
  }

  private static JsonObject beside(Run other) {
    return new JsonObject()
        .put("agreement", JsonDocument.agreement(other.agreement(), other.digest()))
        .putAll(decisions(other));
  }

  private static JsonObject summary(Run run) {
    JsonObject summary =
        new JsonObject()
            .put("files", run.files())
            .putAll(JsonDocument.unjudged(run.unjudged()))
            .put("judged", run.tally().judged());
    for (Standing standing : Standing.values()) {
      summary.put(VerdictWords.spell(standing), run.count(standing));
    }
    return summary.put("retired", run.retired());
  }

  /** Tells a decision, whose facts and changes are defined elsewhere. */
  static JsonObject decision(Decision decision, Definitions definitions) {
    Deployment deployment = decision.deployment();
    JsonEdition editions = new JsonEdition(definitions, decision.acceptance());
    JsonObject told =
        new JsonObject()
            .put("name", deployment.name().value())
            .putAll(JsonDocument.position(deployment.at()))
            .put("object", Optional.of(deployment.observed().object()).filter(o -> !o.isEmpty()))
            .put("agreement", definitions.other(decision))
            .put("product", deployment.product().value())
            .put("provider", deployment.providerId())
            .put("stage", VerdictWords.spell(deployment.stated().stageOrDefault()))
            .put("launchDate", deployment.launchDate().map(date -> date.value().toString()))
            .put("verdict", VerdictWords.spell(decision.verdict()))
            .put("standing", VerdictWords.spell(decision.standing()))
            .put("headline", Headline.of(decision))
            .list(
                "editions",
                decision.editions(),
                edition -> editions.of(edition, decision.inForce()))
            .numbers("wouldBePermitted", definitions.changes(decision));
    decision.remedies().ifPresent(remedies -> told.put("remedies", JsonRemedies.of(remedies)));
    decision
        .today()
        .ifPresent(
            today ->
                told.put(
                    "inForceToday",
                    new JsonObject()
                        .put("name", today.edition().name())
                        .put("verdict", VerdictWords.spell(today.verdict()))));
    return told.strings("additions", decision.additions()).strings("notes", decision.notes());
  }

  private static JsonObject waiver(WaiverUse use) {
    Waiver waiver = use.waiver();
    return new JsonObject()
        .put("name", waiver.name().value())
        .putAll(JsonDocument.position(waiver.name().at()))
        .put("clause", waiver.clause().value())
        .put("deployment", waiver.deployment())
        .put("product", waiver.product())
        .put("provider", waiver.provider().map(Provider::id))
        .put("reason", waiver.reason())
        .put("owner", waiver.owner())
        .put("ticket", waiver.ticket())
        .put("until", waiver.until().value())
        .put("evidence", waiver.evidence())
        .put("state", VerdictWords.spell(use.state()))
        .put("deployments", use.deployments());
  }

  private static JsonObject baseline(BaselineUse use) {
    return new JsonObject()
        .put("file", use.file().shown())
        .put("taken", use.file().baseline().taken().toString())
        .put("denials", Denial.many(use.file().baseline().denials()))
        .put("met", Denial.many(use.met()))
        .put("fixed", Denial.many(use.fixed()));
  }
}
