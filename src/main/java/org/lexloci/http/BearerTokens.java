package org.lexloci.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.lexloci.source.Sha256;

/**
 * The tokens of clients that may ask, read from a file with one on each line. They are never
 * printed.
 */
final class BearerTokens {

  private static final String SCHEME = "Bearer ";

  private final List<byte[]> digests;

  private BearerTokens(List<byte[]> digests) {
    this.digests = digests;
  }

  /**
   * Reads a file of tokens; lines that begin with # are comments.
   *
   * @throws IOException when it cannot be read, or holds none
   */
  static BearerTokens read(Path file) throws IOException {
    List<byte[]> digests =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(BearerTokens::digest)
            .toList();
    if (digests.isEmpty()) {
      throw new IOException("holds no token");
    }
    return new BearerTokens(digests);
  }

  /**
   * Tells whether the header of a request holds one of them, in the same time for every wrong one.
   */
  boolean accept(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    byte[] sent = digest(authorization.substring(SCHEME.length()).strip());
    boolean known = false;
    for (byte[] digest : digests) {
      known |= MessageDigest.isEqual(digest, sent);
    }
    return known;
  }

  private static byte[] digest(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
