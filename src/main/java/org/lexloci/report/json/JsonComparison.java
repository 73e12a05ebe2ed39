package org.lexloci.report.json;

import java.io.PrintWriter;
import java.util.List;
import org.lexloci.agreement.Clause;
import org.lexloci.agreement.DeclaredReading;
import org.lexloci.agreement.Edition;
import org.lexloci.clause.TextChange;
import org.lexloci.comparison.Comparison;
import org.lexloci.comparison.EditionComparison;
import org.lexloci.comparison.VerdictChange;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Verdict;
import org.lexloci.deployment.Deployment;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.VerdictWords;

/** Writes a comparison as JSON. The form is the schema of the kind {@code Comparison}. */
public record JsonComparison(PrintWriter out) {

  /** Tells every flip, and how much stays as it is. */
  public void write(Comparison comparison) {
    JsonObject document =
        JsonDocument.of("Comparison")
            .put("today", comparison.today().toString())
            .putAll(JsonDocument.ended(comparison))
            .putAll(JsonDocument.assumptions(comparison.assumptions()))
            .put("before", edition(comparison.before()))
            .put("after", edition(comparison.after()))
            .put("over", comparison.onRecord() ? "launches-on-record" : "descriptors")
            .put("compared", comparison.compared().size())
            .put("retired", comparison.retired())
            .putAll(JsonDocument.unjudged(comparison.unjudged()))
            .put("unchanged", JsonDocument.verdicts(comparison::unchanged))
            .list("flips", comparison.flips(), JsonComparison::flip);
    if (!comparison.situations().isEmpty()) {
      document.list("situations", comparison.situations(), JsonComparison::situation);
    }
    comparison.text().ifPresent(text -> document.put("text", text(text)));
    JsonOutput.write(
        out,
        document
            .list("readings", comparison.readings(), JsonDocument::reading)
            .list("problems", comparison.problems(), JsonDocument::problem)
            .list("warnings", comparison.warnings(), JsonDocument::problem));
  }

  private static JsonObject edition(Edition edition) {
    return new JsonObject()
        .put("name", edition.name())
        .put("title", edition.title())
        .put("from", edition.period().from().toString());
  }

  private static JsonObject flip(EditionComparison flip) {
    Deployment deployment = flip.deployment();
    return new JsonObject()
        .put("name", deployment.name().value())
        .putAll(JsonDocument.position(deployment.at()))
        .put("product", deployment.product().value())
        .put("provider", deployment.providerId())
        .put("stage", VerdictWords.spell(deployment.stated().stageOrDefault()))
        .put("launchDate", deployment.launchDay().map(Object::toString))
        .put("before", side(flip.was(), flip.before()))
        .put("after", side(flip.becomes(), flip.after()))
        .strings("notes", flip.contradictions());
  }

  private static JsonObject side(Verdict verdict, EditionDecision decision) {
    JsonObject side = new JsonObject().put("verdict", VerdictWords.spell(verdict));
    if (!decision.assumed().isEmpty()) {
      side.put("assumed", true);
    }
    return side.strings("clauses", DecidingClause.clauses(List.of(decision)))
        .strings("dependsOn", DecidingClause.questions(decision));
  }

  private static JsonObject situation(VerdictChange change) {
    return new JsonObject()
        .put("before", VerdictWords.spell(change.before()))
        .put("after", VerdictWords.spell(change.after()))
        .list("where", change.where(), JsonCircumstances::of);
  }

  private static JsonObject text(TextChange text) {
    return new JsonObject()
        .put("dropped", part(text.dropped()))
        .put("added", part(text.added()))
        .list("changed", text.changed(), JsonComparison::clauseChange)
        .put("same", text.same());
  }

  private static JsonObject clauseChange(TextChange.Changed changed) {
    return new JsonObject()
        .put("id", changed.after().id())
        .strings("what", changed.what())
        .put("before", clause(changed.before()))
        .put("after", clause(changed.after()));
  }

  private static JsonObject part(TextChange.Part part) {
    return new JsonObject()
        .list("clauses", part.clauses(), JsonComparison::clause)
        .list("readings", part.readings(), JsonComparison::reading);
  }

  private static JsonObject reading(DeclaredReading reading) {
    return new JsonObject().put("name", reading.name()).put("question", reading.question());
  }

  private static JsonObject clause(Clause clause) {
    return new JsonObject()
        .put("id", clause.id())
        .put("title", clause.title())
        .put("type", VerdictWords.spell(clause.type()))
        .put("assessed", VerdictWords.spell(clause.assessed()))
        .put("words", clause.words());
  }
}
