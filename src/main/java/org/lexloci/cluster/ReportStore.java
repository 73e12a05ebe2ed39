package org.lexloci.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lexloci.report.policy.PolicyReport;
import org.lexloci.report.policy.PolicyReports;
import org.lexloci.report.policy.ReportApi;

/** The reports that a cluster keeps: those of a run take the place of those of the run before. */
public final class ReportStore {

  private static final String OURS =
      "?labelSelector="
          + URLEncoder.encode(
              PolicyReports.LABEL + "=" + PolicyReports.SOURCE, StandardCharsets.UTF_8);

  private final ApiServer server;
  private final ReportApi api;

  /**
   * Opens the store.
   *
   * @throws ClusterException when the cluster has no such reports
   */
  public ReportStore(ApiServer server, ReportApi api) throws ClusterException {
    this.server = server;
    this.api = api;
    try {
      server.get("/apis/" + api.apiVersion());
    } catch (ClusterException e) {
      throw e.reason() == ClusterException.Reason.MISSING
          ? new ClusterException(
              "keeps no reports of "
                  + api.apiVersion()
                  + ": install their definitions, choose others by `--reports`, or write none by"
                  + " `--reports=none`")
          : e;
    }
  }

  public ReportApi api() {
    return api;
  }

  /**
   * Writes reports, and removes what earlier runs wrote and this one did not.
   *
   * @param namespaces of which reports are written and removed; all, and those of the whole
   *     cluster, where none is named
   */
  public void keep(List<PolicyReport> reports, List<String> namespaces) throws ClusterException {
    Set<String> kept = new HashSet<>();
    for (PolicyReport report : reports) {
      if (namespaces.isEmpty() || namespaces.contains(report.namespace())) {
        String path = path(report.namespace()) + "/" + report.name();
        server.apply(path, report.json());
        kept.add(path);
      }
    }
    for (String namespace : namespaces) {
      removeFormer(path(namespace), kept);
    }
    if (namespaces.isEmpty()) {
      removeFormer("/apis/" + api.apiVersion() + "/" + api.plural(true), kept);
      removeFormer(path(""), kept);
    }
  }

  private void removeFormer(String list, Set<String> kept) throws ClusterException {
    for (JsonNode former : server.get(list + OURS).path("items")) {
      String namespace = former.at("/metadata/namespace").asText();
      String path = path(namespace) + "/" + former.at("/metadata/name").asText();
      if (!kept.contains(path)) {
        server.delete(path);
      }
    }
  }

  private String path(String namespace) {
    return "/apis/"
        + api.apiVersion()
        + (namespace.isEmpty() ? "" : "/namespaces/" + namespace)
        + "/"
        + api.plural(!namespace.isEmpty());
  }
}
