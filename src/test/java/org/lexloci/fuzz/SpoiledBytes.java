package org.lexloci.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils bytes in a few places; the same seed spoils them in the same ways. */
final class SpoiledBytes {

  private static final int MOST = 60_000;

  private static final List<String> WORDS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "-",
          "\n",
          "\n---\n",
          "\"",
          "'",
          "&a ",
          "*a",
          "<<: *a",
          "!!java",
          "|",
          ">",
          "#",
          "$",
          "${",
          "%{",
          "\\",
          "\\u0000",
          "\u0000",
          "\uFEFF",
          "\uD83D",
          "null",
          "true",
          "never",
          "open",
          "any",
          "9999-12-31",
          "2024-02-29",
          "2023-02-29",
          "0000-00-00",
          "1e999999999",
          "-0",
          "99999999999999999999",
          "azure",
          "aws",
          "api",
          "lexloci.dev/v1",
          "ProductDeployment",
          "for ",
          " in ",
          "==",
          "?",
          "=>",
          "...",
          "<<EOT",
          "EOT",
          "*/",
          "/*",
          "//",
          "__proto__",
          "\r",
          "\t",
          "  ",
          "\u2028",
          "(",
          ")",
          "()",
          "[*]",
          "@",
          "=");

  private final SplittableRandom random;
  private final List<byte[]> seeds;

  SpoiledBytes(long seed, List<byte[]> seeds) {
    this.random = new SplittableRandom(seed);
    this.seeds = seeds;
  }

  /** Spoils one of the seeds. */
  byte[] next() {
    byte[] bytes = seeds.get(random.nextInt(seeds.size()));
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      bytes = spoiled(bytes);
    }
    return bytes.length > MOST ? java.util.Arrays.copyOf(bytes, MOST) : bytes;
  }

  private byte[] spoiled(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(40));
    return switch (random.nextInt(7)) {
      case 0 -> joined(bytes, 0, from, word(), bytes, from);
      case 1 -> joined(bytes, 0, from, new byte[0], bytes, to);
      case 2 -> joined(bytes, 0, from, word(), bytes, to);
      case 3 -> joined(bytes, 0, to, new byte[0], bytes, from);
      case 4 -> joined(bytes, 0, from, new byte[] {(byte) random.nextInt(256)}, bytes, from);
      case 5 -> {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        yield joined(bytes, 0, from, new byte[0], other, random.nextInt(other.length + 1));
      }
      default -> joined(bytes, 0, from, repeated(), bytes, from);
    };
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repeated() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return word.repeat(random.nextInt(2, 2000)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] a, int from, int to, byte[] middle, byte[] b, int start) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(a, from, to - from);
    joined.writeBytes(middle);
    joined.write(b, start, b.length - start);
    return joined.toByteArray();
  }
}
