// Deploys models into an account of its own, and one more through a module.
param location string = 'swedencentral'
param models array = [
  { name: 'chat', model: { format: 'OpenAI', name: 'gpt-5.5', version: '1' } }
  { name: 'oss', model: { format: 'OpenAI-OSS', name: 'gpt-oss-120b', version: '1' } }
]

@secure()
param key string = ''

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'ai-${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'OpenAI'
  tags: union({ team: 'ml' }, { 'lexloci-launch-date': '2026-06-01' })
}

resource deployments 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for (m, i) in models: {
  parent: account
  name: m.name
  properties: { model: m.model }
}]

module more 'modules/more.bicep' = {
  name: 'more'
  params: { model: 'gpt-5.4' }
}

output endpoint string = account.properties.endpoint
