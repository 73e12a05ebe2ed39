variable "start" {}
variable "image" {}
variable "command" {}
variable "tag" {}

resource "aws_instance" "start" {
  ami       = "ami-1"
  user_data = var.start
}

resource "aws_instance" "told" {
  ami       = "ami-1"
  user_data = "/etc/eks/bootstrap.sh ${var.tag}"
}

resource "aws_ecs_task_definition" "command" {
  family                = "a"
  container_definitions = jsonencode([{ name = "a", image = "ubuntu", command = var.command }])
}

resource "google_cloud_run_v2_service" "image" {
  name     = "b"
  location = "us-central1"
  template {
    containers {
      image = var.image
    }
  }
}

resource "google_cloud_run_v2_service" "tagged" {
  name     = "c"
  location = "us-central1"
  template {
    containers {
      image = "example.org/shop:${var.tag}"
    }
  }
}

resource "azurerm_virtual_machine_extension" "files" {
  name                 = "d"
  virtual_machine_id   = "e"
  publisher            = "Microsoft.Azure.Extensions"
  type                 = "CustomScript"
  type_handler_version = "2.0"
  settings             = jsonencode({ fileUris = ["https://example.org/a.sh"], commandToExecute = "sh a.sh" })
}

resource "aws_cloudformation_stack" "stack" {
  name         = "f"
  template_url = "https://example.org/t.yaml"
}

resource "terraform_data" "after" {
  provisioner "local-exec" {
    command = "kubectl apply -f https://example.org/a.yaml"
  }
  provisioner "remote-exec" {
    inline = ["docker run vllm/vllm-openai --model openai/gpt-oss-120b"]
  }
}

data "cloudinit_config" "parts" {
  part {
    content_type = "text/cloud-config"
    content      = var.start
  }
}

resource "aws_instance" "parts" {
  ami       = "ami-1"
  user_data = data.cloudinit_config.parts.rendered
}

resource "google_compute_instance" "metadata" {
  zone     = "us-central1-a"
  metadata = { startup-script-url = "gs://example/a.sh" }
}

resource "google_compute_instance" "list" {
  zone     = "us-central1-a"
  metadata = { user-data = "#cloud-config\nruncmd:\n  - [ kubectl, apply, -f, 'https://example.org/a.yaml' ]\n" }
}
