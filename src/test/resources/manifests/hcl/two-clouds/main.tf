# The resources of ../../terraform/two-clouds.json, before there is a plan.
locals {
  chat = {
    lexloci-product     = "gpt-5.5"
    lexloci-launch-date = "2026-06-01"
  }
}

resource "aws_lb" "chat" {
  tags = local.chat
}

resource "google_cloud_run_v2_service" "chat" {
  location = "europe-west4"
  labels   = { for key, value in local.chat : key => replace(value, ".", "-") }
}

resource "azurerm_cognitive_account" "chat" {
  kind     = "OpenAI"
  location = "West Europe"
  tags     = local.chat
}

data "aws_caller_identity" "me" {}
