resource "kubernetes_manifest" "large" {
  manifest = yamldecode(<<-EOT
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: large}
    spec: {template: {spec: {containers: [{name: a, image: "vllm/vllm-openai:v1", args: [--model, openai/gpt-oss-120b]}]}}}
  EOT
  )
}

resource "kubectl_manifest" "small" {
  yaml_body = <<-EOT
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: small, annotations: {lexloci.dev/provider: gcp}}
    spec: {template: {spec: {containers: [{name: a, image: "vllm/vllm-openai:v1", args: [--model, openai/gpt-oss-20b]}]}}}
  EOT
}
