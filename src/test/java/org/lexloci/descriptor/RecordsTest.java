package org.lexloci.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.DeploymentRecords;
import org.lexloci.deployment.LaunchOnRecord;
import org.lexloci.deployment.Siblings;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.source.MappingNode;
import org.lexloci.source.Position;
import org.lexloci.source.StatedValue;
import org.lexloci.source.binding.Vocabulary;

/** Records, and what a deployment takes from them. */
final class RecordsTest {

  private static final String TEA = Given.document("Product", "tea", "aliases: [green tea]");
  private static final String CONSENT =
      Given.document(
          "Consent",
          "c",
          "by: x, clause: any, product: any, provider: aws, date: 2026-01-01, until: 2026-01-31,"
              + " source: S");
  private static final String STATEMENT =
      Given.document(
          "CapabilityStatement",
          "s",
          "by: x, product: Green Tea, capability: steam, date: 2026-01-01, source: S");
  private static final String REFUSAL =
      Given.document("FirstRefusal", "r", "product: wine, provider: aws, source: S");
  private static final String CITED =
      Given.document(
          "Sources",
          "g",
          "S: {tier: T1, title: T, publisher: P, date: 2026, url: 'https://a.example/b'}");
  private static final String EVENT =
      Given.document("Event", "e", "event: x, by: y, date: 2026-01-01, source: S");

  @Test
  void a_product_is_found_by_any_of_its_names_in_any_case() {
    Records records = records(TEA);

    assertThat(records.id("TEA")).contains("tea");
    assertThat(records.id(" Green_Tea ")).contains("tea");
    assertThat(records.id("wine")).isEmpty();
    assertThat(records.names()).containsExactly("tea", "green-tea");
    assertThat(records.slips("gren tea")).containsExactly("tea");
    assertThat(records.said("wine")).isEmpty();
  }

  @Test
  void records_are_joined_and_the_first_say_what_a_name_means() {
    Records first = records(TEA, CONSENT, STATEMENT, REFUSAL, EVENT);
    Records second =
        records(
            Given.document("Product", "green-tea", "type: api"),
            Given.document("Product", "wine", "aliases: [green tea]"),
            CONSENT,
            STATEMENT,
            REFUSAL,
            EVENT);
    Records joined = first.plus(second);

    assertThat(joined.id("green-tea")).contains("tea");
    assertThat(joined.said("tea")).hasSize(2);
    assertThat(joined.said("wine")).hasSize(1);
    assertThat(joined.consents()).hasSize(2);
    assertThat(joined.capabilities()).hasSize(2);
    assertThat(joined.refusals()).hasSize(2);
    assertThat(joined.events()).hasSize(2);
    assertThat(Records.NONE.plus(records(CITED)).sources()).containsOnlyKeys("S");
    assertThat(first.plus(Records.NONE)).isEqualTo(first);
    assertThat(Records.NONE.plus(first)).isEqualTo(first);
  }

  @Test
  void some_of_the_records_are_left_out_and_the_names_of_what_is_gone() {
    Records all =
        records(TEA, Given.document("Product", "wine", ""), CONSENT, STATEMENT, REFUSAL, EVENT);
    Records none = all.where(p -> false, c -> false, c -> false, r -> false, e -> false);

    assertThat(none).isEqualTo(Records.NONE);
    assertThat(all.where(p -> true, c -> true, c -> true, r -> true, e -> true)).isEqualTo(all);
    assertThat(
            all.where(
                    p -> p.name().value().equals("tea"), c -> true, c -> true, r -> true, e -> true)
                .names())
        .containsExactly("tea", "green-tea");
    assertThat(all.only(c -> false, e -> true))
        .matches(r -> r.consents().isEmpty() && r.events().size() == 1);
    assertThat(all.only(c -> true, e -> false))
        .matches(r -> r.consents().size() == 1 && r.events().isEmpty());
    assertThat(all.withoutStatements())
        .matches(r -> r.capabilities().isEmpty() && r.refusals().isEmpty())
        .matches(r -> r.consents().size() == 1 && r.events().size() == 1);
  }

  @Test
  void a_deployment_has_on_record_what_is_for_its_product_or_for_any() {
    String[] all = {TEA, CONSENT, STATEMENT, REFUSAL, EVENT};
    DeploymentRecords tea = Given.deployment("product: GREEN TEA, stage: preview", all).record();
    DeploymentRecords wine = Given.deployment("product: Wine, stage: preview", all).record();

    assertThat(Given.deployment("product: GREEN TEA, stage: preview", all).product().value())
        .isEqualTo("tea");
    assertThat(Given.deployment("product: Wine, stage: preview", all).product().value())
        .isEqualTo("wine");
    assertThat(tea.said()).hasSize(1);
    assertThat(Stream.of(tea, wine).map(r -> r.consents().size() + r.events().size()))
        .containsExactly(2, 2);
    assertThat(Stream.of(tea, wine).map(r -> r.capabilities().size())).containsExactly(1, 0);
    assertThat(Stream.of(tea, wine).map(r -> r.refusals().size())).containsExactly(0, 1);
    assertThat(Given.deployment("product: gren-tea", TEA).record().near()).containsExactly("tea");
    assertThat(Given.deployment("product: {name: gren-tea}", TEA).record().near()).isEmpty();
  }

  @Test
  void a_consent_to_another_product_is_not_on_record() {
    String other =
        Given.document(
            "Consent",
            "c",
            "by: x, clause: any, product: wine, provider: aws, date: 2026-01-01, until: open,"
                + " source: S");

    assertThat(Given.deployment("product: tea", other).record().consents()).isEmpty();
    assertThat(Given.deployment("product: Wine", other).record().consents()).hasSize(1);
  }

  @Test
  void what_a_deployment_says_of_its_product_comes_first() {
    DeploymentRecords record =
        Given.deployment(
                "product: {name: tea, type: api, launches: [{provider: aws, date: 2026-01-02,"
                    + " source: S}]}",
                Given.document(
                    "Product", "tea", "launches: [{provider: gcp, date: 2026-01-01, source: S}]"))
            .record();

    assertThat(record.said()).hasSize(2);
    assertThat(record.said().get(0).value().type().value()).isEqualTo(ProductType.API);
    assertThat(record.launches())
        .map(LaunchOnRecord::provider)
        .containsExactly(Provider.AWS, Provider.GCP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // The first launch on its cloud that has a day, else another day if there is one.
        "''                                                ; ''         ; ''",
        "'{provider: aws, date: 2026-02-02, source: S}, {provider: aws, date: 2026-02-01, channel:"
            + " openai, source: S}' ; 2026-02-01 ; openai",
        "'{provider: gcp, date: 2026-02-01, source: S}'     ; ''         ; ''",
        "'{provider: aws, stage: retired, date: 2026-02-01, source: S}' ; '' ; ''",
        "'{provider: aws, date: never, source: S}'          ; ''         ; ''",
      })
  void a_deployment_without_a_day_takes_that_of_the_first_launch_on_its_cloud(
      String launches, String day, String channel) {
    Deployment judged =
        Given.deployment(
            "product: tea, target: {provider: aws}",
            Given.document("Product", "tea", "launches: [" + launches + "]"));

    assertThat(judged.launchDay().map(LocalDate::toString).orElse("")).isEqualTo(day);
    assertThat(Optional.ofNullable(judged.stated().channel()).map(StatedValue::value).orElse(""))
        .isEqualTo(channel);
    assertThat(judged.asOf().map(Deployment.AsOf::onRecord))
        .isEqualTo(day.isEmpty() ? Optional.empty() : Optional.of(true));
  }

  @Test
  void where_no_launch_is_on_record_another_day_may_be_taken() {
    Descriptors.Named named =
        Given.descriptors(
                Given.document("ProductDeployment", "a", "product: tea, target: {provider: aws}"))
            .deployments()
            .get(0)
            .asOf(LocalDate.parse("2026-06-15"));
    Deployment judged = Deployment.of(named, Records.NONE, Siblings.none());

    assertThat(judged.launchDay()).contains(LocalDate.parse("2026-06-15"));
    assertThat(judged.asOf())
        .contains(
            new Deployment.AsOf(false, "2026-06-15, today; no launch date on aws is on record"));
    // Described otherwise it is as of that day still, and on another day no more.
    assertThat(judged.with(judged.stated().soldBy(null)).asOf()).isPresent();
    assertThat(
            judged
                .with(
                    judged
                        .stated()
                        .onDay(
                            new StatedValue<>(LocalDate.parse("2026-06-16"), Position.whole("a"))))
                .asOf())
        .isEmpty();
  }

  @Test
  void a_stated_day_or_seller_stays() {
    String launch =
        Given.document(
            "Product",
            "tea",
            "launches: [{provider: aws, date: 2026-02-01, channel: openai, source: S}]");

    assertThat(
            Given.deployment(
                "product: tea, target: {provider: aws, launchDate: 2026-01-01}", launch))
        .matches(d -> d.launchDay().equals(Optional.of(LocalDate.parse("2026-01-01"))))
        .matches(d -> d.asOf().isEmpty() && d.stated().channel() == null);
    assertThat(
            Given.deployment("product: tea, channel: provider, target: {provider: aws}", launch)
                .stated()
                .channel()
                .value())
        .isEqualTo("provider");
    assertThat(Given.deployment("product: tea, stage: preview", launch).launchDay()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'target: {provider: aws}',                                  aws",
    "'target: {provider: azure}',                                azure",
    "'target: {provider: azure}, inference: {provider: aws}',    aws",
    "'target: {provider: aws}, inference: {provider: azure}',    aws",
    "'target: {provider: aws}, inference: {provider: gcp}',      aws gcp",
    "'target: {provider: azure}, inference: {provider: azure}',  azure",
    "'inference: {provider: azure}',                             ''",
    "'inference: {provider: aws}',                               aws",
    "'stage: preview',                                           ''",
  })
  void the_clouds_that_count_are_those_off_the_anchor_provider_or_that_one_alone(
      String spec, String clouds) {
    Set<Provider> off =
        Given.deployment("product: tea, " + spec).cloudsOff(Optional.of(Provider.AZURE));

    assertThat(off.stream().map(Provider::id).reduce("", (a, b) -> (a + " " + b).strip()))
        .isEqualTo(clouds);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-31, 2025-12-31, false",
    "2026-01-01, 2026-01-31, 2026-01-01, true",
    "2026-01-01, 2026-01-31, 2026-01-31, true",
    "2026-01-01, 2026-01-31, 2026-02-01, false",
    "2026-01-01, ,           2036-01-01, true",
  })
  void a_consent_counts_from_its_first_day_to_its_last(
      LocalDate from, LocalDate until, LocalDate day, boolean counts) {
    ConsentRecord consent = consent(from, until);

    assertThat(consent.countsOn(day)).isEqualTo(counts);
    assertThat(consent.always()).isFalse();
  }

  @Test
  void a_consent_without_a_first_and_a_last_day_counts_always() {
    assertThat(consent(ConsentRecord.ALWAYS, null).always()).isTrue();
    assertThat(consent(ConsentRecord.ALWAYS, LocalDate.MAX).always()).isFalse();
    assertThat(consent(LocalDate.EPOCH, null).forAnyClause()).isTrue();
    assertThat(consent(LocalDate.EPOCH, null).forAnyProduct()).isFalse();
    assertThat(ConsentRecord.Cloud.any().covers(Provider.OCI)).isTrue();
    assertThat(ConsentRecord.Cloud.of(Provider.AWS).covers(Provider.OCI)).isFalse();
    assertThat(ConsentRecord.Cloud.of(Provider.AWS).covers(Provider.AWS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "T1,        a.example,     2026, '',         'a.example, 2026'",
    "T1c,       www.a.example, 2026, read in a copy, 'a.example, 2026, read in a copy'",
    "T1-unread, a.example,     2026, not read,   'a.example, 2026, not read'",
    "T9,        a.example,     2026, '',         'a.example, 2026'",
  })
  void a_source_is_cited_by_its_site_its_day_and_whether_it_was_read(
      String tier, String host, String date, String caveat, String brief) {
    Citation citation = new Citation(tier, "T", "P", date, "https://" + host + "/b", null);

    assertThat(citation.brief()).isEqualTo(brief);
    assertThat(citation.caveat()).isEqualTo(caveat.isEmpty() ? "" : ", " + caveat);
    assertThat(new Citation(tier, "T", "P", date, "no address", null).brief())
        .startsWith("P, 2026");
  }

  @Test
  void tiers_have_words_and_meanings() {
    assertThat(EnumSet.allOf(Tier.class))
        .allSatisfy(tier -> assertThat(Tier.of(tier.word())).contains(tier))
        .allSatisfy(tier -> assertThat(tier.meaning()).isNotEmpty());
    assertThat(Tier.of("T9")).isEmpty();
    assertThat(Citation.named("see S-A, S-B.")).contains("S-A", "S-B");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-27, true",
    "1970-01-01, true",
    "1969-12-31, false",
    "2026-02-29, false",
    "2024-02-29, true",
    "2026-4-27,  false",
    "+12026-04-27, false",
    "soon,       false",
  })
  void a_day_is_written_in_full_and_no_earlier_than_1970(String text, boolean day) {
    assertThat(Vocabularies.day(text).isPresent()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "Cloud,      any,        true",
    "Cloud,      aws,        true",
    "Cloud,      mars,       false",
    "End,        open,       true",
    "End,        2026-01-01, true",
    "End,        never,      false",
    "LaunchDate, never,      true",
    "LaunchDate, open,       true",
    "LaunchDate, 2026-01-01, true",
    "LaunchDate, any,        false",
    "Provider,   amazon,     true",
    "Provider,   any,        false",
    "LocalDate,  2026-01-01, true",
    "LocalDate,  open,       false",
    "ProductField, openWeights, true",
    "ProductField, weights,  false",
  })
  void words_of_documents_are_understood(String type, String word, boolean known) {
    Vocabulary<?> vocabulary =
        Vocabularies.all().stream()
            .filter(v -> v.type().getSimpleName().equals(type))
            .findFirst()
            .orElseThrow();

    assertThat(vocabulary.parse().apply(word).isPresent()).isEqualTo(known);
  }

  @Test
  void an_origin_tells_who_states_it_and_where() {
    Position at = new Position("a.yaml", 1, 2);
    NamedRecord<String> mine = new NamedRecord<>(new StatedValue<>("n", at), "x", null);
    NamedRecord<String> shipped =
        new NamedRecord<>(new StatedValue<>("n", at), "x", "public record");
    NamedRecord<String> supposed =
        new NamedRecord<>(new StatedValue<>("n", at), "x", Origin.Kind.ASSUMED, "words");

    assertThat(Origin.stated(at).told()).isEqualTo("stated at a.yaml:1:2");
    assertThat(Origin.stated(at).at()).isEqualTo(at);
    assertThat(Origin.stated(Position.whole("--to")).at()).isNull();
    assertThat(mine.origin(at, "S").told()).isEqualTo("a.yaml:1:2 (S)");
    assertThat(mine.origin(at, null).told()).isEqualTo("a.yaml:1:2");
    assertThat(mine.inferred(at).shown()).isEqualTo("a.yaml:1:2, inferred");
    assertThat(shipped.origin(at, "S").shown()).isEqualTo("public record (S)");
    assertThat(shipped.inferred(at).shown()).isEqualTo("public record, inferred");
    assertThat(supposed.origin(at, "S").shown()).isEqualTo("assumed");
    assertThat(supposed.origin(at, "S").insteadOf("aws").shown())
        .isEqualTo("assumed, instead of aws");
    assertThat(Origin.byDefault("why").shown()).isEqualTo("default: why");
    assertThat(Origin.settled(at, "legal").shown()).isEqualTo("settled by legal, a.yaml:1:2");
    assertThat(Origin.answering("q").kind()).isEqualTo(Origin.Kind.ANSWER);
  }

  @Test
  void a_deployment_is_described_otherwise_field_by_field() {
    Position at = Position.whole("supposed");
    ProductDeployment plain = Given.deployment("product: tea, stage: preview").stated();
    ProductDeployment placed =
        plain
            .onProvider(new StatedValue<>(Provider.AWS, at))
            .inRegion(new StatedValue<>("r", at))
            .onDay(new StatedValue<>(LocalDate.EPOCH, at));

    assertThat(placed.target().provider().value()).isEqualTo(Provider.AWS);
    assertThat(placed.target().region().value()).isEqualTo("r");
    assertThat(placed.target().launchDate().value()).isEqualTo(LocalDate.EPOCH);
    assertThat(placed.onProvider(null).target().region().value()).isEqualTo("r");
    assertThat(placed.onProvider(null).target().launchDate()).isNotNull();
    assertThat(placed.inRegion(null).target().provider()).isNotNull();
    assertThat(placed.inRegion(null).target().launchDate()).isNotNull();
    assertThat(plain.inferredIn(new StatedValue<>("r", at))).isSameAs(plain);
    assertThat(
            plain
                .inferredOn(new StatedValue<>(Provider.GCP, at))
                .inferredIn(new StatedValue<>("r", at))
                .inference())
        .matches(i -> i.provider().value() == Provider.GCP && i.region().value().equals("r"));
    assertThat(
            plain.typed(new StatedValue<>(ProductType.API, at)).product().inline().type().value())
        .isEqualTo(ProductType.API);
    assertThat(plain.soldBy(new StatedValue<>("x", at)).channel().value()).isEqualTo("x");
    assertThat(plain.at(new StatedValue<>(Stage.RETIRED, at)).stageOrDefault())
        .isEqualTo(Stage.RETIRED);
    assertThat(plain.stageOrDefault()).isEqualTo(Stage.PREVIEW);
    assertThat(Given.deployment("product: tea").stated().stageOrDefault())
        .isEqualTo(Stage.GENERAL_AVAILABILITY);
    assertThat(Stage.RETIRED.atLeast(Stage.PREVIEW)).isTrue();
    assertThat(Stage.PREVIEW.atLeast(Stage.PREVIEW)).isTrue();
    assertThat(Stage.PREVIEW.atLeast(Stage.GENERAL_AVAILABILITY)).isFalse();
    assertThat(ProductReference.fields()).contains("type", "launches").doesNotContain("name");
    assertThat(plain.attributesOrNone()).isEqualTo(Map.of());
    assertThat(plain.artifactsOrNone()).isEmpty();
    assertThat(Given.deployment("product: tea, attributes: {leaf: green}, artifacts: [a.tf]"))
        .matches(d -> d.stated().attributesOrNone().keySet().equals(Set.of("leaf")))
        .matches(d -> d.stated().artifactsOrNone().get(0).value().equals("a.tf"));
    assertThat(ProductSpec.ownedBy(new StatedValue<>("x", at)).owner().value()).isEqualTo("x");
  }

  @Test
  void a_deployment_has_a_region_and_may_have_other_things_on_record() {
    Deployment placed = Given.deployment("product: tea, target: {region: eastus}", EVENT);

    assertThat(placed.region()).map(StatedValue::value).contains("eastus");
    assertThat(placed.with(Given.deployment("product: tea").record()))
        .isEqualTo(
            new Deployment(
                placed.at(),
                placed.name(),
                placed.product(),
                placed.stated(),
                Given.deployment("product: tea").record(),
                placed.observed(),
                placed.asOf()));
  }

  @ParameterizedTest
  @CsvSource({
    "retired, '',         true",
    "retired, 2026-01-01, true",
    "retired, 2026-01-02, true",
    // What launches tomorrow is not over.
    "retired, 2026-01-03, false",
    "preview, 2026-01-01, false",
  })
  void what_is_no_longer_offered_is_retired_unless_it_launches_after_the_day(
      String stage, String launch, boolean retired) {
    String target = launch.isEmpty() ? "" : ", target: {launchDate: " + launch + "}";

    assertThat(
            Given.deployment("product: tea, stage: " + stage + target)
                .stated()
                .isRetired(LocalDate.parse("2026-01-02")))
        .isEqualTo(retired);
  }

  @Test
  void more_is_put_on_record_one_by_one() {
    DeploymentRecords all =
        Given.deployment(
                "product: tea",
                Given.document(
                    "Product", "tea", "launches: [{provider: gcp, date: 2026-01-01, source: S}]"),
                CONSENT,
                Given.document(
                    "CapabilityStatement",
                    "s",
                    "by: x, product: tea, capability: steam, date: 2026-01-01, source: S"),
                Given.document("FirstRefusal", "r", "product: tea, provider: aws, source: S"),
                EVENT)
            .record();
    DeploymentRecords none = Given.deployment("product: tea").record();

    assertThat(
            none.withLaunch(all.launches().get(0))
                .withConsent(all.consents().get(0))
                .withCapability(all.capabilities().get(0))
                .withRefusal(all.refusals().get(0))
                .withEvent(all.events().get(0)))
        .isEqualTo(
            new DeploymentRecords(
                List.of(),
                List.of(),
                all.launches(),
                all.consents(),
                all.capabilities(),
                all.refusals(),
                all.events()));
  }

  @Test
  void a_record_says_what_it_has_worked_out_and_what_nobody_knows() {
    ProductSpec spec =
        records(
                Given.document(
                    "Product",
                    "tea",
                    "type: api, inferred: [type], open: [hardware], attributes: {leaf: green}"))
            .said("tea")
            .get(0)
            .value();

    assertThat(EnumSet.allOf(ProductField.class))
        .allMatch(field -> spec.infers(field) == (field == ProductField.TYPE))
        .allMatch(field -> spec.leavesOpen(field) == (field == ProductField.HARDWARE));
    assertThat(spec.attributesOrNone()).containsOnlyKeys("leaf");
    assertThat(ProductSpec.NOTHING.attributesOrNone()).isEqualTo(Map.of());
  }

  @Test
  void an_object_of_a_cluster_is_named_by_what_it_says_of_itself() {
    MappingNode object =
        (MappingNode)
            Given.documents(
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: b, uid: c}\n")
                .get(0)
                .root();

    assertThat(ObjectReference.of(object))
        .isEqualTo(new ObjectReference("v1", "Pod", "b", "a", "c"))
        .matches(ObjectReference::isWhole);
    assertThat(
            Stream.of(
                    new ObjectReference("", "Pod", "b", "a", "c"),
                    new ObjectReference("v1", "", "b", "a", "c"),
                    new ObjectReference("v1", "Pod", "b", "", "c"))
                .noneMatch(ObjectReference::isWhole))
        .isTrue();
    assertThat(new PublicRecord().whole().products()).isNotEmpty();
  }

  private static ConsentRecord consent(LocalDate from, LocalDate until) {
    Position at = Position.whole("a");
    return new ConsentRecord(
        new StatedValue<>("x", at),
        new StatedValue<>("any", at),
        new StatedValue<>("tea", at),
        ConsentRecord.Cloud.any(),
        new StatedValue<>(from, at),
        new StatedValue<>(new ConsentRecord.End(Optional.ofNullable(until)), at),
        "S");
  }

  private static Records records(String... documents) {
    return Given.descriptors(documents).records();
  }
}
