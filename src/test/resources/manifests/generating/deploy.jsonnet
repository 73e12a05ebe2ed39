// What it makes is written to deploy.json in the pipeline.
local clouds = ['aws'];
[
  {
    apiVersion: 'lexloci.dev/v1',
    kind: 'ProductDeployment',
    metadata: { name: 'chat-' + cloud },
    spec: { product: 'gpt-5.5', target: { provider: cloud } },
  }
  for cloud in clouds
]
