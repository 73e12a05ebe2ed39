variable "product" {}

provider "aws" {
  region = "us-west-2"
}

resource "aws_ecs_service" "chat" {
  for_each = toset(["a]b"])
  tags     = merge({ lexloci-product = var.product }, { "lexloci-launch-date" : "2026-06-01" })
}
