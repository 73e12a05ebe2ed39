[{"image": "vllm/vllm-openai:v1", "command": ["--model", "${model}"]}]
