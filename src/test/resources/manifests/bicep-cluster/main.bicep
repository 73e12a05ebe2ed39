extension kubernetes with { kubeConfig: '', namespace: 'chat' }

resource server 'apps/Deployment@v1' = {
  metadata: { name: 'server' }
  spec: {
    template: {
      spec: { containers: [ { name: 'main', image: 'vllm/vllm-openai:v1', args: ['--model', 'openai/gpt-oss-120b'] } ] }
    }
  }
}
