package org.lexloci.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.util.stream.Stream;

/** How something is signed, by the kind of key. */
public enum SignatureAlgorithm {
  /** ECDSA on the curve P-256, over SHA-256, in DER. */
  ECDSA_P256("SHA256withECDSA"),
  /** Ed25519. */
  ED25519("Ed25519");

  private static final int P256_BITS = 256;

  private final String name;

  SignatureAlgorithm(String name) {
    this.name = name;
  }

  /**
   * Finds the algorithm of a key.
   *
   * @param shown what a message calls the key
   * @throws IOException when it is of no kind that signs here
   */
  public static SignatureAlgorithm of(Key key, String shown) throws IOException {
    if (key instanceof ECKey curve && curve.getParams().getOrder().bitLength() == P256_BITS) {
      return ECDSA_P256;
    }
    if (key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519")) {
      return ED25519;
    }
    throw new IOException(shown + ": expected a key of Ed25519 or of ECDSA on P-256");
  }

  public byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(name);
    signature.initSign(key);
    signature.update(message);
    return signature.sign();
  }

  /** Tells whether a message was signed by the owner of a key; what is no signature is none. */
  public boolean verifies(PublicKey key, byte[] message, byte[] signed) {
    try {
      if (key instanceof ECKey curve && !isInRange(signed, curve.getParams().getOrder())) {
        return false;
      }
      Signature signature = Signature.getInstance(name);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * Tells whether both numbers of a signature in DER are such that one can be: the first builds of
   * Java 17 take zeros for a signature of anything.
   */
  static boolean isInRange(byte[] signed, BigInteger order) {
    try {
      int middle = 4 + signed[3];
      BigInteger first = new BigInteger(signed, 4, signed[3]);
      BigInteger second = new BigInteger(signed, middle + 2, signed[middle + 1]);
      return Stream.of(first, second).allMatch(n -> n.signum() > 0 && n.compareTo(order) < 0);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return false;
    }
  }
}
