package org.lexloci.http;

import java.util.UUID;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Run;
import org.lexloci.descriptor.Deployment;
import org.lexloci.http.authzen.EvaluationAnswer;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.json.JsonObject;

/** Writes down each decision: what was asked, by which rules, and what came of it. */
final class DecisionLog {

  private final ServiceLog log;

  DecisionLog(ServiceLog log) {
    this.log = log;
  }

  /** Writes a decision down, if there is one. */
  void write(EvaluationAnswer evaluated) {
    evaluated.run().ifPresent(run -> write(run, evaluated.decision().orElseThrow()));
  }

  private void write(Run run, Decision decision) {
    Deployment deployment = decision.deployment();
    log.write(
        "decision",
        new JsonObject()
            .put("id", UUID.randomUUID().toString())
            .put("product", deployment.product().value())
            .put("provider", deployment.provider().map(provider -> provider.value().id()))
            .put("launchDate", deployment.launchDay().map(Object::toString))
            .put("asOf", run.today().toString())
            .put("verdict", VerdictWords.spell(decision.verdict()))
            .strings("clauses", DecidingClause.clauses(decision.editions()))
            .put("agreement", run.agreement().id())
            .put("digest", run.digest()));
  }
}
