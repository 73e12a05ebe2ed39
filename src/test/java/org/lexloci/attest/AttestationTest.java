package org.lexloci.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Ran;
import org.lexloci.report.SchemaCheck;
import org.lexloci.report.Schemas;
import org.lexloci.source.Sha256;

/** Proofs of runs, and what is made of them by whoever was not there. */
class AttestationTest {

  private static final String PROOF = "lexloci.intoto.jsonl";

  /** The moment of every run here, as {@link Ran} has it. */
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final String PERMITTED =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: one}
      spec: {product: gpt-5.5, target: {provider: azure, launchDate: "2026-04-24"}}
      """;

  @TempDir private Path directory;
  private KeyPair keys;

  @BeforeEach
  void make_keys() throws IOException, GeneralSecurityException {
    keys = GateKeys.pair("EC");
    GateKeys.write(directory, keys);
    Files.writeString(directory.resolve("deploy.yaml"), PERMITTED);
  }

  private Ran run(String... args) {
    return Ran.in(directory, Map.of(), args);
  }

  private Ran attest(String... more) {
    return run(joined(List.of("check", "deploy.yaml", "--attest=gate.key"), more));
  }

  private Ran verify(String... more) {
    return run(joined(List.of("verify-attestation", PROOF, "--key=gate.pub"), more));
  }

  private static String[] joined(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private List<String> proofs() throws IOException {
    return Files.readAllLines(directory.resolve(PROOF));
  }

  private static ObjectNode statement(String proof) throws IOException {
    JsonNode envelope = new ObjectMapper().readTree(proof);
    return (ObjectNode)
        new ObjectMapper().readTree(Base64.getDecoder().decode(envelope.get("payload").asText()));
  }

  /** Signs another statement by the same key, as only its owner could. */
  private void signed(byte[] payload, String type) throws IOException, GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(
        ("DSSEv1 " + type.length() + " " + type + " " + payload.length + " ")
            .getBytes(StandardCharsets.UTF_8));
    signature.update(payload);
    ObjectNode envelope = new ObjectMapper().createObjectNode();
    envelope.put("payloadType", type).put("payload", Base64.getEncoder().encodeToString(payload));
    envelope
        .putArray("signatures")
        .addObject()
        .put("sig", Base64.getEncoder().encodeToString(signature.sign()));
    Files.writeString(directory.resolve(PROOF), envelope.toString());
  }

  private void signed(ObjectNode statement) throws IOException, GeneralSecurityException {
    signed(statement.toString().getBytes(StandardCharsets.UTF_8), "application/vnd.in-toto+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "Ed25519"})
  void what_is_permitted_is_proved_and_the_proof_is_accepted(String algorithm) throws Exception {
    GateKeys.write(directory, GateKeys.pair(algorithm));

    attest().exits(0);

    verify("--subject=deploy.yaml", "--max-age=1h").exits(0).says("verified  " + PROOF);
  }

  @Test
  void a_proof_says_which_files_rules_and_editions() throws IOException {
    attest().exits(0);

    ObjectNode statement = statement(proofs().get(0));

    assertThat(statement.at("/subject/0/name").asText()).isEqualTo("deploy.yaml");
    assertThat(statement.at("/subject/0/digest/sha256").asText()).isEqualTo(Sha256.hex(PERMITTED));
    assertThat(statement.at("/predicateType").asText())
        .isEqualTo("https://slsa.dev/verification_summary/v1");
    assertThat(statement.at("/predicate/verificationResult").asText()).isEqualTo("PASSED");
    assertThat(statement.at("/predicate/timeVerified").asText()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(statement.at("/predicate/policy/annotations/editions")).hasSize(2);
  }

  @Test
  void the_whole_run_is_a_second_statement() throws IOException {
    attest("--attest-decision").exits(0);

    JsonNode predicate = statement(proofs().get(1)).get("predicate");

    assertThat(proofs()).hasSize(2);
    assertThat(SchemaCheck.of(Schemas.of("Run")).problems(predicate.toString())).isEmpty();
    verify("--subject=deploy.yaml").exits(0);
  }

  @Test
  void a_key_comes_from_a_variable_too_and_is_never_told() throws IOException {
    String key = Files.readString(directory.resolve("gate.key"));

    Ran.in(directory, Map.of("GATE", key), "check", "deploy.yaml", "--attest=env:GATE").exits(0);
    verify().exits(0);
    Ran told = run("check", "deploy.yaml", "--attest=" + key).exits(4);

    assertThat(told.out() + told.err())
        .contains("`--attest` takes the file of a key, and never a key")
        .doesNotContain(key.lines().skip(1).findFirst().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--attest=nowhere",
        "--attest=env:NOWHERE",
        "--attest=gate.pub",
        "--attest=deploy.yaml"
      })
  void without_a_key_nothing_is_judged(String option) {
    run("check", "deploy.yaml", option).exits(4).saysNothing();
    assertThat(directory.resolve(PROOF)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--as-of=2026-01-01",
        "--assume=launch-order=earlier",
        "--given=agi-verified=2026-01-01",
        "--provider=azure",
        "--product=gpt-5.5",
        "--render"
      })
  void nothing_is_proved_that_is_only_supposed(String option) {
    String named = option.replaceFirst("=.*", "");

    assertThat(attest(option).exits(4).err())
        .contains("`--attest` cannot be combined with `" + named + "`");
    assertThat(directory.resolve(PROOF)).doesNotExist();
  }

  @Test
  void what_is_denied_is_proved_to_have_failed() throws IOException {
    Files.writeString(directory.resolve("deploy.yaml"), PERMITTED.replace("azure", "aws"));

    attest().exits(1);

    verify().exits(1).says("not_passed: not all that was judged is permitted");
  }

  @Test
  void what_is_only_waived_has_not_passed() throws IOException {
    Files.writeString(directory.resolve("deploy.yaml"), PERMITTED.replace("azure", "aws"));
    Files.writeString(
        directory.resolve("waivers.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: Waiver
        metadata: {name: for-now}
        spec:
          clause: azure-api-exclusivity-until-agi
          deployment: one
          reason: the launch is under review
          owner: platform
          ticket: OPS-1
          until: "2026-12-31"
        """);

    Ran ran = attest("--waivers=waivers.yaml", "--editions=2025-10-28").exits(0);

    assertThat(statement(proofs().get(0)).at("/predicate/verificationResult").asText())
        .as(ran.toString())
        .isEqualTo("FAILED");
  }

  @Test
  void nothing_is_proved_of_what_was_not_read() throws IOException {
    Path chart = Files.createDirectories(directory.resolve("all/chart/templates")).getParent();
    Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: chart\nversion: 1.0.0\n");
    Files.writeString(
        chart.resolve("templates/deploy.yaml"),
        "apiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Release.Name }}}\n");
    Files.writeString(directory.resolve("all/unknown.yaml"), "something: else\n");
    Files.writeString(
        directory.resolve("all/kustomization.yaml"),
        "kind: Kustomization\nresources: [deploy.yaml]\n");
    Files.writeString(directory.resolve("all/deploy.yaml"), PERMITTED);

    run("check", "all", "--attest=gate.key").exits(0);

    verify("--subject=all/deploy.yaml").exits(0);
    for (String unread :
        List.of(
            "chart/Chart.yaml",
            "chart/templates/deploy.yaml",
            "unknown.yaml",
            "kustomization.yaml")) {
      verify("--subject=all/" + unread).exits(1).says("subject_mismatch");
    }
  }

  @Test
  void a_file_that_changed_since_is_none_of_its_subjects() throws IOException {
    attest().exits(0);
    Files.writeString(directory.resolve("deploy.yaml"), PERMITTED + "# more\n");

    verify("--subject=deploy.yaml").exits(1).says("subject_mismatch: deploy.yaml");
  }

  @Test
  void other_editions_rules_and_readings_are_another_policy() throws IOException {
    attest("--editions=2026-04-27").exits(0);

    verify().exits(1).says("policy_mismatch: judged by the editions 2026-04-27-next-phase");
    verify("--editions=2026-04-27").exits(0);
    verify("--agreement=openai-amazon").exits(1).says("policy_mismatch: judged by the rules ");
    Files.writeString(
        directory.resolve("lexloci.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: Configuration
        metadata: {name: house}
        spec: {editions: [2026-04-27], readings: {first: {answer: not-later, by: counsel}}}
        """);
    verify().exits(1).says("policy_mismatch: judged with other readings settled than here");
    attest().exits(0);
    verify().exits(0);
  }

  @Test
  void a_proof_grows_old() throws Exception {
    attest().exits(0);
    ObjectNode statement = statement(proofs().get(0));
    ObjectNode predicate = (ObjectNode) statement.get("predicate");

    for (String time :
        List.of(NOW.minusSeconds(7201).toString(), NOW.plusSeconds(600).toString(), "yesterday")) {
      predicate.put("timeVerified", time);
      signed(statement);
      verify("--max-age=2h").exits(1).says("expired: ");
    }
    predicate.put("timeVerified", NOW.minusSeconds(7200).toString());
    signed(statement);
    verify("--max-age=2h").exits(0);
    for (String age : List.of("soon", "-5h", "99999999999999d", "36501d")) {
      verify("--max-age=" + age).exits(4);
    }
  }

  @Test
  void nothing_is_believed_that_the_key_has_not_signed() throws Exception {
    attest().exits(0);
    ObjectNode envelope = (ObjectNode) new ObjectMapper().readTree(proofs().get(0));
    String payload =
        new String(
            Base64.getDecoder().decode(envelope.get("payload").asText()), StandardCharsets.UTF_8);
    ObjectNode changed = envelope.deepCopy();
    changed.put(
        "payload",
        Base64.getEncoder()
            .encodeToString(
                payload.replace("deploy.yaml", "Deploy.yaml").getBytes(StandardCharsets.UTF_8)));
    ObjectNode typed = envelope.deepCopy().put("payloadType", "application/json");
    ObjectNode unsigned = envelope.deepCopy();
    unsigned.putArray("signatures");
    ObjectNode own = envelope.deepCopy();
    KeyPair other = GateKeys.pair("EC");
    ((ObjectNode) own.get("signatures").get(0))
        .put("sig", "AAAA")
        .put("publicKey", GateKeys.pem("PUBLIC KEY", other.getPublic()));

    for (ObjectNode attack : List.of(changed, typed, unsigned, own)) {
      Files.writeString(directory.resolve(PROOF), attack.toString());
      verify().exits(1).says("bad_signature");
    }
    Files.writeString(directory.resolve(PROOF), envelope.toString());
    GateKeys.write(directory, other);
    verify().exits(1).says("bad_signature");
  }

  @Test
  void what_the_key_has_signed_and_states_something_else_is_no_proof() throws Exception {
    attest("--attest-decision").exits(0);
    ObjectNode statement = statement(proofs().get(0));
    Files.writeString(directory.resolve(PROOF), proofs().get(1));
    verify().exits(1).says("wrong_statement");

    signed(statement.deepCopy().put("_type", "https://in-toto.io/Statement/v0.1"));
    verify().exits(1).says("wrong_statement");
    signed("[]".getBytes(StandardCharsets.UTF_8), "application/vnd.in-toto+json");
    verify().exits(1).says("wrong_statement");
    signed("{".getBytes(StandardCharsets.UTF_8), "application/vnd.in-toto+json");
    verify().exits(1).says("wrong_statement");
    statement.remove("predicate");
    signed(statement);
    verify().exits(1).says("wrong_statement");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"payload\": 1}",
        "{\"payloadType\": \"x\"," + " \"payload\": \"?\", \"signatures\": []}",
        "a: b"
      })
  void what_is_no_envelope_is_an_error_and_no_answer(String text) throws IOException {
    Files.writeString(directory.resolve(PROOF), text);

    verify().exits(4);
  }

  @Test
  void one_proof_of_several_is_enough() throws IOException {
    attest().exits(0);
    String good = proofs().get(0);
    Files.writeString(directory.resolve("deploy.yaml"), PERMITTED.replace("azure", "aws"));
    attest().exits(1);
    String bad = proofs().get(0);
    Files.writeString(directory.resolve("deploy.yaml"), PERMITTED);

    Files.writeString(directory.resolve(PROOF), bad + "\n" + good + "\n");

    verify("--subject=deploy.yaml").exits(0);
  }

  @Test
  void a_proof_holds_until_its_answer_may_be_another() throws Exception {
    attest().exits(0);
    assertThat(statement(proofs().get(0)).at("/predicate").has("lexloci_validUntil")).isFalse();
    ObjectNode statement = statement(proofs().get(0));
    ObjectNode predicate = (ObjectNode) statement.get("predicate");

    for (String end : List.of(NOW.toString(), NOW.minusSeconds(1).toString(), "soon", "")) {
      predicate.put("lexloci_validUntil", end);
      signed(statement);
      verify().exits(1).says("expired: it holds until " + end);
    }
    predicate.put("lexloci_validUntil", NOW.plusSeconds(1).toString());
    signed(statement);
    verify().exits(0);
  }

  /** The edition of 2026-04-27 asks what the one before does not: where it launches first. */
  @Test
  void a_proof_ends_on_the_day_on_which_a_check_would_not_permit_any_more() throws IOException {
    Files.writeString(
        directory.resolve("lexloci.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: Configuration
        metadata: {name: house}
        spec: {editions: [in-force], readings: {joint-statement: {answer: description, by: counsel}}}
        """);
    Files.writeString(
        directory.resolve("deploy.yaml"),
        """
        apiVersion: lexloci.dev/v1
        kind: ProductDeployment
        metadata: {name: one}
        spec:
          product: {name: new, type: non-api, openWeights: false}
          target: {provider: aws}
        """);
    String[] check = {"check", "deploy.yaml", "--attest=gate.key"};
    String[] verify = {"verify-attestation", PROOF, "--key=gate.pub", "--subject=deploy.yaml"};

    Ran.pipingOn("2026-04-20", directory, "", check).exits(0);

    assertThat(statement(proofs().get(0)).at("/predicate/lexloci_validUntil").asText())
        .isEqualTo("2026-04-27T00:00:00Z");
    Ran.pipingOn("2026-04-26", directory, "", verify).exits(0);
    Ran.pipingOn("2026-04-27", directory, "", verify)
        .exits(1)
        .says("expired: it holds until 2026-04-27T00:00:00Z, when the answer may be another");
    Ran.pipingOn("2026-04-26", directory, "", check).exits(0);
    Ran.pipingOn("2026-04-27", directory, "", check).exits(2);
  }

  @Test
  void a_proof_is_verified_today() {
    attest().exits(0);

    verify("--as-of=2026-01-01")
        .refuses(
            "`--as-of` has no effect here: a proof is accepted now or not at all",
            "lexloci verify-attestation");
  }

  @Test
  void a_proof_that_does_not_say_what_was_walked_is_none() throws Exception {
    attest().exits(0);
    ObjectNode statement = statement(proofs().get(0));
    ((ObjectNode) statement.get("predicate")).remove("lexloci_directories");
    signed(statement);

    verify().exits(1).says("wrong_statement: it does not say which directories were checked");
  }

  @Test
  void without_the_whole_report_there_is_no_proof() {
    attest("-o=json=nowhere/lexloci.json").exits(4);

    assertThat(directory.resolve(PROOF)).doesNotExist();
    assertThat(directory.toFile().list((in, name) -> name.endsWith(".part"))).isEmpty();
  }

  @Test
  void a_proof_that_cannot_be_written_is_a_problem_of_the_run() {
    attest("--attestation=nowhere/proof.jsonl")
        .exits(4)
        .says("YES      gpt-5.5 on azure", "exit 4, ")
        .complains("nowhere/proof.jsonl: cannot be written: its directory is not there");
  }
}
