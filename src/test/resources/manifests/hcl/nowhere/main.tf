# The resources of ../../terraform/nowhere.json, before there is a plan.
terraform {
  required_providers {
    copied = { source = "someone/aws" }
  }
}

locals {
  chat = {
    lexloci-product     = "gpt-5.5"
    lexloci-launch-date = "2026-06-01"
  }
}

resource "aws_ecs_service" "remote" {
  launch_type = "EXTERNAL"
  tags        = local.chat
}

resource "aws_instance" "copy" {
  provider = copied
  tags     = local.chat
}

resource "kubernetes_deployment" "chat" {
  metadata {
    name = "chat"
    annotations = {
      "lexloci.dev/product"     = "gpt-5.5"
      "lexloci.dev/launch-date" = "2026-06-01"
    }
  }
}
