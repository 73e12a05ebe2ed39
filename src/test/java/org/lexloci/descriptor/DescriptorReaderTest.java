package org.lexloci.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.deployment.RecordedLaunches;
import org.lexloci.fact.Provider;
import org.lexloci.source.Document;
import org.lexloci.source.StatedValue;

final class DescriptorReaderTest {

  private static final String DEPLOYED = "product: tea, target: {provider: aws}";

  private final List<String> told = new ArrayList<>();

  @Test
  void every_kind_is_read() {
    Descriptors read =
        read(
            Given.document("ProductDeployment", "a", DEPLOYED),
            Given.document("Product", "tea", "type: api, aliases: [Green Tea]"),
            Given.document(
                "Consent",
                "b",
                "by: x, clause: any, product: tea, provider: any, date: 2026-01-01, until: open,"
                    + " source: S"),
            Given.document(
                "CapabilityStatement",
                "c",
                "by: x, product: tea, capability: steam, date: 2026-01-01, source: S"),
            Given.document("FirstRefusal", "d", "product: tea, provider: aws, source: S"),
            Given.document("Event", "e", "event: x, by: y, date: 2026-01-01, source: S"),
            Given.document(
                "ClusterMap", "f", "clusters: [{name: blue, provider: aws, region: us-east-1}]"),
            Given.document(
                "Sources",
                "g",
                "S: {tier: T1, title: T, publisher: P, date: 2026, url: 'https://a.example/b'}"));
    Records records = read.records();

    assertThat(told).isEmpty();
    assertThat(read.deployments()).map(d -> d.name().value()).containsExactly("a");
    assertThat(read.products()).containsExactly("tea");
    assertThat(records.said("tea")).hasSize(1);
    assertThat(records.id("green tea")).contains("tea");
    assertThat(records.consents()).map(c -> c.name().value()).containsExactly("b");
    assertThat(records.capabilities()).map(c -> c.name().value()).containsExactly("c");
    assertThat(records.refusals()).map(c -> c.name().value()).containsExactly("d");
    assertThat(records.events()).map(c -> c.name().value()).containsExactly("e");
    assertThat(records.clusters()).map(c -> c.name().value()).containsExactly("f");
    assertThat(records.sources())
        .isEqualTo(Map.of("S", new Citation("T1", "T", "P", "2026", "https://a.example/b", null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Product           ; 'inferred: [type]'             ; `type` is inferred and has no value",
        "Product           ; 'type: api, open: [type]'      ; `type` is open and has a value",
        "Product           ; 'openWeights: true, statefulness: session, open: [openWeights]' ;"
            + " `openWeights` is open and has a value",
        "Product           ; 'capabilityCriteriaMet: true, open: [capabilityCriteriaMet]' ;"
            + " `capabilityCriteriaMet` is open and has a value",
        "Product           ; 'hardware: true, open: [hardware]' ; `hardware` is open and has a"
            + " value",
        "Product           ; 'owner: x, open: [owner]'      ; `owner` is open and has a value",
        "Product           ; 'statefulness: session, open: [statefulness]' ; `statefulness` is open"
            + " and has a value",
        "Product           ; 'jointlyDevelopedWith: [], open: [jointlyDevelopedWith]' ;"
            + " `jointlyDevelopedWith` is open and has a value",
        "ProductDeployment ; 'product: {name: Green Tea}'   ; Green Tea",
        "ProductDeployment ; 'product: tea!'                ; tea!",
        "ProductDeployment ; 'target: {provider: aws}'      ; `product`",
        "Event             ; 'event: x'                     ; missing",
        "Sources           ; 'S: {tier: T1}'                ; missing",
      })
  void a_document_with_a_mistake_is_told_and_has_no_effect(
      String kind, String spec, String problem) {
    Descriptors read = read(Given.document(kind, "tea", spec));

    assertThat(told).isNotEmpty().first().asString().contains(problem);
    assertThat(read).isEqualTo(new Descriptors(List.of(), Records.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'type: api, inferred: [type]'",
        "'open: [type, statefulness, openWeights, capabilityCriteriaMet, hardware, owner,"
            + " jointlyDevelopedWith]'",
      })
  void what_is_inferred_has_a_value_and_what_is_open_has_none(String spec) {
    assertThat(read(Given.document("Product", "tea", spec)).records().said("tea")).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void a_product_may_be_meant_by_any_of_its_names() {
    assertThat(read(Given.document("ProductDeployment", "a", "product: Green Tea")).deployments())
        .hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void a_mistake_of_the_envelope_keeps_a_document_from_having_an_effect() {
    assertThat(read(Given.document("ProductDeployment", "a", DEPLOYED) + "more: 1\n").deployments())
        .isEmpty();
    assertThat(told).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ProductDeployment ; true  ; false ; ''",
        "Product           ; true  ; true  ; ''",
        "Event             ; true  ; true  ; ''",
        "Waiver            ; false ; false ; Waiver",
        "Agreement         ; false ; false ; Agreement",
        "Run               ; false ; false ; Run",
        "Nothing           ; true  ; false ; ''",
      })
  void kinds_are_read_here_or_elsewhere(
      String kind, boolean claims, boolean records, String elsewhere) {
    Document document = Given.documents(Given.document(kind, "a", "x: y")).get(0);

    assertThat(DescriptorReader.claims(document)).isEqualTo(claims);
    assertThat(DescriptorReader.records(document)).isEqualTo(records);
    assertThat(DescriptorReader.elsewhere(document).orElse("")).isEqualTo(elsewhere);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'given: {}\nexpect: {}\n'              ; Cases",
        "'given: {}\nexpect: {}\nkind: Pod\n'   ; ''",
        "'given: {}\n'                          ; ''",
        "'expect: {}\n'                         ; ''",
        "'- given: {}\n'                        ; ''",
      })
  void cases_of_a_clause_have_no_envelope(String text, String elsewhere) {
    assertThat(DescriptorReader.elsewhere(Given.documents(text).get(0)).orElse(""))
        .isEqualTo(elsewhere);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Waiver            ; 'product: tea, provider: aws'  ; ''",
        "Waiver            ; 'target: {provider: aws}'      ; '5:8: `target` is a deployment''s,"
            + " and a document of kind `Waiver` states none; expected kind `ProductDeployment`'",
        "Configuration     ; 'product: tea'                 ; '5:8: `product` is a deployment''s,"
            + " and a document of kind `Configuration` states none; expected kind"
            + " `ProductDeployment`'",
        "Agreement         ; 'attributes: []'               ; ''",
        "ProductDeployment ; 'product: tea'                 ; ''",
        "Product           ; 'target: x'                    ; ''",
      })
  void what_only_a_deployment_states_is_told_elsewhere(String kind, String spec, String problem) {
    Document document = Given.documents(Given.document(kind, "a", spec)).get(0);

    assertThat(DescriptorReader.misplaced(document).map(Object::toString).orElse(""))
        .isEqualTo(problem.isEmpty() ? "" : "given.yaml:" + problem);
    assertThat(
            DescriptorReader.misplaced(
                Given.documents("apiVersion: lexloci.dev/v1\nkind: Run\n").get(0)))
        .isEmpty();
  }

  @Test
  void documents_of_others_are_passed_over() {
    assertThat(read("kind: Pod\n", "- 1\n").deployments()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void launches_on_record_are_deployments_of_their_own_day() {
    Records records =
        Given.descriptors(
                Given.document(
                    "Product",
                    "tea",
                    "launches: [{provider: aws, stage: preview, date: 2026-05-01, channel: openai,"
                        + " source: S}, {provider: gcp, date: 2026-05-02, source: S},"
                        + " {provider: azure, date: never, source: S}]"))
            .records();
    List<Descriptors.Named> launches = RecordedLaunches.of(records);

    assertThat(launches)
        .map(
            n ->
                n.deployment().product().name().value()
                    + " "
                    + n.deployment().target().provider().value().id()
                    + " "
                    + n.deployment().stageOrDefault()
                    + " "
                    + n.deployment().target().launchDate().value()
                    + " "
                    + Optional.ofNullable(n.deployment().channel()).map(StatedValue::value)
                    + " "
                    + n.at())
        .containsExactly(
            "tea aws PREVIEW 2026-05-01 Optional[openai] given.yaml:5:57",
            "tea gcp GENERAL_AVAILABILITY 2026-05-02 Optional.empty given.yaml:5:120");
    Records shipped =
        Given.shipped(
            Given.document(
                "Product", "tea", "launches: [{provider: aws, date: 2026-05-01, source: S}]"));
    assertThat(RecordedLaunches.of(shipped))
        .map(n -> n.at().toString())
        .containsExactly("public record (S)");
  }

  @Test
  void what_is_shipped_is_found_by_any_name() {
    PublicRecord record = new PublicRecord();

    assertThat(record.products()).contains("gpt-5.5", "chatgpt");
    assertThat(record.about(List.of("GPT 5.5")).products().keySet()).containsExactly("gpt-5.5");
    assertThat(record.about(List.of("no-such-product")).products()).isEmpty();
    assertThat(record.about(List.of()).names()).contains("gpt-5.5");
    assertThat(record.modelNames().product("gpt-5.5")).contains("gpt-5.5");
    assertThat(record.modelNames().served("gpt-oss-20b")).isPresent();
  }

  @Test
  void models_are_found_by_the_names_under_which_they_are_served() {
    ModelNames names =
        ModelNames.NONE.plus(
            Given.descriptors(
                    Given.document("Product", "tea-5.5", "models: [acme/Tea_20b]"),
                    Given.document("Product", "tea", "aliases: [chai]"))
                .records());

    assertThat(names.product("CHAI")).contains("tea");
    assertThat(names.product("acme/tea-20b")).contains("tea-5.5");
    assertThat(names.served("acme/tea-20b")).contains("tea-5.5");
    assertThat(names.served("chai")).isEmpty();
    assertThat(names.product("wine")).isEmpty();
    assertThat(names.undotted("tea-5-5")).containsExactly("tea-5.5");
    assertThat(names.undotted("wine")).isEmpty();
  }

  @Test
  void clouds_are_known_by_the_words_of_their_customers() {
    CommonNames words =
        new CommonNames(
            Map.of(
                "bedrock", new CommonNames.Place("Bedrock", Optional.of(Provider.AWS), ""),
                "vendor-bedrock", new CommonNames.Place("Bedrock", Optional.of(Provider.AWS), ""),
                "moon", new CommonNames.Place("Moon", Optional.empty(), "no cloud")),
            Map.of("wine", new CommonNames.Other("Wine", "acme", "Acme")));

    assertThat(words.cloud("Bedrock")).contains(Provider.AWS);
    assertThat(words.cloud("Amazon Web Services")).contains(Provider.AWS);
    assertThat(words.place("moon").map(CommonNames.Place::says)).contains("no cloud");
    assertThat(words.cloud("moon")).isEmpty();
    assertThat(words.place("nowhere")).isEmpty();
    assertThat(words.other("wine")).isPresent();
    assertThat(words.other("Wine 5")).map(CommonNames.Other::title).contains("Acme");
    assertThat(words.other("winery")).isEmpty();
    assertThat(words.named()).isEqualTo(Map.of(Provider.AWS, List.of("Bedrock")));
  }

  @Test
  void words_for_clouds_and_makers_come_with_the_public_record() {
    CommonNames shipped = CommonNames.shipped();

    assertThat(shipped.cloud("bedrock")).contains(Provider.AWS);
    assertThat(shipped.other("gemini-3")).map(CommonNames.Other::owner).contains("google");
    assertThat(shipped.named().get(Provider.AWS)).isNotEmpty();
    assertThat(shipped.place("stargate"))
        .hasValueSatisfying(
            place -> {
              assertThat(place.cloud()).isEmpty();
              assertThat(place.says()).startsWith("is no cloud");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ProductDeployment ; 'product: tea, target: {provider: Bedrock}'",
        "Consent           ; 'by: x, clause: any, product: tea, provider: Bedrock, date:"
            + " 2026-01-01, until: open, source: S'",
      })
  void the_word_for_a_service_is_told_as_the_cloud_that_runs_it(String kind, String spec) {
    read(Given.document(kind, "a", spec));

    assertThat(told).singleElement().asString().contains("`aws`");
  }

  @Test
  void a_deployment_is_an_object_that_its_document_names() {
    assertThat(
            read(Given.document("ProductDeployment", "a", DEPLOYED))
                .deployments()
                .get(0)
                .observed()
                .reference()
                .map(ObjectReference::name))
        .contains("a");
  }

  private Descriptors read(String... documents) {
    return new DescriptorReader(Vocabularies.binder(), problem -> told.add(problem.toString()))
        .read(Given.documents(documents), null);
  }
}
