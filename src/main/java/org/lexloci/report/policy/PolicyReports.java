package org.lexloci.report.policy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lexloci.decision.Decision;
import org.lexloci.deployment.Deployment;
import org.lexloci.descriptor.ObjectReference;
import org.lexloci.report.Fingerprint;
import org.lexloci.report.Objections;
import org.lexloci.report.SourceTree;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;
import org.lexloci.run.Run;

/**
 * Writes a run as reports for a cluster, one for each object that was judged. What was judged and
 * is no object of a cluster, what could not be judged, and what a reader should know besides stands
 * in one report of its own.
 *
 * <p>An object that has a uid owns its report, so that the cluster removes both together.
 */
public final class PolicyReports {

  /** The label by which the reports are found again, and its value, which is the source too. */
  public static final String LABEL = "app.kubernetes.io/managed-by";

  public static final String SOURCE = "lexloci";

  private final ReportApi api;
  private final SourceTree tree;
  private final Function<Deployment, Optional<ObjectReference>> objects;

  /** Makes reports for an API, on the objects that files state. */
  public PolicyReports(ReportApi api, SourceTree tree) {
    this(api, tree, deployment -> deployment.observed().reference());
  }

  /**
   * Makes reports for an API.
   *
   * @param objects finds the object that was judged
   */
  public PolicyReports(
      ReportApi api, SourceTree tree, Function<Deployment, Optional<ObjectReference>> objects) {
    this.api = api;
    this.tree = tree;
    this.objects = objects;
  }

  /** Writes all reports as one list, which {@code kubectl apply -f} takes. */
  public void write(Run run, PrintWriter out) {
    JsonOutput.write(
        out,
        new JsonObject()
            .put("apiVersion", "v1")
            .put("kind", "List")
            .list("items", of(run), PolicyReport::object));
  }

  /** Makes the reports, in the order of the run. */
  public List<PolicyReport> of(Run run) {
    Map<Optional<ObjectReference>, List<PolicyResult>> results = new LinkedHashMap<>();
    for (Decision decision : run.decisions()) {
      results
          .computeIfAbsent(
              objects.apply(decision.deployment()).filter(ObjectReference::isWhole),
              k -> new ArrayList<>())
          .addAll(PolicyResult.of(run, decision, Objections.of(run, decision, tree)));
    }
    List<PolicyResult> besides = PolicyResult.besides(run);
    if (!besides.isEmpty()) {
      results.computeIfAbsent(Optional.empty(), k -> new ArrayList<>()).addAll(besides);
    }
    return results.entrySet().stream().map(of -> report(of.getKey(), of.getValue())).toList();
  }

  private PolicyReport report(Optional<ObjectReference> object, List<PolicyResult> results) {
    String namespace = object.map(ObjectReference::namespace).orElse("");
    String name = SOURCE + object.map(o -> "-" + print(o)).orElse("");
    JsonObject metadata =
        new JsonObject()
            .put("name", name)
            .put("namespace", Optional.of(namespace).filter(n -> !n.isEmpty()))
            .put("labels", new JsonObject().put(LABEL, SOURCE));
    object
        .filter(o -> !o.uid().isEmpty())
        .ifPresent(o -> metadata.one("ownerReferences", metadata(o).put("uid", o.uid())));
    JsonObject report =
        new JsonObject()
            .put("apiVersion", api.apiVersion())
            .put("kind", api.kind(!namespace.isEmpty()))
            .put("metadata", metadata)
            .put("source", Optional.of(SOURCE).filter(s -> api == ReportApi.OPENREPORTS));
    object.ifPresent(o -> report.put("scope", scope(o)));
    return new PolicyReport(
        namespace,
        name,
        report
            .put("summary", PolicyResult.summary(results))
            .list("results", results, PolicyResult::object));
  }

  /** The API version may change while the object stays the same; its group may not. */
  private static String print(ObjectReference object) {
    String group = object.apiVersion().replaceFirst("/?[^/]*$", "");
    return Fingerprint.of(group, object.kind(), object.namespace(), object.name());
  }

  private static JsonObject scope(ObjectReference object) {
    return metadata(object)
        .put("namespace", Optional.of(object.namespace()).filter(n -> !n.isEmpty()))
        .put("uid", Optional.of(object.uid()).filter(u -> !u.isEmpty()));
  }

  private static JsonObject metadata(ObjectReference object) {
    return new JsonObject()
        .put("apiVersion", object.apiVersion())
        .put("kind", object.kind())
        .put("name", object.name());
  }
}
