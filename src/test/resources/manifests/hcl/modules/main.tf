# The resources of ../../terraform/modules.json, before there is a plan.
provider "aws" {}

provider "aws" {
  alias  = "east"
  region = "us-east-2"
}

module "east" {
  source    = "./chat"
  providers = { aws = aws.east }
}

module "west" {
  count  = 1
  source = "./west"
}
