variable "image" {}

variable "start" {}

resource "azurerm_linux_web_app" "image" {
  name     = "image"
  location = "eastus"
  site_config {
    application_stack {
      docker_image_name = var.image
    }
  }
}

resource "azurerm_linux_web_app" "start" {
  name     = "start"
  location = "eastus"
  site_config {
    app_command_line = var.start
    application_stack {
      python_version = "3.12"
    }
  }
}

resource "azurerm_linux_function_app" "block" {
  name     = "block"
  location = "eastus"
  site_config {
    application_stack {
      docker {
        image_name = var.image
        image_tag  = "1"
      }
    }
  }
}

resource "azurerm_linux_web_app" "serves" {
  name     = "serves"
  location = "eastus"
  site_config {
    app_command_line = "vllm serve openai/gpt-oss-20b"
    application_stack {
      docker_image_name = "team/chat:1"
    }
  }
}
