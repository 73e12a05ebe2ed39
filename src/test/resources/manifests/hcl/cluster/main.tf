# The resources of ../../terraform/cluster.json, before there is a plan.
module "eks" {
  source = "./eks"
}

provider "kubernetes" {
  host = module.eks.cluster_endpoint
}

resource "kubernetes_deployment" "chat" {
  metadata {
    name = "chat"
    annotations = {
      "lexloci.dev/product"     = "gpt-5.5"
      "lexloci.dev/launch-date" = "2026-06-01"
    }
  }
  spec {
    template {
      spec {
        container {
          name  = "main"
          image = "chat:1"
        }
      }
    }
  }
}
