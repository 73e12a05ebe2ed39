package org.lexloci.report.oscal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lexloci.agreement.Agreement;
import org.lexloci.report.ReportNote;
import org.lexloci.report.SourceTree;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;
import org.lexloci.report.markdown.Markdown;
import org.lexloci.run.Run;
import org.lexloci.source.Problem;

/**
 * Writes a run for auditors: deployments are components, clauses are controls, and each clause that
 * speaks about a deployment is a finding, satisfied or not. What depends is not satisfied, for
 * another reason than failure. What could not be judged is an observation of its own.
 *
 * @param version of the program
 */
public record OscalReport(PrintWriter out, SourceTree tree, String version) {

  /** How everything was observed. */
  static final List<String> METHODS = List.of("TEST");

  /** Writes one document, dated on the day of the question. */
  public void write(Run run) {
    List<AssessedComponent> assessed =
        IntStream.range(0, run.decisions().size())
            .mapToObj(i -> new AssessedComponent(run, run.decisions().get(i), i, tree))
            .toList();
    String id = id(run, assessed);
    JsonOutput.write(
        out,
        new JsonObject()
            .put(
                "assessment-results",
                new JsonObject()
                    .put("uuid", id)
                    .put("metadata", metadata(run))
                    .put("import-ap", new JsonObject().put("href", "#" + plan(run.agreement())))
                    .one("results", result(run, id, assessed))
                    .put("back-matter", backMatter(run.agreement()))));
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

  private JsonObject metadata(Run run) {
    return new JsonObject()
        .put("title", Markdown.plain("Deployments under the " + run.agreement().title()))
        .put("last-modified", day(run))
        .put("version", version)
        .put("oscal-version", "1.1.2");
  }

  private static JsonObject result(Run run, String id, List<AssessedComponent> assessed) {
    StringBuilder description = new StringBuilder("Basis: ").append(run.agreement().basis());
    description.append(". Rules: ").append(run.digest());
    run.suppositions().forEach(s -> description.append(". ").append(s.message()));
    JsonObject result =
        new JsonObject()
            .put("uuid", OscalId.of("result", id))
            .put("title", Markdown.plain("Lexloci: " + run.reason()))
            .put("description", Markdown.plain(description.toString()))
            .put("start", day(run));
    if (!assessed.isEmpty()) {
      result.put(
          "local-definitions",
          new JsonObject().list("components", assessed, AssessedComponent::component));
    }
    result.put("reviewed-controls", new JsonObject().one("control-selections", controls(assessed)));
    List<JsonObject> observations = observations(run, assessed);
    if (!observations.isEmpty()) {
      result.list("observations", observations, observation -> observation);
    }
    List<JsonObject> findings = assessed.stream().flatMap(a -> a.findings().stream()).toList();
    return findings.isEmpty() ? result : result.list("findings", findings, finding -> finding);
  }

  private static JsonObject controls(List<AssessedComponent> assessed) {
    Set<String> controls = new LinkedHashSet<>();
    assessed.forEach(a -> controls.addAll(a.controls()));
    return controls.isEmpty()
        ? new JsonObject().put("include-all", new JsonObject())
        : new JsonObject()
            .list("include-controls", controls, id -> new JsonObject().put("control-id", id));
  }

  private static List<JsonObject> observations(Run run, List<AssessedComponent> assessed) {
    List<JsonObject> observations = new ArrayList<>();
    assessed.forEach(deployment -> observations.add(deployment.observation(day(run))));
    List<Problem> notes = ReportNote.of(run).stream().map(ReportNote::said).toList();
    observations.addAll(observations("problem", "Not judged", run.problems(), run));
    observations.addAll(observations("warning", "Warning", run.warnings(), run));
    observations.addAll(observations("aside", "Not part of a finding", notes, run));
    return observations;
  }

  private static List<JsonObject> observations(
      String kind, String title, List<Problem> said, Run run) {
    List<JsonObject> observations = new ArrayList<>();
    for (Problem one : said) {
      String number = Integer.toString(observations.size());
      observations.add(
          new JsonObject()
              .put("uuid", OscalId.of(kind, one.toString(), number))
              .put("title", title)
              .put("description", Markdown.plain(one.toString()))
              .strings("methods", METHODS)
              .put("collected", day(run)));
    }
    return observations;
  }

  private static JsonObject backMatter(Agreement agreement) {
    return new JsonObject()
        .one(
            "resources",
            new JsonObject()
                .put("uuid", plan(agreement))
                .put("title", Markdown.plain(agreement.title()))
                .put(
                    "description",
                    Markdown.plain("Every clause that rules judge is asked of every deployment.")));
  }

  /** There is no plan but the agreement. */
  private static String plan(Agreement agreement) {
    return OscalId.of("plan", agreement.id());
  }

  private static String day(Run run) {
    return run.today() + "T00:00:00Z";
  }
}
