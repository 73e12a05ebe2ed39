package org.lexloci.report.json;

import java.io.PrintWriter;
import org.lexloci.clause.AuthoredCase;
import org.lexloci.report.VerdictWords;
import org.lexloci.verification.DecisionTable;
import org.lexloci.verification.EditionVerification;
import org.lexloci.verification.Flaw;
import org.lexloci.verification.ShownCondition;
import org.lexloci.verification.Verification;

/**
 * Writes what was proved about an agreement as JSON. The form is the schema of kind {@code
 * Verification}.
 */
public record JsonVerification(PrintWriter out) {

  /** Tells everything, edition by edition. */
  public void write(Verification verification) {
    JsonOutput.write(
        out,
        JsonDocument.of("Verification")
            .putAll(JsonDocument.ended(verification))
            .list("editions", verification.editions(), JsonVerification::edition)
            .list("problems", verification.problems(), JsonDocument::problem));
  }

  private static JsonObject edition(EditionVerification edition) {
    return new JsonObject()
        .put("name", edition.edition().name())
        .put("title", edition.edition().title())
        .put("worlds", edition.worlds())
        .put("nodes", edition.nodes())
        .list("gaps", edition.gaps(), JsonCircumstances::of)
        .list("flaws", edition.flaws(), JsonVerification::flaw)
        .put(
            "table",
            new JsonObject()
                .list("rows", edition.table().rows(), JsonVerification::row)
                .put("otherwise", VerdictWords.spell(edition.table().otherwise())))
        .list("conditions", edition.conditions(), JsonVerification::condition);
  }

  private static JsonObject row(DecisionTable.Row row) {
    return new JsonObject()
        .put("verdict", VerdictWords.spell(row.verdict()))
        .list("where", row.circumstances().conditions(), JsonCircumstances::condition);
  }

  private static JsonObject flaw(Flaw flaw) {
    JsonObject told =
        new JsonObject()
            .put("kind", VerdictWords.spell(flaw.kind()))
            .put("clause", flaw.clause())
            .put("about", flaw.about())
            .put("words", flaw.words())
            .list("where", flaw.where(), JsonCircumstances::of);
    flaw.at().ifPresent(at -> told.putAll(JsonDocument.position(at)));
    return told.put("explanation", flaw.explanation());
  }

  private static JsonObject condition(ShownCondition condition) {
    return new JsonObject()
        .put("clause", condition.clause())
        .put("question", condition.question())
        .put("shown", condition.isShown())
        .list("missing", condition.missing(), JsonVerification::missingCase);
  }

  private static JsonObject missingCase(AuthoredCase missing) {
    return new JsonObject()
        .put("name", missing.name())
        .put("given", JsonObject.of(missing.given()))
        .put(
            "expect",
            new JsonObject()
                .put("clause", VerdictWords.spell(missing.clause()))
                .put("verdict", VerdictWords.spell(missing.verdict())));
  }
}
