param model string
resource vm 'Microsoft.Compute/virtualMachines@2024-03-01' = {
  name: 'gpu'
  location: 'westeurope'
}
resource ext 'Microsoft.Compute/virtualMachines/extensions@2024-03-01' = {
  parent: vm
  name: 'serve'
  location: 'westeurope'
  properties: {
    publisher: 'Microsoft.Azure.Extensions'
    type: 'CustomScript'
    settings: { commandToExecute: 'vllm serve openai/${model}' }
  }
}
