resource "aws_ecs_service" "chat" {
  tags = { lexloci-product = "gpt-5.5", lexloci-launch-date = "2026-04-01" }
}
