package org.lexloci.http;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lexloci.decision.Decision;
import org.lexloci.deployment.Deployment;
import org.lexloci.http.authzen.EvaluationAnswer;
import org.lexloci.report.DecidingClause;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.json.JsonObject;
import org.lexloci.run.Run;
import org.lexloci.source.Sha256;

/** Writes down each decision: what was asked, by which rules, and what came of it. */
public final class DecisionLog {

  /** How facts are logged. */
  public enum Facts {
    /** As a digest, which is equal for equal facts. */
    HASH,
    /** One by one. */
    ALL
  }

  private final ServiceLog log;
  private final Facts facts;

  /** Writes an object a line, to a writer that stays open. */
  public DecisionLog(PrintWriter out, Clock clock, Facts facts) {
    this.log = new ServiceLog(out, clock);
    this.facts = facts;
  }

  /** Writes a decision down, if there is one. */
  void write(EvaluationAnswer evaluated) {
    evaluated.run().ifPresent(run -> write(run, evaluated.decision().orElseThrow()));
  }

  private void write(Run run, Decision decision) {
    Deployment deployment = decision.deployment();
    JsonObject line =
        new JsonObject()
            .put("id", UUID.randomUUID().toString())
            .put("product", deployment.product().value())
            .put("provider", deployment.providerId())
            .put("launchDate", deployment.launchDay().map(Object::toString))
            .put("asOf", run.today().toString())
            .put("verdict", VerdictWords.spell(decision.verdict()))
            .strings("clauses", DecidingClause.clauses(decision.editions()))
            .put("agreement", run.agreement().id())
            .put("digest", run.digest());
    Map<String, String> seen = seen(decision);
    if (facts == Facts.ALL) {
      JsonObject each = new JsonObject();
      seen.forEach(each::put);
      line.put("facts", each);
    } else {
      line.put("facts", "sha256:" + Sha256.hex(seen.toString()));
    }
    log.write("decision", line);
  }

  /** Lists the facts under any of the editions, by the question that each answers. */
  private static Map<String, String> seen(Decision decision) {
    Map<String, String> seen = new TreeMap<>();
    decision.editions().stream()
        .flatMap(edition -> edition.known().stream())
        .forEach(known -> seen.put(known.fact().question(), known.fact().answer()));
    return seen;
  }
}
