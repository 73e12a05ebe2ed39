#!/bin/sh
set -e
MODEL="${MODEL:-openai/gpt-oss-120b}"
if [ -n "$X" ]; then exec vllm serve "$MODEL" --port 8000 \
  --tensor-parallel-size 2; fi
docker run -e A='b c' vllm/vllm-openai --model $(echo openai/gpt-oss-20b) <<EOF
x
EOF
