pip install vllm
vllm bench serve --model openai/gpt-oss-120b --base-url https://example.com
