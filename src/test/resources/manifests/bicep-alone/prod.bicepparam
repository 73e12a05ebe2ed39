using 'br:registry.example/chat:1'

param model = 'gpt-5.5'
