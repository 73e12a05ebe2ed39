data "template_file" "speech" {
  template = file("${path.module}/speech.json.tpl")
  vars     = { model = "openai/whisper-large-v3" }
}

resource "aws_ecs_task_definition" "speech" {
  container_definitions = data.template_file.speech.rendered
}

resource "aws_ecs_task_definition" "elsewhere" {
  container_definitions = file("../tasks/elsewhere.json")
}

module "large" {
  source = "./large"
}
