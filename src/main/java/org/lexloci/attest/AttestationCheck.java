package org.lexloci.attest;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lexloci.source.DocumentReader;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.ReadFile;
import org.lexloci.source.ScalarNode;
import org.lexloci.source.SequenceNode;
import org.lexloci.source.Shown;

/** Verifies a proof against what is demanded of it. */
public final class AttestationCheck {

  /** Clocks of machines are never quite alike. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Demand demand;
  private final List<Shortcoming> found = new ArrayList<>();

  private AttestationCheck(Demand demand) {
    this.demand = demand;
  }

  /** Lists why a proof is not accepted; nothing where it is. */
  public static List<Shortcoming> of(DsseEnvelope envelope, Demand demand) {
    AttestationCheck check = new AttestationCheck(demand);
    if (envelope.isSignedBy(demand.key(), demand.algorithm())) {
      check.statement(envelope);
    } else {
      check.add(Shortcoming.Code.BAD_SIGNATURE, "no signature is by this key");
    }
    return check.found;
  }

  private void add(Shortcoming.Code code, String said) {
    found.add(new Shortcoming(code, said));
  }

  private void statement(DsseEnvelope envelope) {
    ReadFile read = new DocumentReader(Limits.DEFAULT).read("statement.json", envelope.payload());
    Optional<MappingNode> statement =
        read.documents().stream().findFirst().flatMap(document -> mapping(document.root()));
    Optional<MappingNode> predicate =
        statement.flatMap(s -> s.get("predicate")).flatMap(AttestationCheck::mapping);
    if (!envelope.type().equals(Attestation.PAYLOAD)
        || predicate.isEmpty()
        || !text(statement.get(), "_type").equals(Attestation.STATEMENT)
        || !text(statement.get(), "predicateType").equals(Attestation.SUMMARY)) {
      add(Shortcoming.Code.WRONG_STATEMENT, "it is no verification summary");
      return;
    }
    if (!text(predicate.get(), "verificationResult").equals(Attestation.PASSED)) {
      add(Shortcoming.Code.NOT_PASSED, "not all that was judged is permitted");
    }
    policy(predicate.get().get("policy").flatMap(AttestationCheck::mapping));
    subjects(statement.get());
    time(text(predicate.get(), "timeVerified"));
  }

  private void policy(Optional<MappingNode> policy) {
    String digest =
        policy
            .flatMap(p -> p.get("digest"))
            .flatMap(AttestationCheck::mapping)
            .map(d -> text(d, "sha256"))
            .orElse("");
    if (!digest.equals(demand.digest())) {
      add(
          Shortcoming.Code.POLICY_MISMATCH,
          "judged by the rules " + shortened(digest) + ", and not " + shortened(demand.digest()));
    }
    Optional<MappingNode> annotations =
        policy.flatMap(p -> p.get("annotations")).flatMap(AttestationCheck::mapping);
    List<String> editions =
        annotations.flatMap(a -> a.get("editions")).map(AttestationCheck::texts).orElse(List.of());
    if (!new HashSet<>(editions).equals(new HashSet<>(demand.editions()))) {
      add(
          Shortcoming.Code.POLICY_MISMATCH,
          "judged by the editions "
              + Shown.of(String.join(", ", editions))
              + ", and not "
              + String.join(", ", demand.editions()));
    }
    Map<String, String> readings = new HashMap<>();
    annotations
        .flatMap(a -> a.get("readings"))
        .flatMap(AttestationCheck::mapping)
        .ifPresent(r -> r.entries().forEach(e -> readings.put(e.key(), text(r, e.key()))));
    if (!readings.equals(demand.readings())) {
      add(Shortcoming.Code.POLICY_MISMATCH, "judged with other readings settled than here");
    }
  }

  private void subjects(MappingNode statement) {
    Set<String> digests = new HashSet<>();
    if (statement.get("subject").orElse(null) instanceof SequenceNode list) {
      for (Node item : list.items()) {
        mapping(item)
            .flatMap(subject -> subject.get("digest"))
            .flatMap(AttestationCheck::mapping)
            .ifPresent(digest -> digests.add(text(digest, "sha256")));
      }
    }
    demand.subjects().entrySet().stream()
        .filter(file -> !digests.contains(file.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            file ->
                add(
                    Shortcoming.Code.SUBJECT_MISMATCH,
                    Shown.full(file.getKey()) + " is none of its subjects, or has changed since"));
  }

  private void time(String said) {
    try {
      Instant time = Instant.parse(said);
      if (time.isAfter(demand.now().plus(AHEAD))) {
        add(Shortcoming.Code.EXPIRED, "it is of " + time + ", which is not yet");
      } else if (demand.age().filter(age -> time.plus(age).isBefore(demand.now())).isPresent()) {
        add(Shortcoming.Code.EXPIRED, "it is of " + time + ", which is too long ago");
      }
    } catch (DateTimeParseException e) {
      add(Shortcoming.Code.EXPIRED, "it does not say when it was made");
    }
  }

  private static String shortened(String digest) {
    return Shown.of(digest.length() > 8 ? digest.substring(0, 8) : digest);
  }

  private static Optional<MappingNode> mapping(Node node) {
    return node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
  }

  private static String text(MappingNode mapping, String key) {
    return mapping.get(key).orElse(null) instanceof ScalarNode scalar ? scalar.text() : "";
  }

  private static List<String> texts(Node node) {
    return node instanceof SequenceNode list
        ? list.items().stream()
            .map(item -> item instanceof ScalarNode scalar ? scalar.text() : "")
            .toList()
        : List.of();
  }
}
