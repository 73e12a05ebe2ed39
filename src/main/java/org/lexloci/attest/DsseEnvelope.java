package org.lexloci.attest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lexloci.crypto.SignatureAlgorithm;
import org.lexloci.report.json.JsonObject;
import org.lexloci.source.Node;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.TreePaths;

/**
 * A signed payload, as the Dead Simple Signing Envelope 1.0.
 *
 * @param type of the payload
 * @param signatures of whoever has signed it; which key made one is for the verifier to know
 */
public record DsseEnvelope(String type, byte[] payload, List<byte[]> signatures) {

  /** Puts a payload into an envelope and signs it. */
  static DsseEnvelope signed(
      String type, byte[] payload, PrivateKey key, SignatureAlgorithm algorithm)
      throws GeneralSecurityException {
    return new DsseEnvelope(type, payload, List.of(algorithm.sign(key, message(type, payload))));
  }

  /** Reads one; empty where the tree is none. */
  public static Optional<DsseEnvelope> read(Node root) {
    if (!(TreePaths.at(root, "signatures").orElse(null) instanceof SequenceNode list)) {
      return Optional.empty();
    }
    try {
      List<byte[]> signatures = new ArrayList<>();
      for (Node item : list.items()) {
        signatures.add(decoded(TreePaths.text(item, "sig").orElse("")));
      }
      String type = TreePaths.text(root, "payloadType").orElse("");
      byte[] payload = decoded(TreePaths.text(root, "payload").orElse(""));
      return type.isEmpty() || payload.length == 0
          ? Optional.empty()
          : Optional.of(new DsseEnvelope(type, payload, signatures));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tells whether the owner of a key has signed it. */
  boolean isSignedBy(PublicKey key, SignatureAlgorithm algorithm) {
    byte[] message = message(type, payload);
    return signatures.stream().anyMatch(signed -> algorithm.verifies(key, message, signed));
  }

  JsonObject json() {
    Base64.Encoder base64 = Base64.getEncoder();
    return new JsonObject()
        .put("payloadType", type)
        .put("payload", base64.encodeToString(payload))
        .list(
            "signatures",
            signatures,
            signed -> new JsonObject().put("sig", base64.encodeToString(signed)));
  }

  /** Makes what is signed: the type and the payload, each with its length before it. */
  private static byte[] message(String type, byte[] payload) {
    byte[] typed = type.getBytes(StandardCharsets.UTF_8);
    String head = "DSSEv1 " + typed.length + " " + type + " " + payload.length + " ";
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    try {
      message.write(head.getBytes(StandardCharsets.UTF_8));
      message.write(payload);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return message.toByteArray();
  }

  /** Takes both alphabets, as the form has it. */
  private static byte[] decoded(String text) {
    return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
  }
}
