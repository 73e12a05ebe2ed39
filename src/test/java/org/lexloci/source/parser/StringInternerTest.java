package org.lexloci.source.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.reader.DocumentReader;

/** Trees of many files share the text that they repeat. */
final class StringInternerTest {

  private final DocumentReader reader = new DocumentReader(Limits.DEFAULT);

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json"})
  void what_files_repeat_is_kept_once(String name) {
    MappingNode.Entry one = entry(name, "{\"kind\": \"Service\"}");
    MappingNode.Entry other = entry(name, "{\"kind\": \"Service\"}");

    assertThat(one.key()).isSameAs(other.key());
    assertThat(((ScalarNode) one.value()).text()).isSameAs(((ScalarNode) other.value()).text());
  }

  @Test
  void text_that_shares_a_place_with_other_text_stays_itself() {
    StringInterner spellings = new StringInterner();

    assertThat(spellings.of("Aa")).isEqualTo("Aa");
    assertThat(spellings.of("BB")).isEqualTo("BB").hasSameHashCodeAs("Aa");
    assertThat(spellings.of("Aa")).isEqualTo("Aa");
  }

  private MappingNode.Entry entry(String name, String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return ((MappingNode) reader.read(name, bytes).documents().get(0).root()).entries().get(0);
  }
}
