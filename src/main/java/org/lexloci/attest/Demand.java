package org.lexloci.attest;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lexloci.crypto.SignatureAlgorithm;
import org.lexloci.decision.EditionChoice;

/**
 * What a proof has to say for a verifier to accept it. All of it is the verifier's own: nothing in
 * the proof is trusted before its signature is.
 *
 * @param digest of the rules
 * @param choice the editions
 * @param readings that are settled, each with its answer
 * @param files what is known of the files here
 * @param age how old it may be, if that counts
 * @param now the moment of the question
 */
public record Demand(
    PublicKey key,
    SignatureAlgorithm algorithm,
    String digest,
    EditionChoice choice,
    Map<String, String> readings,
    KnownFiles files,
    Optional<Duration> age,
    Instant now) {

  /** Copies the map. */
  public Demand {
    readings = Map.copyOf(readings);
  }

  List<String> editions() {
    return Attestation.editions(choice);
  }
}
