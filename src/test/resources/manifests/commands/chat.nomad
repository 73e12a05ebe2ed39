job "chat" {
  group "chat" {
    task "chat" {
      config { args = ["--model", "openai/gpt-oss-20b"] }
    }
  }
}
