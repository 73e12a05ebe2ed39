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
import java.util.stream.Collectors;
import org.lexloci.source.Document;
import org.lexloci.source.FileDocuments;
import org.lexloci.source.Limits;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Node;
import org.lexloci.source.SafeText;
import org.lexloci.source.TreePaths;
import org.lexloci.source.reader.DocumentReader;

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
    FileDocuments read =
        new DocumentReader(Limits.DEFAULT).read("statement.json", envelope.payload());
    Optional<Node> statement = read.documents().stream().findFirst().map(Document::root);
    Optional<MappingNode> predicate = statement.flatMap(s -> TreePaths.mapping(s, "predicate"));
    if (!envelope.type().equals(Attestation.PAYLOAD)
        || predicate.isEmpty()
        || !text(statement.get(), "_type").equals(Attestation.STATEMENT)
        || !text(statement.get(), "predicateType").equals(Attestation.SUMMARY)) {
      add(Shortcoming.Code.WRONG_STATEMENT, "it is no verification summary");
      return;
    }
    if (TreePaths.at(predicate.get(), Attestation.DIRECTORIES).isEmpty()) {
      add(Shortcoming.Code.WRONG_STATEMENT, "it does not say which directories were checked");
    }
    if (!text(predicate.get(), "verificationResult").equals(Attestation.PASSED)) {
      add(Shortcoming.Code.NOT_PASSED, "not all that was judged is permitted");
    }
    policy(predicate.get());
    subjects(statement.get());
    inputs(statement.get(), predicate.get());
    time(predicate.get());
  }

  private void policy(MappingNode predicate) {
    String digest = text(predicate, "policy", "digest", "sha256");
    if (!digest.equals(demand.digest())) {
      add(
          Shortcoming.Code.POLICY_MISMATCH,
          "judged by the rules " + shortened(digest) + ", and not " + shortened(demand.digest()));
    }
    List<String> editions =
        TreePaths.items(predicate, "policy", "annotations", "editions").stream()
            .map(AttestationCheck::text)
            .toList();
    if (!new HashSet<>(editions).equals(new HashSet<>(demand.editions()))) {
      add(
          Shortcoming.Code.POLICY_MISMATCH,
          "judged by the editions "
              + SafeText.of(String.join(", ", editions))
              + ", and not "
              + String.join(", ", demand.editions()));
    }
    Map<String, String> readings = new HashMap<>();
    TreePaths.mapping(predicate, "policy", "annotations", "readings")
        .ifPresent(r -> r.entries().forEach(e -> readings.put(e.key(), text(e.value()))));
    if (!readings.equals(demand.readings())) {
      add(Shortcoming.Code.POLICY_MISMATCH, "judged with other readings settled than here");
    }
  }

  private void subjects(Node statement) {
    Set<String> digests =
        TreePaths.items(statement, "subject").stream()
            .map(AttestationCheck::digest)
            .collect(Collectors.toSet());
    demand.files().subjects().entrySet().stream()
        .filter(file -> !digests.contains(file.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            file ->
                add(
                    Shortcoming.Code.SUBJECT_MISMATCH,
                    SafeText.full(file.getKey())
                        + " is none of its subjects, or has changed since"));
  }

  /** What was judged together may rest on each other, and all of it on what was on record. */
  private void inputs(Node statement, Node predicate) {
    Set<String> digests = new HashSet<>();
    for (Node subject : TreePaths.items(statement, "subject")) {
      digests.add(digest(subject));
      held(subject);
    }
    for (Node input : TreePaths.items(predicate, "inputAttestations")) {
      digests.add(digest(input));
      if (!text(input, "annotations", Attestation.ROLE).equals(Attestation.RECORD)) {
        held(input);
      } else if (!demand.files().haveOnRecord(digest(input))) {
        input(name(input) + ", on which it rests, is not on record here as it was");
      }
    }
    demand.files().records().entrySet().stream()
        .filter(record -> !digests.contains(record.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            record ->
                input(SafeText.full(record.getKey()) + " is on record here, and was not then"));
    List<String> directories =
        TreePaths.items(predicate, Attestation.DIRECTORIES).stream()
            .map(AttestationCheck::text)
            .toList();
    demand.files().below().apply(directories).entrySet().stream()
        .filter(file -> !digests.contains(file.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            file -> input(SafeText.full(file.getKey()) + " is here, and was not judged with it"));
  }

  private void held(Node resource) {
    if (!demand.files().hold(TreePaths.text(resource, "name").orElse(""), digest(resource))) {
      input(name(resource) + ", which was judged with the rest, is not here as it was");
    }
  }

  private void input(String said) {
    add(Shortcoming.Code.INPUT_MISMATCH, said);
  }

  private static String name(Node resource) {
    return SafeText.full(TreePaths.text(resource, "name").orElseGet(() -> text(resource, "uri")));
  }

  private static String digest(Node resource) {
    return text(resource, "digest", "sha256");
  }

  private void time(Node predicate) {
    Optional<Instant> made = instant(text(predicate, "timeVerified"));
    if (made.isEmpty()) {
      add(Shortcoming.Code.EXPIRED, "it does not say when it was made");
    }
    made.filter(time -> time.isAfter(demand.now().plus(AHEAD)))
        .ifPresent(
            time -> add(Shortcoming.Code.EXPIRED, "it is of " + time + ", which is not yet"));
    made.filter(time -> demand.age().filter(a -> time.plus(a).isBefore(demand.now())).isPresent())
        .ifPresent(
            time -> add(Shortcoming.Code.EXPIRED, "it is of " + time + ", which is too long ago"));
    Optional<Node> end = TreePaths.at(predicate, Attestation.END);
    if (end.isPresent() && instant(text(end.get())).filter(demand.now()::isBefore).isEmpty()) {
      add(
          Shortcoming.Code.EXPIRED,
          "it holds until " + SafeText.of(text(end.get())) + ", when the answer may be another");
    }
  }

  private static Optional<Instant> instant(String said) {
    try {
      return Optional.of(Instant.parse(said));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String digest) {
    return SafeText.of(digest.length() > 8 ? digest.substring(0, 8) : digest);
  }

  private static String text(Node node, String... keys) {
    return TreePaths.text(node, keys).orElse("");
  }
}
