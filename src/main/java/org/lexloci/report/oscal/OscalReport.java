package org.lexloci.report.oscal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.agreement.Agreement;
import org.lexloci.decision.Run;
import org.lexloci.report.JsonOutput;
import org.lexloci.report.Markdown;
import org.lexloci.report.ReportNote;
import org.lexloci.report.SourceTree;
import org.lexloci.source.Problem;

/**
 * Tells a run to auditors: deployments are components, clauses are controls, and each clause that
 * speaks about a deployment is a finding, satisfied or not. What depends is not satisfied, for
 * another reason than failure. What could not be judged is an observation of its own.
 */
public final class OscalReport {

  private final PrintWriter out;
  private final SourceTree tree;
  private final String version;

  /**
   * Writes to a writer, which stays open.
   *
   * @param version of the program
   */
  public OscalReport(PrintWriter out, SourceTree tree, String version) {
    this.out = out;
    this.tree = tree;
    this.version = version;
  }

  /** Writes one document, dated on the day of the question. */
  public void write(Run run) {
    List<AssessedComponent> assessed = new ArrayList<>();
    for (int i = 0; i < run.decisions().size(); i++) {
      assessed.add(new AssessedComponent(run, run.decisions().get(i), i, tree));
    }
    String id = id(run, assessed);
    JsonOutput.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("assessment-results");
          json.writeStringField("uuid", id);
          metadata(run, json);
          json.writeObjectFieldStart("import-ap");
          json.writeStringField("href", "#" + plan(run.agreement()));
          json.writeEndObject();
          json.writeArrayFieldStart("results");
          result(run, id, assessed, json);
          json.writeEndArray();
          backMatter(run, json);
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  /** The same for the same input, and another for any other. */
  private static String id(Run run, List<AssessedComponent> assessed) {
    List<String> parts = new ArrayList<>(List.of("run", run.digest(), run.today().toString()));
    assessed.forEach(a -> parts.add(a.observation() + a.verdict()));
    run.problems().forEach(p -> parts.add(p.toString()));
    run.warnings().forEach(w -> parts.add(w.toString()));
    ReportNote.of(run).forEach(aside -> parts.add(aside.said().toString()));
    return OscalId.of(parts.toArray(String[]::new));
  }

  private void metadata(Run run, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("metadata");
    text("title", "Deployments under the " + run.agreement().title(), json);
    json.writeStringField("last-modified", day(run));
    json.writeStringField("version", version);
    json.writeStringField("oscal-version", "1.1.2");
    json.writeEndObject();
  }

  private void result(Run run, String id, List<AssessedComponent> assessed, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("uuid", OscalId.of("result", id));
    text("title", "Lexloci: " + run.reason(), json);
    StringBuilder description = new StringBuilder("Basis: ").append(run.agreement().basis());
    description.append(". Rules: ").append(run.digest());
    run.suppositions().forEach(s -> description.append(". ").append(s.message()));
    text("description", description.toString(), json);
    json.writeStringField("start", day(run));
    if (!assessed.isEmpty()) {
      json.writeObjectFieldStart("local-definitions");
      json.writeArrayFieldStart("components");
      for (AssessedComponent deployment : assessed) {
        deployment.component(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    controls(assessed, json);
    observations(run, assessed, json);
    if (assessed.stream().anyMatch(AssessedComponent::isFound)) {
      json.writeArrayFieldStart("findings");
      for (AssessedComponent deployment : assessed) {
        deployment.findings(json);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void controls(List<AssessedComponent> assessed, JsonGenerator json)
      throws IOException {
    Set<String> controls = new LinkedHashSet<>();
    assessed.forEach(a -> controls.addAll(a.controls()));
    json.writeObjectFieldStart("reviewed-controls");
    json.writeArrayFieldStart("control-selections");
    json.writeStartObject();
    if (controls.isEmpty()) {
      json.writeObjectFieldStart("include-all");
      json.writeEndObject();
    } else {
      json.writeArrayFieldStart("include-controls");
      for (String control : controls) {
        json.writeStartObject();
        json.writeStringField("control-id", control);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void observations(Run run, List<AssessedComponent> assessed, JsonGenerator json)
      throws IOException {
    List<ReportNote> asides = ReportNote.of(run);
    List<Problem> warnings = run.warnings();
    if (assessed.isEmpty() && run.problems().isEmpty() && warnings.isEmpty() && asides.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("observations");
    for (AssessedComponent deployment : assessed) {
      deployment.observation(day(run), json);
    }
    for (int i = 0; i < run.problems().size(); i++) {
      observation("problem", i, "Not judged", run.problems().get(i), run, json);
    }
    for (int i = 0; i < warnings.size(); i++) {
      observation("warning", i, "Warning", warnings.get(i), run, json);
    }
    for (int i = 0; i < asides.size(); i++) {
      observation("aside", i, "Not part of a finding", asides.get(i).said(), run, json);
    }
    json.writeEndArray();
  }

  private static void observation(
      String kind, int number, String title, Problem said, Run run, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("uuid", OscalId.of(kind, said.toString(), Integer.toString(number)));
    json.writeStringField("title", title);
    text("description", said.toString(), json);
    methods(json);
    json.writeStringField("collected", day(run));
    json.writeEndObject();
  }

  private static void backMatter(Run run, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("back-matter");
    json.writeArrayFieldStart("resources");
    json.writeStartObject();
    json.writeStringField("uuid", plan(run.agreement()));
    text("title", run.agreement().title(), json);
    text("description", "Every clause that rules judge is asked of every deployment.", json);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** There is no plan but the agreement. */
  private static String plan(Agreement agreement) {
    return OscalId.of("plan", agreement.id());
  }

  static void methods(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("methods");
    json.writeString("TEST");
    json.writeEndArray();
  }

  /** Writes text where Markdown is read. */
  static void text(String field, String text, JsonGenerator json) throws IOException {
    json.writeStringField(field, Markdown.plain(text));
  }

  private static String day(Run run) {
    return run.today() + "T00:00:00Z";
  }
}
