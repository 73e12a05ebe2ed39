MODEL = "openai/gpt-oss-20b"
