package org.lexloci.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.lexloci.decision.Decision;
import org.lexloci.decision.Run;
import org.lexloci.source.Problem;

/**
 * Tells a run line by line: a JSON object for each decision, each that another agreement comes to
 * beside it, each problem, warning and object that names no product, told apart by {@code kind},
 * and at last one of kind {@code Run} for everything else. What decisions refer to stands on lines
 * of its own before the first that does; beside, with the id of the agreement.
 */
public final class NdjsonReport implements PartReport {

  private final PrintWriter out;
  private Optional<Definitions> before = Optional.empty();

  /** Writes to a writer, which stays open. */
  public NdjsonReport(PrintWriter out) {
    this.out = out;
  }

  /** Writes what {@code json} writes, with its lists taken apart. */
  public void write(Run run) {
    JsonOutput.writeLines(
        out,
        json -> {
          decisions("Decision", run, new Definitions(run), scope -> {}, json);
          for (Run other : run.beside()) {
            json.writeStartObject();
            json.writeStringField("kind", "Agreement");
            JsonDocument.agreement(other.agreement(), other.digest(), json);
            json.writeEndObject();
            String id = other.agreement().id();
            decisions(
                "Beside",
                other,
                new Definitions(other),
                scope -> scope.writeStringField("agreement", id),
                json);
          }
          besides(run, json);
          end(run, json);
        });
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
        json -> {
          decisions("Decision", run, definitions, scope -> {}, json);
          besides(run, json);
        });
  }

  @Override
  public void end(Run run) {
    JsonOutput.writeLines(out, json -> end(run, json));
  }

  private static void end(Run run, JsonGenerator json) throws IOException {
    json.writeStartObject();
    JsonReport.head(run, json);
    json.writeEndObject();
  }

  private static void besides(Run run, JsonGenerator json) throws IOException {
    lines("Problem", run.problems(), json);
    lines("Warning", run.warnings(), json);
    lines("Idle", run.unjudged().idle(), json);
  }

  /** Writes what a decision refers to before it. */
  private static void decisions(
      String kind, Run run, Definitions definitions, JsonOutput.Body scope, JsonGenerator json)
      throws IOException {
    for (Decision decision : run.decisions()) {
      definitions.add(decision);
      definitions.writeLines(scope, json);
      json.writeStartObject();
      json.writeStringField("kind", kind);
      scope.write(json);
      JsonReport.decision(decision, definitions, json);
      json.writeEndObject();
    }
  }

  private static void lines(String kind, List<Problem> problems, JsonGenerator json)
      throws IOException {
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("kind", kind);
      JsonDocument.problem(problem, json);
      json.writeEndObject();
    }
  }
}
