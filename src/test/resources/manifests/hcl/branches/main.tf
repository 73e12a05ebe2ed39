variable "large" {
  type = bool
}

resource "aws_instance" "either" {
  user_data = <<-END
    #!/bin/sh
    %{ if var.large }
    vllm serve openai/gpt-oss-120b
    %{ else }
    vllm serve openai/gpt-oss-20b
    %{ endif }
  END
}

resource "google_compute_instance" "either" {
  metadata_startup_script = var.large ? "ollama run gpt-oss:120b" : "true"
}

resource "aws_ecs_task_definition" "partly" {
  container_definitions = <<-END
    [{"image": "${aws_ecr_repository.own.repository_url}/vllm-openai:v1",
      "command": ["--model", "openai/gpt-oss-20b"]}]
  END
}

resource "aws_ecr_repository" "own" {}
