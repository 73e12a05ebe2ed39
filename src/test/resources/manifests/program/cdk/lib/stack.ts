const model = "openai/gpt-oss-120b";
