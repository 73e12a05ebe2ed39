#!/bin/sh
# vllm serve openai/gpt-oss-120b is what the other one does
MODEL=openai/gpt-oss-20b
exec vllm serve \
  "$MODEL" --port 8000
