package org.lexloci.report.json;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.decision.Decision;
import org.lexloci.report.PartReport;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/**
 * Writes a run line by line: a JSON object for each decision, each that another agreement comes to
 * beside it, each problem, warning and object that names no product, told apart by {@code kind},
 * and at last one of kind {@code Run} for everything else. What decisions refer to stands on lines
 * of its own before the first that does; beside, with the id of the agreement.
 */
public final class NdjsonReport implements PartReport {

  private final PrintWriter out;
  private Optional<Definitions> before = Optional.empty();

  public NdjsonReport(PrintWriter out) {
    this.out = out;
  }

  /** Writes what {@code json} writes, with its lists taken apart. */
  @Override
  public void write(Run run) {
    Stream<JsonObject> decisions =
        decisions("Decision", run, new Definitions(run), new JsonObject());
    Stream<JsonObject> beside = run.beside().stream().flatMap(NdjsonReport::beside);
    JsonOutput.writeLines(
        out,
        Stream.of(decisions, beside, besides(run), Stream.of(JsonReport.head(run)))
            .flatMap(lines -> lines));
  }

  @Override
  public void begin() {
    // The first decision, or what it refers to, is the first line.
  }

  /** What decisions refer to is said anew in every part, facts and changes by other numbers. */
  @Override
  public void part(Run run) {
    if (run.decisions().isEmpty() && run.problems().isEmpty() && run.warnings().isEmpty()) {
      return;
    }
    Definitions definitions = before.map(d -> d.next(run)).orElseGet(() -> new Definitions(run));
    before = Optional.of(definitions);
    JsonOutput.writeLines(
        out,
        Stream.concat(decisions("Decision", run, definitions, new JsonObject()), besides(run)));
  }

  @Override
  public void end(Run run) {
    JsonOutput.writeLines(out, Stream.of(JsonReport.head(run)));
  }

  private static Stream<JsonObject> beside(Run other) {
    JsonObject agreement =
        kind("Agreement")
            .put("agreement", JsonDocument.agreement(other.agreement(), other.digest()));
    JsonObject scope = new JsonObject().put("agreement", other.agreement().id());
    return Stream.concat(
        Stream.of(agreement), decisions("Beside", other, new Definitions(other), scope));
  }

  private static Stream<JsonObject> besides(Run run) {
    return Stream.of(
            lines("Problem", run.problems()),
            lines("Warning", run.warnings()),
            lines("Idle", run.unjudged().idle()))
        .flatMap(lines -> lines);
  }

  /** Tells what a decision refers to before it. */
  private static Stream<JsonObject> decisions(
      String kind, Run run, Definitions definitions, JsonObject scope) {
    return run.decisions().stream()
        .flatMap(decision -> decision(kind, decision, definitions, scope));
  }

  private static Stream<JsonObject> decision(
      String kind, Decision decision, Definitions definitions, JsonObject scope) {
    definitions.add(decision);
    return Stream.concat(
        definitions.lines(scope),
        Stream.of(kind(kind).putAll(scope).putAll(JsonReport.decision(decision, definitions))));
  }

  private static Stream<JsonObject> lines(String kind, List<Problem> problems) {
    return problems.stream().map(problem -> kind(kind).putAll(JsonDocument.problem(problem)));
  }

  /** Begins a line of a kind. */
  static JsonObject kind(String kind) {
    return new JsonObject().put("kind", kind);
  }
}
