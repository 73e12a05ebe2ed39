package org.lexloci.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.lexloci.source.Sha256;

/** Identifies the same thing in the next run, wherever its lines have moved. */
public final class Fingerprint {

  private Fingerprint() {}

  /** Digests parts, with their boundaries. */
  public static String of(String... parts) {
    MessageDigest digest = Sha256.inParts();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}
