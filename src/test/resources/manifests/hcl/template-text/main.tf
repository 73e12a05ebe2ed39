resource "azurerm_resource_group_template_deployment" "models" {
  name                = "models"
  resource_group_name = "models"
  deployment_mode     = "Incremental"
  template_content = jsonencode({
    "$schema"      = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"
    contentVersion = "1.0.0.0"
    resources = [{
      type       = "Microsoft.CognitiveServices/accounts/deployments"
      apiVersion = "2023-05-01"
      name       = "account/model"
      properties = { model = { format = "OpenAI", name = "gpt-5.5", version = "1" } }
    }]
  })
}

resource "aws_cloudformation_stack" "models" {
  name          = "models"
  template_body = <<-EOT
    AWSTemplateFormatVersion: "2010-09-09"
    Resources:
      Profile:
        Type: AWS::Bedrock::ApplicationInferenceProfile
        Properties:
          InferenceProfileName: profile
          ModelSource: {CopyFrom: "arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0"}
  EOT
}

resource "terraform_data" "apply" {
  provisioner "local-exec" {
    command = "kubectl apply -f https://example.org/a.yaml"
  }
}
