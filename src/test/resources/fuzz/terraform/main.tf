variable "model" { default = "gpt-5.5" }
locals {
  names = [for n in ["a", "b"] : upper(n) if n != "c"]
  text = <<-EOT
    ${var.model} %{ if true }x%{ else }y%{ endif }
  EOT
}
resource "azurerm_cognitive_deployment" "a" {
  for_each = toset(local.names)
  name     = "${each.key}-${length(local.names)}"
  model {
    format = "OpenAI"
    name   = var.model == "" ? "gpt-4" : var.model
  }
  tags = { lexloci-product = try(local.missing, "gpt-5.5") }
}
module "m" { source = "./m" }
