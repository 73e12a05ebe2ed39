resource "kubernetes_manifest" "custom" {
  manifest = {
    apiVersion = "example.com/v1"
    kind       = "ModelThing"
    metadata   = { name = "custom" }
    spec       = { model = "openai/gpt-oss-120b" }
  }
}

resource "kubectl_manifest" "text" {
  yaml_body = <<-YAML
    apiVersion: example.com/v1
    kind: ModelThing
    metadata: {name: text}
    spec: {model: openai/gpt-oss-20b}
  YAML
}

resource "kubernetes_manifest" "ours" {
  manifest = {
    apiVersion = "lexloci.dev/v1"
    kind       = "ProductDeployment"
    metadata   = { name = "ours" }
    spec       = { product = "new-api", target = { provider = "aws" } }
  }
}
