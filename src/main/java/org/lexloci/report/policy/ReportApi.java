package org.lexloci.report.policy;

/**
 * The APIs of clusters for reports. They differ only in names; <a
 * href="https://github.com/openreports/reports-api">OpenReports</a> is what became of the other.
 */
public enum ReportApi {
  /** Of OpenReports. */
  OPENREPORTS("openreports.io", "v1alpha1", "Report", "reports"),
  /** Of the policy working group of Kubernetes. */
  WGPOLICY("wgpolicyk8s.io", "v1alpha2", "PolicyReport", "policyreports");

  private final String group;
  private final String version;
  private final String kind;
  private final String plural;

  ReportApi(String group, String version, String kind, String plural) {
    this.group = group;
    this.version = version;
    this.kind = kind;
    this.plural = plural;
  }

  /** Answers what a report states as its {@code apiVersion}. */
  public String apiVersion() {
    return group + "/" + version;
  }

  /** Names the kind of reports of a namespace, or of the whole cluster. */
  String kind(boolean ofNamespace) {
    return ofNamespace ? kind : "Cluster" + kind;
  }

  /** Names in addresses the reports of namespaces, or those of the whole cluster. */
  public String plural(boolean ofNamespace) {
    return ofNamespace ? plural : "cluster" + plural;
  }
}
