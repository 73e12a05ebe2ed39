package org.lexloci.report.policy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Decision;
import org.lexloci.decision.EditionDecision;
import org.lexloci.decision.Standing;
import org.lexloci.decision.Verdict;
import org.lexloci.report.DecisionSubject;
import org.lexloci.report.Objection;
import org.lexloci.report.Objections;
import org.lexloci.report.ReportNote;
import org.lexloci.report.VerdictWords;
import org.lexloci.report.json.JsonObject;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/**
 * What a clause of an edition says of an object, or what else a reader should know.
 *
 * @param agreement which is the policy
 * @param rule the clause with its edition; empty where there is none
 * @param day of the question
 * @param properties what tools filter by
 */
record PolicyResult(
    Agreement agreement,
    Optional<String> rule,
    Result result,
    LocalDate day,
    String message,
    JsonObject properties) {

  /** What came of it, in the words of the API. */
  enum Result {
    /** It is permitted. */
    PASS,
    /** It is denied. */
    FAIL,
    /** It depends. */
    WARN,
    /** It could not be judged. */
    ERROR,
    /** It is not permitted and that is accepted, or it is no verdict. */
    SKIP
  }

  /** Lists what clauses have against a deployment, or which permit it. */
  static List<PolicyResult> of(Run run, Decision decision, List<Objection> objections) {
    JsonObject properties = properties(decision);
    if (!objections.isEmpty()) {
      return objections.stream().map(o -> of(run, o, properties)).toList();
    }
    String permitted =
        DecisionSubject.product(decision) + " may run " + DecisionSubject.place(decision);
    Stream<String> duties =
        decision.editions().stream()
            .flatMap(edition -> edition.duties().stream())
            .map(duty -> "duty: " + duty.rule())
            .distinct();
    Stream<String> notes = decision.notes().stream().map(note -> "note: " + note);
    String message = lines(run, permitted, Stream.concat(duties, notes));
    return List.of(
        new PolicyResult(
            decision.agreement(),
            decision.editions().stream().flatMap(e -> rules(run, decision, e)).findFirst(),
            Result.PASS,
            run.today(),
            message,
            properties));
  }

  /** Whoever reads a report has not seen the command line. */
  private static Stream<String> suppositions(Run run) {
    return run.suppositions().stream().map(Problem::message);
  }

  private static String lines(Run run, String first, Stream<String> more) {
    return Stream.concat(Stream.concat(Stream.of(first), more), suppositions(run))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> rules(Run run, Decision decision, EditionDecision edition) {
    return edition.deciding().stream()
        .map(outcome -> Objection.rule(run, decision, outcome.clause().id(), edition));
  }

  private static PolicyResult of(Run run, Objection objection, JsonObject properties) {
    boolean denied = objection.edition().filter(e -> e.verdict() == Verdict.DENY).isPresent();
    Result result =
        objection.accepted().isPresent() ? Result.SKIP : denied ? Result.FAIL : Result.WARN;
    return new PolicyResult(
        objection.decision().agreement(),
        Optional.of(objection.rule()),
        result,
        run.today(),
        lines(run, objection.headline(), Objections.details(List.of(objection)).stream()),
        properties);
  }

  /** Lists what kept something from being judged, and what has no say in how the run ends. */
  static List<PolicyResult> besides(Run run) {
    return Stream.of(
            run.problems().stream().map(problem -> besides(run, Result.ERROR, problem)),
            run.warnings().stream().map(warning -> besides(run, Result.SKIP, warning)),
            ReportNote.of(run).stream().map(note -> besides(run, Result.SKIP, note.said())))
        .flatMap(results -> results)
        .toList();
  }

  private static PolicyResult besides(Run run, Result result, Problem said) {
    return new PolicyResult(
        run.agreement(),
        Optional.empty(),
        result,
        run.today(),
        said.message(),
        new JsonObject().put("place", said.at().toString()));
  }

  private static JsonObject properties(Decision decision) {
    Standing standing = decision.standing();
    return new JsonObject()
        .put("product", DecisionSubject.product(decision))
        .put("cloud", DecisionSubject.cloud(decision.deployment()))
        .put("verdict", VerdictWords.spell(decision.verdict()))
        .put("standing", VerdictWords.spell(standing))
        .put("place", decision.deployment().at().toString());
  }

  /** Counts results as reports do. */
  static JsonObject summary(List<PolicyResult> results) {
    JsonObject summary = new JsonObject();
    for (Result result : Result.values()) {
      summary.put(
          VerdictWords.spell(result), results.stream().filter(r -> r.result == result).count());
    }
    return summary;
  }

  JsonObject object() {
    return new JsonObject()
        .put("source", PolicyReports.SOURCE)
        .put("policy", agreement.id())
        .put("rule", rule)
        .put("category", agreement.title())
        .put("severity", severity())
        .put(
            "timestamp",
            new JsonObject()
                .put("seconds", day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                .put("nanos", 0))
        .put("result", VerdictWords.spell(result))
        .put("scored", true)
        .put("message", message)
        .put("properties", properties);
  }

  private String severity() {
    return switch (result) {
      case FAIL -> "high";
      case WARN, ERROR -> "medium";
      case SKIP -> "low";
      case PASS -> "info";
    };
  }
}
