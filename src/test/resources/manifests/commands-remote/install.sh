helm upgrade --install chat example/chat --set model=openai/gpt-oss-20b
kubectl apply -f https://example.org/operator.yaml
