package org.lexloci.attest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** The keys of a gate, as files. */
final class GateKeys {

  private GateKeys() {}

  static KeyPair pair(String algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (algorithm.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    }
    return generator.generateKeyPair();
  }

  /** Writes {@code gate.key} and {@code gate.pub}. */
  static void write(Path directory, KeyPair pair) throws IOException {
    Files.writeString(directory.resolve("gate.key"), pem("PRIVATE KEY", pair.getPrivate()));
    Files.writeString(directory.resolve("gate.pub"), pem("PUBLIC KEY", pair.getPublic()));
  }

  static String pem(String what, Key key) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            what,
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded()),
            what);
  }
}
