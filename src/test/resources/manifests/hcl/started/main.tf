resource "aws_instance" "large" {
  user_data = <<-EOT
    #!/bin/sh
    pip install vllm
    vllm serve openai/gpt-oss-120b --port 8000
  EOT
}

resource "azurerm_linux_virtual_machine" "small" {
  custom_data = base64encode("#!/bin/sh\nollama pull gpt-oss\n")
}
