package org.lexloci.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "deploy/api.yaml     | deploy/api.yaml",
        "--launch=2026-04-28 | --launch=2026-04-28",
        "Übersicht           | Übersicht",
        "palantir foundry    | 'palantir foundry'",
        "it's                | 'it'\\''s'",
        "~                   | '~'",
        "a;b                 | 'a;b'",
        "$(id)               | '$(id)'",
        "^^                  | ''",
      })
  void a_word_is_quoted_where_a_shell_would_read_something_else(String word, String quoted) {
    assertThat(ShellWord.quoted(word)).isEqualTo(quoted);
  }
}
