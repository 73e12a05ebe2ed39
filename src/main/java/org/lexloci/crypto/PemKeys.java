package org.lexloci.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Keys as PEM: {@code PRIVATE KEY} in PKCS#8 without a password, and {@code PUBLIC KEY}. */
public final class PemKeys {

  private static final List<String> ALGORITHMS = List.of("EC", "EdDSA", "RSA");

  private interface Making<K extends Key> {

    K by(KeyFactory factory, byte[] encoded) throws GeneralSecurityException;
  }

  /** How keys are made, by what stands around them. */
  private static final Map<String, String> HOW =
      Map.of(
          "PRIVATE KEY",
          "; `openssl genpkey -algorithm ED25519` makes one, and `openssl pkcs8 -topk8 -nocrypt`"
              + " writes another in this form",
          "PUBLIC KEY",
          "; `openssl pkey -pubout` writes that of a private key");

  private PemKeys() {}

  /**
   * Reads a private key.
   *
   * @param shown what a message calls the text, which is never told itself
   * @throws IOException when it is none
   */
  public static PrivateKey privateKey(String text, String shown) throws IOException {
    return key(
        text,
        shown,
        "PRIVATE KEY",
        (factory, encoded) -> factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
  }

  /**
   * Reads a public key.
   *
   * @param shown what a message calls the text
   * @throws IOException when it is none
   */
  public static PublicKey publicKey(String text, String shown) throws IOException {
    return key(
        text,
        shown,
        "PUBLIC KEY",
        (factory, encoded) -> factory.generatePublic(new X509EncodedKeySpec(encoded)));
  }

  private static <K extends Key> K key(String text, String shown, String what, Making<K> making)
      throws IOException {
    byte[] encoded = block(text, shown, what);
    for (String algorithm : ALGORITHMS) {
      try {
        return making.by(KeyFactory.getInstance(algorithm), encoded);
      } catch (InvalidKeySpecException e) {
        // It is of another algorithm.
      } catch (GeneralSecurityException e) {
        throw new IOException(shown + ": " + algorithm + " is not known to this Java", e);
      }
    }
    throw new IOException(
        shown + ": the key is of none of " + String.join(", ", ALGORITHMS) + HOW.get(what));
  }

  private static byte[] block(String text, String shown, String what) throws IOException {
    String begins = "-----BEGIN " + what + "-----";
    int begin = text.indexOf(begins);
    int end = text.indexOf("-----END " + what + "-----");
    if (begin < 0 || end < begin) {
      throw new IOException(shown + ": holds no key that begins with " + begins + HOW.get(what));
    }
    try {
      return Base64.getMimeDecoder().decode(text.substring(begin + begins.length(), end));
    } catch (IllegalArgumentException e) {
      throw new IOException(shown + ": the key is broken" + HOW.get(what), e);
    }
  }
}
