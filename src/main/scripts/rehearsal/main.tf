variable "region" {
  default = "us-east-1"
}

resource "aws_ecs_service" "rehearsal" {
  name = "rehearsal-${var.region}"
  tags = {
    lexloci-product     = "gpt-5.5"
    lexloci-launch-date = "2026-05-04"
  }
}
