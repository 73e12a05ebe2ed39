package org.lexloci.report.json;

import java.util.List;
import org.lexloci.agreement.Edition;
import org.lexloci.decision.ChangeHint;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.report.Headline;
import org.lexloci.report.VerdictWords;
import org.lexloci.run.Run;

/** Writes a decision for a program that only has to act on it: in some hundred bytes, or whole. */
public final class JsonEvaluation {

  private JsonEvaluation() {}

  /**
   * Tells what decides, under which clause, on what it depends and what would make it permitted.
   */
  public static JsonObject brief(Run run, Decision decision) {
    return new JsonObject()
        .put("verdict", VerdictWords.spell(decision.verdict()))
        .put("answer", VerdictWords.read(decision.verdict()))
        .put("headline", Headline.of(decision))
        .list("editions", decision.editions(), JsonEvaluation::edition)
        .strings("changes", decision.changes().stream().map(ChangeHint::words).toList())
        .strings("notes", decision.notes())
        .put("agreement", run.agreement().id())
        .put("digest", run.digest())
        .put("asOf", run.today().toString());
  }

  private static JsonObject edition(EditionDecision decision) {
    Edition edition = decision.edition();
    return new JsonObject()
        .put("name", edition.name())
        .put("verdict", VerdictWords.spell(decision.verdict()))
        .list("clauses", decision.deciding(), outcome -> clause(edition, outcome))
        .list("dependsOn", decision.dependsOn(), JsonEvaluation::question);
  }

  private static JsonObject clause(Edition edition, Outcome outcome) {
    List<String> sources = outcome.clause().sources();
    return new JsonObject()
        .put("id", outcome.clause().id())
        .put("title", outcome.clause().title())
        .put("status", VerdictWords.spell(outcome.status()))
        .list("sources", sources, id -> Definitions.source(id, edition.sources()));
  }

  private static JsonObject question(Dependence dependence) {
    JsonObject answers = new JsonObject();
    dependence
        .verdicts()
        .forEach((answer, verdict) -> answers.put(answer, VerdictWords.spell(verdict)));
    return new JsonObject().put("question", dependence.question().id()).put("answers", answers);
  }
}
