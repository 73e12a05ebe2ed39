variable "models" {}

variable "served" {}

resource "aws_bedrockagent_agent" "each" {
  for_each         = var.models
  foundation_model = each.value
}

resource "google_cloud_run_v2_service" "chat" {
  template {
    containers {
      image = "vllm/vllm-openai:v0.11"
      args  = ["--model", var.served]
    }
  }
}
