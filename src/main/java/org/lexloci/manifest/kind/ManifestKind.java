package org.lexloci.manifest.kind;

import org.lexloci.manifest.evidence.UnreadPart;

/** The kinds of files that are recognised. */
public enum ManifestKind {
  TERRAFORM_PLAN("a Terraform plan"),
  TERRAFORM_STATE(
      "a Terraform state, not a plan", "run `terraform show -json PLANFILE` on a saved plan"),
  ARM_TEMPLATE("an ARM template"),
  ARM_PARAMETERS("a file of parameters of an ARM template", "check it with its template"),
  CLOUDFORMATION("a CloudFormation template"),
  CYCLONEDX("a CycloneDX bill of materials"),
  SPDX(
      "an SPDX bill of materials",
      "it does not say where anything runs; check the manifests of what it is of"),
  EARLIER_REPORT(
      "a report of an earlier run", "it deploys nothing; check the files that it is about"),
  BACKSTAGE("a Backstage entity"),
  KUBERNETES("a Kubernetes object"),
  SCORE("a Score workload"),
  APPLICATION_MODEL(
      "an OAM application that declares nothing",
      "run `vela dry-run -f FILE` and check what it prints, or add `lexloci.dev/product: ID` under"
          + " `metadata.annotations`"),
  TERRAFORM_SOURCE("Terraform source"),
  BICEP_SOURCE("Bicep source"),
  TERRAGRUNT(
      "configuration of Terragrunt",
      "run `terragrunt plan -out PLAN`, then `terragrunt show -json PLAN`"),
  COMMANDS("a file of commands"),
  PROGRAM("a program or notebook, or a file of settings"),
  SETTINGS("a file of variables or a text that others fill in"),
  BROKEN("a file that is broken", "mend it"),
  LARGE_FILE_POINTER("a pointer of Git LFS to a file that is not there", "run `git lfs pull`"),
  TEXT_TEMPLATE("a template", "check what is made of it"),
  TEMPLATE("a template", "run `helm template` first"),
  KUSTOMIZATION("a Kustomize input", "run `kustomize build DIR` and check what it prints"),
  HELM_CHART("a Helm chart", "run `helm template DIR` and check what it prints"),
  HELMFILE("a helmfile", "run `helmfile template` and check what it prints"),
  TOOL_PROJECT("a project of a tool that deploys", "check what the tool deploys"),
  PULUMI("a Pulumi program"),
  PULUMI_PREVIEW("a Pulumi preview"),
  PULUMI_STACK("the configuration of a Pulumi stack"),
  PULUMI_PROJECT(
      "a Pulumi project in another language",
      "run `pulumi preview --json > FILE` and check that file"),
  CLOUD_PROGRAM("an app of the CDK", "run `cdk synth` and check the templates below `cdk.out`"),
  TERRAFORM_PROGRAM(
      "an app of the CDK for Terraform",
      "run `cdktf synth`, plan what it writes and check that plan"),
  SERVERLESS(
      "a Serverless Framework service",
      "run `serverless package` and check the template below `.serverless`"),
  COMPOSE("a Compose file"),
  INTERFACE("a description of an interface"),
  PROXY_ROUTES(
      "the configuration of a LiteLLM proxy",
      "it says where requests go, not where anything runs; check what deploys the proxy"),
  DEVELOPER_PROJECT(
      "a project of the developer CLI `azd`", "check the templates below its `infra`"),
  HELM_VALUES(
      "a file of values of a Helm chart",
      "run `helm template DIR -f VALUES` and check what it prints");

  private final String title;
  private final String instead;

  ManifestKind(String title) {
    this(title, "");
  }

  ManifestKind(String title, String instead) {
    this.title = title;
    this.instead = instead;
  }

  /** Tells whether something may be deployed by it that is not read. */
  public boolean deploys() {
    return switch (this) {
      case SPDX, PROXY_ROUTES, EARLIER_REPORT -> false;
      default -> !instead.isEmpty();
    };
  }

  /** Tells whether it stands for a program, which is read by nobody here. */
  public boolean isProgram() {
    return this == PULUMI_PROJECT || this == CLOUD_PROGRAM || this == TERRAFORM_PROGRAM;
  }

  /** Tells whether it is searched and never understood as a whole. */
  public boolean isText() {
    return this == COMMANDS || this == PROGRAM || this == SETTINGS;
  }

  /** Names it where several are counted. */
  public String counted() {
    return switch (this) {
      case HELM_CHART, HELM_VALUES -> "chart";
      case KUSTOMIZATION -> "Kustomize input";
      case HELMFILE -> "helmfile";
      case TOOL_PROJECT -> "project";
      case ARM_PARAMETERS -> "parameter file";
      case TEMPLATE, TEXT_TEMPLATE -> "template";
      case BROKEN -> UnreadPart.BROKEN;
      case LARGE_FILE_POINTER -> "Git LFS pointer";
      case TERRAGRUNT -> "Terragrunt configuration";
      case APPLICATION_MODEL -> "OAM application";
      case PULUMI_PROJECT -> "Pulumi project";
      case CLOUD_PROGRAM, TERRAFORM_PROGRAM -> "CDK app";
      case SERVERLESS -> "Serverless service";
      case DEVELOPER_PROJECT -> "azd project";
      default -> "file";
    };
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
