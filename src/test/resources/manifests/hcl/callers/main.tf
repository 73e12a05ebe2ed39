resource "aws_ssm_document" "run" {
  content = jsonencode({
    mainSteps = [{ inputs = { runCommand = ["vllm serve openai/gpt-oss-120b"] } }]
  })
}

resource "aws_ssm_parameter" "name" {
  value = "openai/gpt-oss-20b"
}

resource "aws_lambda_function" "small" {
  image_config {
    command = ["llama-server", "-hf", "ggml-org/gpt-oss-20b-GGUF"]
  }
}

resource "aws_instance" "cloud_init" {
  user_data = data.cloudinit_config.all.rendered
}

data "cloudinit_config" "all" {
  part {
    content = yamlencode({ runcmd = [["docker", "run", "vllm/vllm-openai:v1", "--model", "openai/gpt-oss-20b"]] })
  }
}
