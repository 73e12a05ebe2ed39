from vllm import LLM
MODEL = "openai/gpt-oss-20b"
llm = LLM(model=MODEL, dtype='auto')
print(f"{MODEL}")
