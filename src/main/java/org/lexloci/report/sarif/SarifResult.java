package org.lexloci.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.lexloci.descriptor.Deployment;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Objection;
import org.lexloci.report.SourceTree;
import org.lexloci.report.VerdictWords;
import org.lexloci.source.Shown;

/** Writes one clause that objects. */
final class SarifResult {

  private final SourceTree tree;
  private final SarifRules rules;
  private final SarifLocation location;
  private final SarifFixes fixes;
  private final JsonGenerator json;

  SarifResult(SourceTree tree, SarifRules rules, JsonGenerator json) {
    this.tree = tree;
    this.rules = rules;
    this.location = new SarifLocation(tree, json);
    this.fixes = new SarifFixes(location, json);
    this.json = json;
  }

  void write(Objection objection) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", objection.rule());
    json.writeNumberField("ruleIndex", rules.index(objection.rule()));
    json.writeStringField("level", VerdictWords.spell(objection.severity()));
    SarifText.write(
        "message", objection.headline() + "\n" + String.join("\n", objection.details()), json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    location.physical(objection.at());
    logical(objection.decision().deployment());
    json.writeEndObject();
    json.writeEndArray();
    related(objection.related());
    fixes.write(objection.decision().fixes());
    if (objection.accepted().isPresent()) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      json.writeStringField("justification", objection.accepted().get());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("lexloci/v1", objection.fingerprint());
    // GitHub goes by this name alone, and would otherwise make it of the lines around.
    json.writeStringField("primaryLocationLineHash", objection.fingerprint());
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("verdict", VerdictWords.spell(objection.decision().verdict()));
    json.writeStringField("standing", VerdictWords.spell(objection.decision().standing()));
    json.writeStringField(
        "product", Shown.full(objection.decision().deployment().product().value()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void logical(Deployment deployment) throws IOException {
    String name = DecisionSubject.name(deployment);
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField(
        "fullyQualifiedName",
        deployment.observed().object().isEmpty() ? "ProductDeployment/" + name : name);
    json.writeStringField("kind", "resource");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void related(List<Objection.Related> related) throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (Objection.Related fact : related) {
      if (tree.path(fact.at()).isPresent()) {
        json.writeStartObject();
        json.writeNumberField("id", ++id);
        location.physical(fact.at());
        SarifText.write("message", fact.words(), json);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
