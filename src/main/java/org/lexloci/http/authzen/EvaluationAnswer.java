package org.lexloci.http.authzen;

import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Verdict;
import org.lexloci.report.json.JsonEvaluation;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonReport;
import org.lexloci.run.Exit;
import org.lexloci.run.Run;

/**
 * The result of an evaluation.
 *
 * @param run in which it was judged, and nothing else; none where it could not be
 * @param whole whether everything about it is to be told
 * @param error says why it could not be judged
 * @param ignored what the request says and is not known
 */
public record EvaluationAnswer(
    Optional<Run> run, boolean whole, Optional<String> error, List<String> ignored) {

  /** Answers that a question could not be judged. */
  static EvaluationAnswer not(String why, List<String> ignored) {
    return new EvaluationAnswer(Optional.empty(), false, Optional.of(why), ignored);
  }

  /** Tells whether it is permitted; anything but a permission that the house lets pass is not. */
  public boolean isPermitted() {
    return permission().filter(judged -> judged.exit() == Exit.PERMITTED).isPresent();
  }

  private Optional<Run> permission() {
    return run.filter(judged -> judged.decisions().get(0).verdict() == Verdict.PERMIT);
  }

  /** Answers the decision of its run. */
  public Optional<Decision> decision() {
    return run.map(judged -> judged.decisions().get(0));
  }

  JsonObject json() {
    JsonObject context = new JsonObject();
    error.ifPresent(
        message ->
            context.put("error", new JsonObject().put("status", 400).put("message", message)));
    if (run.isPresent()) {
      context.putAll(JsonEvaluation.brief(run.get(), decision().orElseThrow()));
      permission()
          .map(Run::exit)
          .filter(exit -> exit != Exit.PERMITTED)
          .ifPresent(exit -> context.put("reason", exit.reason()));
      if (whole) {
        context.put("run", JsonReport.document(run.get()));
      }
    }
    if (!ignored.isEmpty()) {
      context.strings("warnings", ignored);
    }
    return new JsonObject().put("decision", isPermitted()).put("context", context);
  }
}
