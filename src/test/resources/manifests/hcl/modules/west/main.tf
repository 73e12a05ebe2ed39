module "inner" {
  source  = "./inner"
  product = "gpt-5.4"
}
