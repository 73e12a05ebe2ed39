package org.lexloci.report.json;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.lexloci.agreement.Agreement;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.DefinedTerm;
import org.lexloci.agreement.RuleInWords;
import org.lexloci.clause.Amendment;
import org.lexloci.clause.ClauseCaseResults;
import org.lexloci.clause.ExplainedClause;
import org.lexloci.report.VerdictWords;
import org.lexloci.world.SettledReading;

/**
 * Writes the explanation of a clause as JSON. The form is the schema of the kind {@code
 * Explanation}.
 */
public record JsonExplanation(PrintWriter out) {

  /** Tells all about a clause in each of some editions. */
  public void write(
      Agreement agreement, List<ExplainedClause> editions, List<SettledReading> readings) {
    JsonOutput.write(
        out,
        JsonDocument.of("Explanation")
            .put("agreement", agreement.id())
            .put("basis", agreement.basis())
            .list("editions", editions, JsonExplanation::clause)
            .list("readings", readings, JsonDocument::reading));
  }

  private static JsonObject clause(ExplainedClause explained) {
    Clause clause = explained.clause();
    return new JsonObject()
        .put("name", explained.edition().name())
        .put("id", clause.id())
        .put("title", clause.title())
        .put("type", VerdictWords.spell(clause.type()))
        .put("words", clause.words())
        .put("assessed", VerdictWords.spell(clause.assessed()))
        .put("note", Optional.ofNullable(clause.note()))
        .list(
            "sources",
            clause.sources(),
            id -> Definitions.source(id, explained.edition().sources()))
        .putAll(explained.amends().map(JsonExplanation::amends).orElseGet(JsonObject::new))
        .list("terms", explained.terms(), JsonExplanation::term)
        .list("rules", explained.rules(), JsonExplanation::rule)
        .strings("exceptedBy", explained.exceptedBy())
        .put("consent", explained.consent())
        .strings("releasesFrom", explained.excepts())
        .list("readings", explained.readings(), JsonExplanation::reading)
        .list("cases", explained.cases(), JsonExplanation::caseResult)
        .list("situations", explained.situations(), JsonExplanation::situation);
  }

  private static JsonObject amends(Amendment amendment) {
    JsonObject told =
        new JsonObject()
            .put("edition", amendment.before().name())
            .put("date", amendment.by().period().from().toString())
            .strings("what", amendment.what())
            .put("source", amendment.source());
    return new JsonObject().put("amends", told);
  }

  private static JsonObject term(DefinedTerm term) {
    return new JsonObject()
        .put("name", term.name())
        .put("words", term.words())
        .strings("sources", term.sources());
  }

  private static JsonObject rule(RuleInWords rule) {
    return new JsonObject()
        .put("name", rule.name())
        .put("concludes", rule.concludes())
        .strings("conditions", rule.conditions());
  }

  private static JsonObject reading(DeclaredReading reading) {
    return new JsonObject()
        .put("name", reading.name())
        .put("question", reading.question())
        .put("since", Optional.ofNullable(reading.since()).map(Object::toString))
        .list("answers", reading.answers(), JsonExplanation::answer);
  }

  private static JsonObject answer(DeclaredReading.Answer answer) {
    return new JsonObject().put("name", answer.name()).put("words", answer.words());
  }

  private static JsonObject caseResult(ClauseCaseResults.Result tried) {
    return new JsonObject()
        .put("name", tried.authored().name())
        .put("given", JsonObject.of(tried.authored().given()))
        .put("expected", JsonCaseResults.expected(tried))
        .putAll(JsonCaseResults.found(tried));
  }

  private static JsonObject situation(ExplainedClause.Situation situation) {
    return new JsonObject()
        .put("product", situation.product())
        .put("provider", situation.provider().id())
        .put("stage", VerdictWords.spell(situation.stage()))
        .put("launchDate", situation.day().toString())
        .put("verdict", VerdictWords.spell(situation.verdict()))
        .put("status", VerdictWords.spell(situation.status()))
        .put("inForce", situation.inForce());
  }
}
