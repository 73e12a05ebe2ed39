variable "token" {}

resource "google_compute_instance" "large" {
  metadata_startup_script = templatefile("${path.module}/start.sh.tftpl", {
    models = ["openai/gpt-oss-120b"]
    token  = var.token
  })
}
