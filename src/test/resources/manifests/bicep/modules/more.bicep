param model string

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: 'other'

  resource deployment 'deployments@2024-10-01' = {
    name: 'chat'
    properties: { model: { format: 'OpenAI', name: model } }
  }
}
