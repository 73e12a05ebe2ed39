resource "azurerm_cognitive_deployment" "chat" {
  model {
    format = "OpenAI"
    name   = "gpt-5.5"
  }
}

resource "azurerm_consumption_budget_resource_group" "chat" {
  filter = ["gpt-5.5"]
}
