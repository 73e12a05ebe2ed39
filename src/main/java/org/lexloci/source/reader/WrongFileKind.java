package org.lexloci.source.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Recognises files that people hand over in place of the one they meant. */
final class WrongFileKind {

  private static final byte[] PLAN_ENTRY = "tfplan".getBytes(StandardCharsets.US_ASCII);

  private WrongFileKind() {}

  /** Names a binary file by its first bytes. */
  static Optional<String> ofBytes(byte[] bytes) {
    if (bytes.length < 4) {
      return Optional.empty();
    }
    if (bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
      return Optional.of("this looks like gzip; unpack it first");
    }
    if (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
      return Optional.of(
          holdsPlan(bytes)
              ? "this is a binary plan; run `terraform show -json FILE`"
              : "this is a zip archive; unpack it first");
    }
    return Optional.empty();
  }

  /** Names a log by its first line. */
  static Optional<String> ofText(String text) {
    if (text.startsWith("{\"@level\"")) {
      return Optional.of(
          "this is the log of `terraform plan -json`; run `terraform show -json PLANFILE`");
    }
    if (text.startsWith("[command]")) {
      return Optional.of(
          "the first line is the `[command]` line of a wrapper around terraform;"
              + " turn the wrapper off or delete the line");
    }
    return Optional.empty();
  }

  /** Looks in the first name of the archive, where every plan has it. */
  private static boolean holdsPlan(byte[] bytes) {
    int name = 30;
    int end = name + PLAN_ENTRY.length;
    return bytes.length >= end && Arrays.equals(bytes, name, end, PLAN_ENTRY, 0, PLAN_ENTRY.length);
  }
}
