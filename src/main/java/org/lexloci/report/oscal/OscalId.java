package org.lexloci.report.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names things by UUIDs of version 5, so that the same run gives the same document. */
final class OscalId {

  /** What sets our names apart from all others', drawn once. */
  private static final UUID SPACE = UUID.fromString("0a7f6d4e-57c1-4a55-9d0e-6c0b8e3d2f19");

  private OscalId() {}

  static String of(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(SPACE.getMostSignificantBits())
              .putLong(SPACE.getLeastSignificantBits())
              .array());
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
      long high = bytes.getLong() & ~0xF000L | 0x5000L;
      long low = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
