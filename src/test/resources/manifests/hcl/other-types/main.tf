resource "null_resource" "server" {
  provisioner "local-exec" {
    command = "kubectl run llm --image=vllm/vllm-openai -- --model openai/gpt-oss-120b"
  }
}

resource "aws_lambda_function" "caller" {
  environment { variables = { MODEL = "gpt-5.4" } }
}

resource "aws_bedrockagent_prompt" "chat" {
  variant { model_id = "openai.gpt-oss-20b-1:0" }
}
