package org.lexloci.report.json;

import org.lexloci.report.VerdictWords;
import org.lexloci.run.HouseChange;
import org.lexloci.run.HouseChanges;
import org.lexloci.run.SelfDeclaration;

/** Writes as JSON what a change does to what the house says. */
final class JsonHouseChanges {

  private JsonHouseChanges() {}

  /** Tells what of the house's own files a change touches. */
  static JsonObject of(HouseChanges word) {
    return new JsonObject()
        .put("trusted", word.trusted())
        .list("changes", word.changes(), JsonHouseChanges::change);
  }

  private static JsonObject change(HouseChange change) {
    return new JsonObject()
        .put("kind", change.kind())
        .put("name", change.name())
        .put("how", VerdictWords.spell(change.how()))
        .putAll(JsonDocument.position(change.at()));
  }

  /** Tells an answer that rests on what the change declares. */
  static JsonObject declared(SelfDeclaration declared) {
    return new JsonObject()
        .strings("facts", declared.facts())
        .putAll(JsonDocument.position(declared.at()))
        .put("deployment", declared.decision().map(d -> d.deployment().name().value()))
        .put("standing", declared.decision().map(d -> VerdictWords.spell(d.standing())))
        .put("without", VerdictWords.spell(declared.without()));
  }
}
