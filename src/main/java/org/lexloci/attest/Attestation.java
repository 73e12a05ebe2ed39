package org.lexloci.attest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lexloci.crypto.SignatureAlgorithm;
import org.lexloci.decision.EditionChoice;
import org.lexloci.decision.Verdict;
import org.lexloci.report.json.JsonObject;
import org.lexloci.report.json.JsonOutput;
import org.lexloci.report.json.JsonReport;
import org.lexloci.run.Exit;
import org.lexloci.run.Run;

/**
 * States what a run judged: which files, by which rules, with which result.
 *
 * @param choice the editions by which it was judged
 * @param end the first day on which the result may be another, if one is known
 * @param version of the program
 * @param time of the judgment
 */
public record Attestation(
    Run run,
    ProofFiles files,
    EditionChoice choice,
    Optional<LocalDate> end,
    String version,
    Instant time) {

  static final String PAYLOAD = "application/vnd.in-toto+json";
  static final String STATEMENT = "https://in-toto.io/Statement/v1";
  static final String SUMMARY = "https://slsa.dev/verification_summary/v1";

  /** The whole run, as the kind {@code Run}. */
  static final String DECISION = "https://lexloci.dev/attestation/run/v2";

  static final String PASSED = "PASSED";
  static final String FAILED = "FAILED";
  private static final String HOME = "https://lexloci.dev/";

  /** What says of an input that it counts because it is on record. */
  static final String ROLE = "role";

  static final String RECORD = "record";

  /** Fields of ours are called as SLSA has it. */
  static final String DIRECTORIES = "lexloci_directories";

  static final String END = "lexloci_validUntil";

  /** How a proof calls what is on public record. */
  public static final String PUBLIC_RECORD = HOME + "public-record";

  /** Names the editions of a choice as an attestation does. */
  static List<String> editions(EditionChoice choice) {
    return choice.inForce()
        ? List.of(EditionChoice.IN_FORCE)
        : choice.named().stream().map(period -> period.name()).toList();
  }

  /** Tells whether all that was judged is permitted, waivers and baselines apart. */
  private boolean isPassed() {
    return run.exit() == Exit.PERMITTED
        && run.decisions().stream().allMatch(d -> d.verdict() == Verdict.PERMIT);
  }

  /** States the result in few words, as a SLSA Verification Summary Attestation. */
  public JsonObject summary() {
    JsonObject readings = new JsonObject();
    run.ledger().readings().forEach(r -> readings.put(r.reading(), r.answer()));
    JsonObject policy =
        new JsonObject()
            .put("uri", HOME + "agreement/" + run.agreement().id())
            .put("digest", new JsonObject().put("sha256", run.digest()))
            .put(
                "annotations",
                new JsonObject().strings("editions", editions(choice)).put("readings", readings));
    JsonObject predicate =
        new JsonObject()
            .put(
                "verifier",
                new JsonObject()
                    .put("id", HOME)
                    .put("version", new JsonObject().put("lexloci", version)))
            .put("timeVerified", time.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("resourceUri", HOME + "deployments")
            .put("policy", policy)
            .list("inputAttestations", attested(), input -> input)
            .put("verificationResult", isPassed() ? PASSED : FAILED)
            .strings("verifiedLevels", List.of())
            .strings(DIRECTORIES, files.directories());
    end.ifPresent(
        day -> predicate.put(END, day.atStartOfDay(ZoneOffset.UTC).toInstant().toString()));
    return statement(SUMMARY, predicate);
  }

  private List<JsonObject> attested() {
    List<JsonObject> all = new ArrayList<>();
    JsonObject role = new JsonObject().put(ROLE, RECORD);
    files.records().forEach((name, d) -> all.add(described(name, d).put("annotations", role)));
    files.others().forEach((name, d) -> all.add(described(name, d)));
    return all;
  }

  /** Describes a resource, as in-toto has it. */
  private static JsonObject described(String name, String digest) {
    return new JsonObject()
        .put(name.equals(PUBLIC_RECORD) ? "uri" : "name", name)
        .put("digest", new JsonObject().put("sha256", digest));
  }

  /** States everything about the run. */
  public JsonObject decision() {
    return statement(DECISION, JsonReport.document(run));
  }

  private JsonObject statement(String type, JsonObject predicate) {
    return new JsonObject()
        .put("_type", STATEMENT)
        .list(
            "subject",
            files.subjects().entrySet(),
            file -> described(file.getKey(), file.getValue()))
        .put("predicateType", type)
        .put("predicate", predicate);
  }

  /** Signs a statement and writes it as a line. */
  public static void write(
      JsonObject statement, PrivateKey key, SignatureAlgorithm algorithm, PrintWriter out)
      throws GeneralSecurityException {
    StringWriter payload = new StringWriter();
    JsonOutput.writeLines(new PrintWriter(payload), Stream.of(statement));
    DsseEnvelope envelope =
        DsseEnvelope.signed(
            PAYLOAD, payload.toString().strip().getBytes(StandardCharsets.UTF_8), key, algorithm);
    JsonOutput.writeLines(out, Stream.of(envelope.json()));
  }
}
