variable "app" {}

locals {
  template = jsonencode({
    "$schema"      = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"
    contentVersion = "1.0.0.0"
    parameters     = { app = { type = "string", defaultValue = "claude" } }
    resources = [{
      type       = "Microsoft.App/containerApps"
      apiVersion = "2024-03-01"
      name       = "a"
      tags       = { "lexloci-product" = "[parameters('app')]" }
      properties = {}
    }]
  })
}

resource "azurerm_resource_group_template_deployment" "literal" {
  name                = "literal"
  resource_group_name = "apps"
  deployment_mode     = "Incremental"
  template_content    = local.template
  parameters_content  = jsonencode({ app = { value = "gpt-5.5" } })
}

resource "azurerm_resource_group_template_deployment" "open" {
  name                = "open"
  resource_group_name = "apps"
  deployment_mode     = "Incremental"
  template_content    = local.template
  parameters_content  = jsonencode({ app = { value = var.app } })
}

resource "aws_cloudformation_stack" "models" {
  name       = "models"
  parameters = { Model = "openai.gpt-oss-120b-1:0" }
  template_body = <<-EOT
    AWSTemplateFormatVersion: '2010-09-09'
    Parameters: {Model: {Type: String, Default: anthropic.claude-3-haiku-20240307-v1:0}}
    Resources:
      P:
        Type: AWS::Bedrock::ApplicationInferenceProfile
        Properties:
          InferenceProfileName: x
          ModelSource: {CopyFrom: !Sub 'arn:aws:bedrock:us-east-1::foundation-model/$${Model}'}
  EOT
}
