package org.lexloci.report.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.decision.Acceptance;
import org.lexloci.decision.Dependence;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Outcome;
import org.lexloci.decision.Settlement;
import org.lexloci.decision.Verdict;
import org.lexloci.decision.WaivedBreach;
import org.lexloci.finding.Finding;
import org.lexloci.report.Explanation;
import org.lexloci.report.VerdictWords;

/** Writes what one edition says of a deployment as JSON. */
record JsonEdition(Definitions definitions, Acceptance acceptance) {

  /**
   * Tells it.
   *
   * @param inForce the name of the edition that is in force on the day of the launch
   */
  JsonObject of(EditionDecision decision, Optional<String> inForce) {
    List<Outcome> speaking =
        decision.outcomes().stream().filter(o -> !o.findings().isEmpty()).toList();
    List<String> silent =
        decision.outcomes().stream()
            .filter(o -> o.findings().isEmpty())
            .map(o -> o.clause().id())
            .toList();
    List<Outcome> deciding = decision.deciding();
    return new JsonObject()
        .put("name", decision.edition().name())
        .put("inForce", inForce.filter(decision.edition().name()::equals).isPresent())
        .put("verdict", VerdictWords.spell(decision.verdict()))
        .put("worlds", decision.worlds().count())
        .numbers("facts", definitions.facts(decision))
        .numbers("open", definitions.open(decision))
        .rows("clauses", speaking, o -> clause(decision, o, deciding.contains(o)))
        .strings("silent", silent)
        .rows("dependsOn", decision.dependsOn(), JsonEdition::dependence)
        .rows("settledBy", decision.settledBy(), JsonEdition::settlement)
        .strings("duties", decision.duties().stream().map(Finding::rule).distinct().toList());
  }

  private JsonObject clause(EditionDecision decision, Outcome outcome, boolean deciding) {
    String edition = decision.edition().name();
    String id = outcome.clause().id();
    JsonObject clause =
        new JsonObject()
            .put("id", id)
            .put("status", VerdictWords.spell(outcome.status()))
            .put("deciding", deciding);
    List<WaivedBreach> waived = acceptance.waived(edition, id);
    if (!waived.isEmpty()) {
      clause.strings("waivers", waived.stream().map(w -> w.waiver().name().value()).toList());
    }
    if (acceptance.frozen(edition, id)) {
      clause.put("frozen", true);
    }
    return clause
        .put("kept", Explanation.keptBy(decision, outcome))
        .list("findings", outcome.findings(), finding -> finding(decision, finding));
  }

  private JsonObject finding(EditionDecision decision, Finding finding) {
    return new JsonObject()
        .put("kind", kind(finding))
        .put("rule", finding.rule())
        .numbers("facts", definitions.facts(decision, finding));
  }

  private static String kind(Finding finding) {
    if (finding instanceof Finding.Applies) {
      return "applies";
    }
    if (finding instanceof Finding.Excepted) {
      return "excepted";
    }
    return finding instanceof Finding.Breach ? "breach" : "duty";
  }

  private static JsonObject settlement(Settlement settlement) {
    return new JsonObject()
        .list("answers", settlement.answers().entrySet(), JsonEdition::answers)
        .put("verdict", VerdictWords.spell(settlement.verdict()));
  }

  private static JsonObject answers(Map.Entry<String, List<String>> answers) {
    return new JsonObject().put("question", answers.getKey()).strings("anyOf", answers.getValue());
  }

  private static JsonObject dependence(Dependence dependence) {
    return new JsonObject()
        .put("question", dependence.question().id())
        .list("answers", dependence.verdicts().entrySet(), JsonEdition::answer);
  }

  private static JsonObject answer(Map.Entry<String, Verdict> answer) {
    return new JsonObject()
        .put("answer", answer.getKey())
        .put("verdict", VerdictWords.spell(answer.getValue()));
  }
}
