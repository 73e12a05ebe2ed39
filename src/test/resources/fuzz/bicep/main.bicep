param model string = 'gpt-5.5'
@description('names')
var names = [for i in range(0, 2): 'a${i}']
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: 'x'
}
resource deployment 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for n in names: {
  parent: account
  name: n
  tags: { 'lexloci-product': toLower(model) }
  properties: {
    model: { format: 'OpenAI', name: empty(model) ? 'gpt-4' : model, version: '''1''' }
  }
}]
output o string = deployment[0].name
