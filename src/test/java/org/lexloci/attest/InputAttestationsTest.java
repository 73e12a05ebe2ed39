package org.lexloci.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
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

/** What a proof rests on besides its subjects, and whether a later job notices another. */
class InputAttestationsTest {

  private static final String PROOF = "lexloci.intoto.jsonl";

  private static final String DEPLOYMENT =
      """
      apiVersion: lexloci.dev/v1
      kind: ProductDeployment
      metadata: {name: one}
      spec: {product: gpt-5.5, target: {provider: aws, launchDate: "2026-05-24"}}
      """;

  private static final String CONSENT =
      """
      apiVersion: lexloci.dev/v1
      kind: Consent
      metadata: {name: spring}
      spec:
        by: microsoft
        clause: azure-api-exclusivity-until-agi
        product: gpt-5.5
        provider: aws
        date: "2026-01-02"
        until: "2027-01-01"
        source: a letter
      """;

  private static final String HOUSE =
      """
      apiVersion: lexloci.dev/v1
      kind: Configuration
      metadata: {name: house}
      spec: {records: [records]}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void make_keys() throws IOException, GeneralSecurityException {
    GateKeys.write(directory, GateKeys.pair("Ed25519"));
    write("deploy/one.yaml", DEPLOYMENT);
    write("records/consent.yaml", CONSENT);
  }

  private void write(String file, String text) throws IOException {
    Path place = directory.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, text);
  }

  private Ran run(String... args) {
    return Ran.in(directory, Map.of(), args);
  }

  private Ran attest(String... more) {
    return run(joined(List.of("check", "--attest=gate.key"), more));
  }

  private Ran verify(String... more) {
    return run(joined(List.of("verify-attestation", PROOF, "--key=gate.pub"), more));
  }

  private static String[] joined(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private List<String> inputs() throws IOException {
    JsonNode envelope =
        new ObjectMapper().readTree(Files.readAllLines(directory.resolve(PROOF)).get(0));
    byte[] payload = Base64.getDecoder().decode(envelope.get("payload").asText());
    List<String> inputs = new ArrayList<>();
    for (JsonNode input : new ObjectMapper().readTree(payload).at("/predicate/inputAttestations")) {
      assertThat(input.at("/digest/sha256").asText()).hasSize(64);
      inputs.add(
          input.path("name").asText(input.path("uri").asText())
              + " "
              + input.at("/annotations/role").asText());
    }
    return inputs;
  }

  @Test
  void a_proof_names_the_records_that_its_result_rests_on() throws IOException {
    attest("deploy", "--records=records").exits(0);

    assertThat(inputs())
        .containsExactly("https://lexloci.dev/public-record record", "records/consent.yaml record");
  }

  @Test
  void records_have_to_be_what_they_were() throws IOException {
    attest("deploy", "--records=records").exits(0);

    verify("--records=records").exits(0);
    verify()
        .exits(1)
        .says("input_mismatch: records/consent.yaml, on which it rests, is not on record here");
    write("records/consent.yaml", CONSENT.replace("aws", "gcp"));
    verify("--records=records")
        .exits(1)
        .says(
            "input_mismatch: records/consent.yaml, on which it rests, is not on record here",
            "input_mismatch: records/consent.yaml is on record here, and was not then");
  }

  @Test
  void the_records_of_the_configuration_are_demanded_without_an_option() throws IOException {
    write("lexloci.yaml", HOUSE);
    attest("deploy").exits(0);

    verify("--subject=deploy/one.yaml").exits(0);
    Files.delete(directory.resolve("records/consent.yaml"));
    write("records/other.yaml", CONSENT.replace("spring", "autumn").replace("aws", "gcp"));
    verify("--subject=deploy/one.yaml").exits(1).says("input_mismatch: records/consent.yaml");
  }

  @Test
  void what_came_on_record_since_is_noticed() throws IOException {
    write("lexloci.yaml", HOUSE);
    attest("deploy").exits(0);
    write(
        "records/retraction.yaml",
        CONSENT.replace("spring", "autumn").replace("2026-01-02", "2026-02-03"));

    verify()
        .exits(1)
        .says("input_mismatch: records/retraction.yaml is on record here, and was not then");
  }

  @Test
  void records_that_cannot_be_read_are_an_error_and_no_answer() throws IOException {
    attest("deploy", "--records=records").exits(0);

    verify("--records=nowhere").exits(4);
  }

  @Test
  void a_file_from_which_values_were_taken_has_to_be_what_it_was() throws IOException {
    write(
        "infra/main.tf",
        """
        variable "model" {}
        resource "azurerm_cognitive_deployment" "one" {
          name                 = "one"
          cognitive_account_id = "account"
          model {
            format = "OpenAI"
            name   = var.model
          }
        }
        """);
    write("infra/terraform.tfvars", "model = \"gpt-5.5\"\n");
    attest("infra").exits(0);

    assertThat(inputs()).contains("infra/terraform.tfvars ");
    verify("--subject=infra/main.tf").exits(0);
    write("infra/terraform.tfvars", "model = \"gpt-5\"\n");
    verify("--subject=infra/main.tf")
        .exits(1)
        .says("input_mismatch: infra/terraform.tfvars, which was judged with the rest, is not");
  }

  @Test
  void what_was_judged_with_a_file_has_to_be_here_as_it_was() throws IOException {
    write("deploy/one.yaml", DEPLOYMENT.replace("aws", "azure"));
    write("deploy/two.yaml", DEPLOYMENT.replace("aws", "azure").replace("one", "two"));
    attest("deploy").exits(0);

    verify("--subject=deploy/one.yaml").exits(0);
    Files.move(directory.resolve("deploy/two.yaml"), directory.resolve("two.yaml"));
    verify("--subject=deploy/one.yaml").exits(1).says("input_mismatch: deploy/two.yaml");
    verify("--subject=deploy/one.yaml", "--subject=two.yaml").exits(0);
  }

  @Test
  void what_nobody_recognises_and_what_is_written_by_the_run_may_change() throws IOException {
    write("deploy/one.yaml", DEPLOYMENT.replace("aws", "azure"));
    write("unknown.yaml", "something: else\n");
    write("waivers.yaml", "apiVersion: lexloci.dev/v1\nkind: Waiver\nmetadata: {name: none}\n");
    Files.delete(directory.resolve("records/consent.yaml"));
    attest(".", "-o=json=lexloci.json").exits(0);
    attest(".", "-o=json=lexloci.json").exits(0);

    write("unknown.yaml", "something: else again\n");
    write("waivers.yaml", "");
    write("lexloci.json", "{}");

    verify("--subject=deploy/one.yaml").exits(0);
  }

  @Test
  void nothing_is_proved_of_a_descriptor_without_the_manifest_that_it_names() throws IOException {
    Files.createDirectory(directory.resolve(".git"));
    write("manifest/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: one}\n");
    write(
        "deploy/one.yaml",
        DEPLOYMENT
            .replace("aws", "azure")
            .replace("spec: {", "spec: {artifacts: [../manifest/pod.yaml], "));

    assertThat(attest("deploy").exits(4).err())
        .contains("a descriptor names `../manifest/pod.yaml`, which is not checked itself");
    assertThat(directory.resolve(PROOF)).doesNotExist();
    attest("deploy", "manifest/pod.yaml").exits(0);
  }

  @Test
  void what_was_added_to_a_directory_since_is_noticed() throws IOException {
    write("deploy/one.yaml", DEPLOYMENT.replace("aws", "azure"));
    attest("deploy").exits(0);
    verify("--subject=deploy/one.yaml").exits(0);

    write("deploy/below/two.yaml", DEPLOYMENT.replace("one", "two"));

    verify("--subject=deploy/one.yaml")
        .exits(1)
        .says("input_mismatch: deploy/below/two.yaml is here, and was not judged with it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec: {",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: i}]}\n",
        "apiVersion: example.com/v1\nkind: Thing\nspec: {model: gpt-5.5}\n"
      })
  void whatever_a_check_would_judge_or_refuse_is_noticed(String added) throws IOException {
    write("deploy/one.yaml", DEPLOYMENT.replace("aws", "azure"));
    attest("deploy").exits(0);

    write("deploy/added.yaml", added);

    verify().exits(1).says("input_mismatch: deploy/added.yaml is here");
  }

  @Test
  void what_a_check_passes_over_may_be_added_to_a_directory() throws IOException {
    write("deploy/one.yaml", DEPLOYMENT.replace("aws", "azure"));
    attest("deploy").exits(0);

    write("deploy/README.md", "Of gpt-5.5.\n");
    write("deploy/unknown.yaml", "something: else\n");
    write("deploy/empty.yaml", "");
    write("deploy/.terraform/two.yaml", DEPLOYMENT);
    write("beside/two.yaml", DEPLOYMENT);

    verify("--subject=deploy/one.yaml").exits(0);
  }

  @Test
  void a_directory_that_is_not_here_holds_nothing_else() throws IOException {
    write("deploy/one.yaml", DEPLOYMENT.replace("aws", "azure"));
    attest("deploy").exits(0);
    Files.move(directory.resolve("deploy/one.yaml"), directory.resolve("one.yaml"));
    Files.delete(directory.resolve("deploy"));

    verify("--subject=one.yaml").exits(0);
  }
}
