package org.lexloci.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.source.reader.DocumentReader;

class EncodingTest {

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16 (little endian)",
    "UTF-16BE, UTF-16 (big endian)",
    "UTF-32LE, UTF-32 (little endian)",
    "UTF-32BE, UTF-32 (big endian)",
  })
  void an_encoding_without_its_mark_is_named(String charset, String shown) {
    byte[] bytes = "a: b\n".getBytes(Charset.forName(charset));

    assertThat(problem("a.yaml", bytes))
        .isEqualTo(
            "a.yaml: this looks like " + shown + " without a byte order mark; save it as UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "E9, byte 0xe9 at offset 8",
    "C1A1, byte 0xc1 at offset 8 starts an overlong character",
    "E08080, byte 0xe0 at offset 8 starts an overlong character",
    "F0808080, byte 0xf0 at offset 8 starts an overlong character",
    "EDA080, byte 0xed at offset 8 starts half a character",
    "F4908080, byte 0xf4 at offset 8",
    "FF, byte 0xff at offset 8",
  })
  void bytes_that_are_not_utf8_are_refused_by_offset(String hex, String message) {
    byte[] bytes = bytes("c3a9613a200a2261" + hex + "7a");

    assertThat(problem("a.yaml", bytes)).isEqualTo("a.yaml:2:3: not UTF-8: " + message);
    assertThat(problem("a.json", bytes)).isEqualTo("a.json:2:3: not UTF-8: " + message);
  }

  @Test
  void a_character_cut_off_at_the_end_is_refused() {
    assertThat(problem("a.yaml", bytes("613a20c3")))
        .isEqualTo("a.yaml:1:4: not UTF-8: byte 0xc3 at offset 3");
  }

  @Test
  void broken_bytes_of_other_encodings_are_refused_by_offset() {
    assertThat(problem("a.yaml", bytes("fffe610000d8")))
        .isEqualTo("a.yaml:1:2: not UTF-16LE at byte offset 4");
    assertThat(problem("a.yaml", bytes("fffe6100 62".replace(" ", ""))))
        .isEqualTo("a.yaml:1:2: not UTF-16LE at byte offset 4");
    assertThat(problem("a.yaml", bytes("fffe000061000000ffffff7f")))
        .isEqualTo("a.yaml:1:2: not UTF-32LE at byte offset 8");
    assertThat(problem("a.yaml", bytes("fffe00006100000000d80000"))).startsWith("a.yaml:1:2: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\u001b", "\u007f", "\u0085", "\u009b", "\ufffe"})
  void a_raw_control_character_is_refused(String control) {
    String shown = SafeText.of(control);

    assertThat(Trees.problems("a.yaml", "a: \"é" + control + "\""))
        .containsExactly("a.yaml:1:6: raw control character `" + shown + "`");
    assertThat(Trees.problems("a.json", "[\"é" + control + "\"]"))
        .containsExactly("a.json:1:4: raw control character `" + shown + "`");
  }

  @Test
  void a_nul_is_not_text() {
    assertThat(Trees.problems("a.yaml", "a: b\n\u0000"))
        .containsExactly("a.yaml:2:1: NUL character; this is not a text file");
  }

  @Test
  void no_hidden_line_break_is_let_through() {
    assertThat(Trees.problems("a.yaml", "a: b # \u2028c: d"))
        .containsExactly("a.yaml:1:8: raw line separator `\\u2028`");
    assertThat(Trees.problems("a.yaml", "a: b # \u2029c: d"))
        .containsExactly("a.yaml:1:8: raw line separator `\\u2029`");
    assertThat(Trees.shape(Trees.root("a.json", "[\"\u2028\"]"))).isEqualTo("['\u2028']");
  }

  @Test
  void a_byte_order_mark_in_mid_stream_is_refused() {
    assertThat(Trees.problems("a.yaml", "\uFEFFa: b\n---\n\uFEFFc: d\n"))
        .containsExactly("a.yaml:3:1: byte order mark inside the file; were two files joined?");
  }

  @Test
  void archives_are_named() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write("a: b".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(problem("a.yaml", gzip.toByteArray()))
        .isEqualTo("a.yaml: this looks like gzip; unpack it first");
    assertThat(problem("plan.json", zip("tfplan")))
        .isEqualTo("plan.json: this is a binary plan; run `terraform show -json FILE`");
    assertThat(problem("a.json", zip("a.txt")))
        .isEqualTo("a.json: this is a zip archive; unpack it first");
  }

  @Test
  void logs_are_named() {
    assertThat(Trees.problems("plan.json", "{\"@level\":\"info\"}\n{\"@level\":\"info\"}\n"))
        .containsExactly(
            "plan.json: this is the log of `terraform plan -json`;"
                + " run `terraform show -json PLANFILE`");
    assertThat(Trees.problems("<stdin>", "[command]/bin/terraform show\n{}\n"))
        .singleElement()
        .asString()
        .startsWith("<stdin>: the first line is the `[command]` line of a wrapper");
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(1);
    }
    return zip.toByteArray();
  }

  private static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
    }
    return bytes;
  }

  private static String problem(String name, byte[] bytes) {
    FileDocuments reading = new DocumentReader(Limits.DEFAULT).read(name, bytes);

    assertThat(reading.documents()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0).toString();
  }
}
