package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

  @ParameterizedTest
  @CsvSource({
    "000a, \\n",
    "0009, \\t",
    "000d, \\r",
    "0000, \\u0000",
    "001b, \\u001b",
    "007f, \\u007f",
    "0085, \\u0085",
    "009b, \\u009b",
    "00ad, \\u00ad",
    "200b, \\u200b",
    "202e, \\u202e",
    "2066, \\u2066",
    "2028, \\u2028",
    "d800, \\ud800",
    "dc00, \\udc00",
    "feff, \\ufeff",
    "ffff, \\uffff",
    "3164, \\u3164",
  })
  void what_hides_or_forges_is_escaped(String hex, String escaped) {
    String raw = "a" + (char) Integer.parseInt(hex, 16) + "b";

    assertThat(SafeText.of(raw)).isEqualTo("a" + escaped + "b");
    assertThat(SafeText.full(raw)).isEqualTo("a" + escaped + "b");
  }

  @Test
  void what_can_be_seen_is_kept() {
    String seen = "azure é 日本 שלום 😀 `x` \\n <script> %s ${x}";

    assertThat(SafeText.of(seen)).isEqualTo(seen);
  }

  @Test
  void invisible_characters_beyond_the_first_plane_are_escaped_by_halves() {
    assertThat(SafeText.of("a\uDB40\uDC41")).isEqualTo("a\\udb40\\udc41");
  }

  @Test
  void text_over_eighty_characters_is_cut() {
    assertThat(SafeText.of("a".repeat(80))).isEqualTo("a".repeat(80));
    assertThat(SafeText.of("a".repeat(81))).isEqualTo("a".repeat(80) + "…");
    assertThat(SafeText.of("😀".repeat(80))).isEqualTo("😀".repeat(80));
    assertThat(SafeText.of("a" + "😀".repeat(80))).isEqualTo("a" + "😀".repeat(79) + "…");
    assertThat(SafeText.full("a".repeat(81))).isEqualTo("a".repeat(81));
  }

  @Test
  void an_escape_is_never_cut_in_two() {
    assertThat(SafeText.of("a".repeat(76) + "\u001b")).isEqualTo("a".repeat(76) + "…");
    assertThat(SafeText.of("\u001b".repeat(50_000))).isEqualTo("\\u001b".repeat(13) + "…");
  }

  @Test
  void what_is_shown_shows_as_itself() {
    String once = SafeText.of("a\u001b\n\u202e");

    assertThat(SafeText.of(once)).isEqualTo(once);
  }
}
