# The resources of ../../terraform/models.json, before there is a plan.
terraform {
  required_providers {
    azapi = { source = "azure/azapi" }
  }
}

variable "oss" {
  type    = object({ name = string, version = optional(string, "1") })
  default = { name = "gpt-oss-20b" }
}

resource "azurerm_cognitive_account" "ai" {
  kind     = "AIServices"
  location = "swedencentral"
  tags     = { lexloci-launch-date = "2026-06-01" }
}

resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.ai.id
  model {
    format  = "OpenAI"
    name    = join(".", ["gpt-5", 5])
    version = "1"
  }
}

resource "azapi_resource" "oss" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = jsonencode({
    properties = {
      model = { format = "OpenAI-OSS", name = var.oss.name, version = var.oss.version }
    }
  })
}

resource "aws_sagemaker_model" "oss" {
  primary_container {
    image = "x"
    environment = {
      HF_MODEL_ID = "openai/${local.served}"
    }
  }
}

locals {
  served = "gpt-oss-120b"
}

resource "aws_bedrockagent_agent" "helper" {
  foundation_model = "openai.gpt-oss-20b-1:0"
}
