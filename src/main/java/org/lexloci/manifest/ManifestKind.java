package org.lexloci.manifest;

/** The kinds of files that are recognised. */
public enum ManifestKind {
  TERRAFORM_PLAN("a Terraform plan"),
  TERRAFORM_STATE(
      "a Terraform state, not a plan", "run `terraform show -json PLANFILE` on a saved plan"),
  ARM_TEMPLATE("an ARM template"),
  ARM_PARAMETERS("the parameters of an ARM template", "check the template"),
  CLOUDFORMATION("a CloudFormation template"),
  CYCLONEDX("a CycloneDX bill of materials"),
  SPDX("an SPDX bill of materials", "check the manifests of what it is of"),
  BACKSTAGE("a Backstage entity"),
  KUBERNETES("a Kubernetes object"),
  SCORE("a Score workload"),
  KUSTOMIZATION("a Kustomize input", "run `kustomize build DIR` and check what it prints"),
  HELM_CHART("a Helm chart", "run `helm template DIR` and check what it prints"),
  PULUMI("a Pulumi program"),
  PULUMI_PROJECT("a Pulumi project in another language", "run `pulumi preview --json`"),
  SERVERLESS("a Serverless Framework service", "run `serverless package`, check its template"),
  COMPOSE("a Compose file"),
  PROXY_ROUTES("the routes of a model proxy", "it deploys nothing by itself"),
  DEVELOPER_PROJECT("a project of a developer CLI", "check the templates below its `infra`"),
  HELM_VALUES("the values of a Helm chart", "run `helm template DIR -f VALUES`");

  private final String title;
  private final String instead;

  ManifestKind(String title) {
    this(title, "");
  }

  ManifestKind(String title, String instead) {
    this.title = title;
    this.instead = instead;
  }

  /** Tells whether it stands where the file that was meant should, and is no input of anything. */
  public boolean mistaken() {
    return this == TERRAFORM_STATE;
  }

  /** Says what a file is, with its article. */
  public String title() {
    return title;
  }

  /** Says what to do to get what can be read; empty where the file itself is read. */
  public String instead() {
    return instead;
  }
}
