package org.lexloci.manifest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

  private final Patterns<String> patterns = new Patterns<>();

  PatternsTest() {
    Stream.of(
            "a.example/one",
            "a.example/two*",
            "*.example",
            "*.example/x*",
            "*.b.example",
            "c:tag",
            "begin*",
            "plain")
        .forEach(pattern -> patterns.add(pattern, pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "a.example/one, a.example/one",
    "a.example/twofold, a.example/two*",
    "a.example/three, ''",
    "a.example/xyz, *.example/x*",
    "a.example, *.example",
    "z.example, *.example",
    "z.y.example/xyz, *.example/x*",
    "z.y.example/y, ''",
    "z.b.example, *.b.example",
    "example, ''",
    "c:tag, c:tag",
    "c:other, ''",
    "beginning, begin*",
    "beginning/more, begin*",
    "begi, ''",
    "plain, plain",
    "plainer, ''"
  })
  void a_word_fits_a_pattern_as_a_whole(String word, String pattern) {
    assertThat(patterns.of(word).orElse("")).isEqualTo(pattern);
  }
}
