param model string
param env array

resource start 'Microsoft.Compute/virtualMachines/extensions@2023-03-01' = {
  name: 'vm/start'
  location: 'westeurope'
  properties: {
    publisher: 'Microsoft.Azure.Extensions'
    type: 'CustomScript'
    protectedSettings: {
      commandToExecute: model
    }
  }
}

resource chat 'Microsoft.CognitiveServices/accounts/deployments@2023-05-01' = {
  name: 'account/chat'
  properties: {
    model: {
      format: 'OpenAI'
      name: 'gpt-5.4'
    }
  }
}

resource server 'Microsoft.App/containerApps@2023-05-01' = {
  name: 'server'
  location: 'westeurope'
  properties: {
    template: {
      containers: [
        {
          name: 'a'
          image: 'vllm/vllm-openai:v0.10.0'
          env: env
        }
      ]
    }
  }
}
