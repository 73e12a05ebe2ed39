package org.lexloci.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.attest.AttestationCheck;
import org.lexloci.attest.Demand;
import org.lexloci.attest.DsseEnvelope;
import org.lexloci.attest.KnownFiles;
import org.lexloci.crypto.SignatureAlgorithm;
import org.lexloci.decision.EditionChoice;
import org.lexloci.source.Document;
import org.lexloci.source.Limits;
import org.lexloci.source.reader.DocumentReader;

/** Proofs: envelopes that anybody may have made, and statements that are signed. */
final class ProofTarget {

  private static final String TYPE = "application/vnd.in-toto+json";
  private static final KeyPair KEYS = keys();

  private ProofTarget() {}

  static void envelope(byte[] bytes) {
    List<Document> documents =
        new DocumentReader(Limits.DEFAULT).read("proof.json", bytes).documents();
    for (Document document : documents) {
      DsseEnvelope.read(document.root()).ifPresent(ProofTarget::refuse);
    }
  }

  /** Signs what stands in the bytes, so that the check goes on to read it. */
  static void statement(byte[] bytes) {
    byte[] head =
        ("DSSEv1 " + TYPE.length() + " " + TYPE + " " + bytes.length + " ")
            .getBytes(StandardCharsets.UTF_8);
    byte[] message = java.util.Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, message, head.length, bytes.length);
    try {
      byte[] signed = SignatureAlgorithm.ECDSA_P256.sign(KEYS.getPrivate(), message);
      refuse(new DsseEnvelope(TYPE, bytes, List.of(signed)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing is a proof here: the digest that is demanded is that of no rules. */
  private static void refuse(DsseEnvelope envelope) {
    Demand demand =
        new Demand(
            KEYS.getPublic(),
            SignatureAlgorithm.ECDSA_P256,
            "none",
            new EditionChoice(true, List.of()),
            Map.of(),
            new KnownFiles(Map.of(), Map.of(), name -> Optional.empty(), names -> Map.of()),
            Optional.empty(),
            Instant.EPOCH);
    FuzzTarget.require(!AttestationCheck.of(envelope, demand).isEmpty(), "accepted");
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
