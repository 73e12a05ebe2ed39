variable "values" {}

resource "helm_release" "chart" {
  name   = "a"
  chart  = "example"
  values = [var.values]
}

resource "argocd_application" "application" {
  metadata { name = "b" }
  spec {
    source { repo_url = "https://example.org/b" }
  }
}

resource "azurerm_kubernetes_flux_configuration" "flux" {
  name       = "c"
  cluster_id = "d"
  namespace  = "flux"
  git_repository { url = "https://example.org/c" }
}

resource "tfe_workspace" "workspace" {
  name = "e"
  vcs_repo { identifier = "example/e" }
}
