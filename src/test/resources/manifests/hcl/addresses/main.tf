resource "aws_sagemaker_model" "catalogue" {
  primary_container {
    image = "000000000000.dkr.ecr.us-east-1.amazonaws.com/djl-inference:0.33.0-lmi"
    model_data_source {
      s3_data_source {
        s3_uri = "s3://jumpstart-cache-prod-us-east-1/openai-reasoning/openai-reasoning-gpt-oss-120b/artifacts/v1.0.0/"
      }
    }
  }
}

resource "aws_sagemaker_model" "own" {
  primary_container {
    model_data_source {
      s3_data_source {
        s3_uri = "s3://weights/gpt-oss-20b/1/"
      }
    }
  }
}
