package org.lexloci.report.sarif;

import java.util.ArrayList;
import java.util.List;
import org.lexloci.decision.Decision;
import org.lexloci.deployment.Deployment;
import org.lexloci.remedy.Remedy;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.json.JsonObject;
import org.lexloci.source.SafeText;

/** Writes a clause that objects as one result. */
record SarifResult(SourceTree tree, SarifRules rules, SarifLocation location) {

  JsonObject of(Objection objection) {
    Decision decision = objection.decision();
    Deployment deployment = decision.deployment();
    String message =
        objection.headline() + "\n" + String.join("\n", Objections.details(List.of(objection)));
    JsonObject result =
        new JsonObject()
            .put("ruleId", objection.rule())
            .put("ruleIndex", rules.index(objection.rule()))
            .put("level", VerdictWords.spell(objection.severity()))
            .put("message", SarifText.of(message))
            .one(
                "locations",
                location.of(objection.at()).one("logicalLocations", logical(deployment)))
            .list("relatedLocations", related(objection.related()), related -> related);
    List<Remedy> remedies = decision.fixes();
    if (!remedies.isEmpty()) {
      result.list("fixes", remedies, new SarifFixes(location)::of);
    }
    objection
        .accepted()
        .ifPresent(
            why ->
                result.one(
                    "suppressions",
                    new JsonObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", why)));
    // GitHub goes by the second name alone, and would otherwise make it of the lines around.
    return result
        .put(
            "partialFingerprints",
            new JsonObject()
                .put("lexloci/v1", objection.fingerprint())
                .put("primaryLocationLineHash", objection.fingerprint()))
        .put(
            "properties",
            new JsonObject()
                .put("verdict", VerdictWords.spell(decision.verdict()))
                .put("standing", VerdictWords.spell(decision.standing()))
                .put("product", SafeText.full(deployment.product().value())));
  }

  private static JsonObject logical(Deployment deployment) {
    String name = DecisionSubject.name(deployment);
    return new JsonObject()
        .put("name", name)
        .put(
            "fullyQualifiedName",
            deployment.observed().object().isEmpty() ? "ProductDeployment/" + name : name)
        .put("kind", "resource");
  }

  private List<JsonObject> related(List<Objection.Related> facts) {
    List<JsonObject> related = new ArrayList<>();
    for (Objection.Related fact : facts) {
      if (tree.path(fact.at()).isPresent()) {
        related.add(
            new JsonObject()
                .put("id", related.size() + 1)
                .putAll(location.of(fact.at()))
                .put("message", SarifText.of(fact.words())));
      }
    }
    return related;
  }
}
