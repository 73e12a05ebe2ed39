package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.day;
import static org.lexloci.world.TeaAgreement.tea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.ConsentRecord;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.descriptor.LaunchDate;
import org.lexloci.descriptor.Records;
import org.lexloci.descriptor.SupposedRecord;
import org.lexloci.fact.Provider;

/** What documents name has to exist; a document of which that is not so is left out. */
final class RecordCheckTest {

  private static final String CONSENT =
      "by: harbour, clause: harbour-first, product: tea, provider: aws, date: 2026-01-01,"
          + " until: open, source: S";
  private static final String STATEMENT =
      "by: harbour, product: tea, capability: steam, able: false, date: 2026-01-01, source: S";
  private static final String OFFER = "product: tea, provider: aws, source: S";
  private static final String EVENT = "event: harvest, by: panel, date: 2026-01-01, source: S";
  private static final String DEPLOYED = "product: tea, target: {provider: aws}";

  private final List<String> told = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ProductDeployment   ; ''        ; ''     ; ''",
        "ProductDeployment   ; 'product: tea' ; 'product: gren-tea' ; 'unknown product `gren-tea`;"
            + " did you mean `tea`? a product that is not on record is described: `{name: gren-tea,"
            + " type: …}`'",
        "ProductDeployment   ; 'product: tea' ; 'product: wine' ; ''",
        "ProductDeployment   ; 'product: tea' ; 'product: {name: gren-tea}' ; ''",
        "ProductDeployment   ; 'target'  ; 'channel: teahouse, target' ; ''",
        "ProductDeployment   ; 'target'  ; 'channel: provider, target' ; ''",
        "ProductDeployment   ; 'target'  ; 'channel: published-weights, target' ; ''",
        "ProductDeployment   ; 'target'  ; 'channel: teahous, target' ; 'unknown channel `teahous`;"
            + " did you mean `teahouse`?'",
        "ProductDeployment   ; 'target'  ; 'attributes: {served: iced}, target' ; ''",
        "ProductDeployment   ; 'target'  ; 'attributes: {served: warm}, target' ; 'unknown answer"
            + " for attribute `served`: `warm`; expected `hot` or `iced`'",
        "ProductDeployment   ; 'target'  ; 'attributes: {organic: \"yes\"}, target' ; 'attribute"
            + " `organic` is one of the product, not of the deployment'",
        "ProductDeployment   ; 'target'  ; 'attributes: {colour: green}, target' ; 'unknown"
            + " attribute `colour`; expected `served`'",
        "ProductDeployment   ; 'product: tea' ; 'product: {name: tea, launches: [{provider: aws,"
            + " date: 2026-01-01, channel: nobody, source: S}]}' ; 'unknown channel `nobody`;"
            + " expected `provider` or `teahouse`'",
        "ProductDeployment   ; 'product: tea' ; 'product: {name: tea, attributes: {organic:"
            + " \"no\"}}' ; ''",
        "ProductDeployment   ; 'product: tea' ; 'product: {name: tea, attributes: {served: iced}}'"
            + " ; 'attribute `served` is one of the deployment, not of the product'",
        "Product             ; 'type: api' ; 'attributes: {served: iced}' ; 'attribute `served` is"
            + " one of the deployment, not of the product'",
        "Product             ; 'type: api' ; 'launches: [{provider: aws, date: 2026-01-01, channel:"
            + " published-weights, source: S}]' ; 'unknown channel `published-weights`; expected"
            + " `provider` or `teahouse`'",
        "Product             ; 'type: api' ; 'launches: [{provider: aws, date: 2026-01-01, channel:"
            + " provider, source: S}]' ; ''",
        // A slip of the supplier's name would make a product nobody asks about.
        "Product             ; 'type: api' ; 'owner: teahouse' ; ''",
        "Product             ; 'type: api' ; 'owner: acme' ; ''",
        "Product             ; 'type: api' ; 'owner: Tea-House' ; 'unknown owner `Tea-House`; did you"
            + " mean `teahouse`?'",
        "Product             ; 'type: api' ; 'owner: teahouse.com' ; 'unknown owner `teahouse.com`; did"
            + " you mean `teahouse`?'",
        "Product             ; 'type: api' ; 'owner: teahousekeepers' ; ''",
        "ProductDeployment   ; 'product: tea' ; 'product: {name: tea, owner: teahuose}' ; 'unknown"
            + " owner `teahuose`; did you mean `teahouse`?'",
        "Consent             ; ''        ; ''     ; ''",
        "Consent             ; 'harbour,' ; 'harbor,' ; 'unknown counterparty `harbor`; did you"
            + " mean `harbour`?'",
        "Consent             ; 'harbour-first' ; 'no-cofee' ; 'unknown clause to consent to"
            + " `no-cofee`; did you mean `no-coffee`?'",
        "Consent             ; 'harbour-first' ; 'good-faith' ; 'unknown clause to consent to"
            + " `good-faith`; `lexloci clauses` lists them, and `any` is a consent to all'",
        "Consent             ; 'harbour-first' ; 'no-coffee' ; 'there was no clause `no-coffee`"
            + " before 2026-02-01'",
        "Consent             ; '2026-01-01' ; '2025-12-31' ; 'there was no clause `harbour-first`"
            + " before 2026-01-01'",
        "Consent             ; 'harbour-first, product: tea, provider: aws, date: 2026-01-01' ;"
            + " 'any, product: tea, provider: aws, date: 2025-12-31' ; ''",
        "Consent             ; 'until: open' ; 'until: 2026-01-01' ; ''",
        "Consent             ; 'date: 2026-01-01, until: open' ; 'date: 2026-01-02, until:"
            + " 2026-01-01' ; 'it ends on 2026-01-01, before its first day'",
        "Consent             ; 'product: tea' ; 'product: any' ; ''",
        "Consent             ; 'product: tea' ; 'product: wine' ; 'unknown product `wine`; expected"
            + " `tea` or `green-tea`'",
        "CapabilityStatement ; ''        ; ''     ; ''",
        "CapabilityStatement ; 'harbour' ; 'teahouse' ; 'unknown counterparty `teahouse`; expected"
            + " `harbour`'",
        "CapabilityStatement ; 'product: tea' ; 'product: wine' ; 'unknown product `wine`; expected"
            + " `tea` or `green-tea`'",
        "CapabilityStatement ; '2026-01-01' ; '2025-12-31' ; 'no clause asked for a capability"
            + " before 2026-01-01'",
        "FirstRefusal        ; ''        ; ''     ; ''",
        "FirstRefusal        ; 'product: tea' ; 'product: Green Tea' ; ''",
        "FirstRefusal        ; 'product: tea' ; 'product: gren-tea' ; 'unknown product `gren-tea`;"
            + " did you mean `green-tea`?'",
        "Event               ; ''        ; ''     ; ''",
        "Event               ; 'harvest' ; 'harvst' ; 'unknown event `harvst`; did you mean"
            + " `harvest`?'",
        "Event               ; '2026-01-01' ; '2025-12-31' ; 'no clause asked for `harvest` before"
            + " 2026-01-01'",
        "Event               ; 'panel'   ; 'harbour' ; 'unknown declarer of `harvest` `harbour`;"
            + " expected `panel`'",
      })
  void what_does_not_exist_is_told_and_left_out(
      String kind, String sound, String otherwise, String problem) {
    String spec =
        Map.of(
                "ProductDeployment", DEPLOYED,
                "Product", "type: api",
                "Consent", CONSENT,
                "CapabilityStatement", STATEMENT,
                "FirstRefusal", OFFER,
                "Event", EVENT)
            .get(kind);
    String stated = sound.isEmpty() ? spec : spec.replace(sound, otherwise);
    Descriptors read = Given.descriptors(Given.document(kind, "tea", stated));

    Descriptors left = check(onRecord()).accepted(read);

    assertThat(told).hasSize(problem.isEmpty() ? 0 : 1);
    told.forEach(t -> assertThat(t.substring(t.indexOf(": ") + 2)).isEqualTo(problem));
    assertThat(count(left)).isEqualTo(problem.isEmpty() ? 1 : 0);
    if (problem.isEmpty()) {
      assertThat(left).isEqualTo(read);
    }
  }

  @Test
  void a_record_may_be_of_a_product_that_is_deployed_beside_it() {
    String other = Given.document("FirstRefusal", "offer", OFFER.replace("tea", "Mate"));

    Descriptors left =
        check(onRecord())
            .accepted(
                Given.descriptors(
                    Given.document(
                        "ProductDeployment", "deployed", DEPLOYED.replace("tea", "mate")),
                    other));

    assertThat(told).isEmpty();
    assertThat(left.records().refusals()).hasSize(1);
  }

  @Test
  void every_mistake_of_a_document_is_told_and_no_other_document_is_lost() {
    Descriptors left =
        check(onRecord())
            .accepted(
                Given.descriptors(
                    Given.document("Event", "a", EVENT.replace("panel", "nobody")),
                    Given.document(
                        "Consent", "b", CONSENT.replace("harbour,", "x,").replace("tea", "wine")),
                    Given.document("Event", "c", EVENT)));

    assertThat(told).hasSize(3);
    assertThat(left.records().consents()).isEmpty();
    assertThat(left.records().events()).map(e -> e.name().value()).containsExactly("c");
  }

  @Test
  void what_is_supposed_needs_nobody_who_vouches_for_it_but_a_product_that_there_is() {
    Assumption words = Assumption.typed("--assume", "what-if");
    Records supposed =
        new SupposedRecord(words)
            .event("harvest", day("2026-01-01"))
            .consent("harbour", "tea", ConsentRecord.Cloud.any(), "no-coffee", null)
            .about(List.of("tea"))
            .plus(new SupposedRecord(words).capability(false, null).about(List.of("tea")))
            .plus(launched(words, "tea"));

    assertThat(check(onRecord()).accepted(new Descriptors(List.of(), supposed)).records())
        .isEqualTo(supposed);
    assertThat(told).isEmpty();

    Records none = launched(words, "wine");
    assertThat(check(onRecord()).accepted(new Descriptors(List.of(), none)).records().products())
        .isEmpty();
    assertThat(told)
        .containsExactly("--assume what-if: unknown product `wine`; expected `tea` or `green-tea`");
  }

  @Test
  void of_many_products_on_record_none_is_listed() {
    Records many = onRecord().plus(Given.descriptors(tea("aliases: [a, b, c, d]")).records());

    check(many)
        .accepted(
            Given.descriptors(Given.document("FirstRefusal", "o", OFFER.replace("tea", "wine"))));

    assertThat(told)
        .singleElement()
        .asString()
        .endsWith("unknown product `wine`; it is not on record");
  }

  @Test
  void up_to_five_names_are_listed() {
    check(onRecord().plus(Given.descriptors(tea("aliases: [a, b, c]")).records()))
        .accepted(
            Given.descriptors(Given.document("FirstRefusal", "o", OFFER.replace("tea", "wine"))));

    assertThat(told)
        .singleElement()
        .asString()
        .endsWith("expected `tea`, `green-tea`, `a`, `b` or `c`");
  }

  private static Records launched(Assumption words, String product) {
    return new SupposedRecord(words)
        .launch(product, Provider.AWS, null, LaunchDate.on(day("2026-01-01")))
        .about(List.of(product));
  }

  private RecordCheck check(Records onRecord) {
    return new RecordCheck(
        TeaAgreement.AGREEMENT,
        new FirstDays(
            Map.of("harbour-first", day("2026-01-01"), "no-coffee", day("2026-02-01")),
            Map.of(
                "events.harvest", day("2026-01-01"),
                "capability.able", day("2026-02-01"),
                "capability.willing", day("2026-01-01"))),
        onRecord,
        problem -> told.add(problem.toString().replaceFirst(":\\d+:\\d+", "")));
  }

  private static Records onRecord() {
    return Given.descriptors(tea("aliases: [green-tea]")).records();
  }

  private static int count(Descriptors left) {
    Records records = left.records();
    return left.deployments().size()
        + records.products().size()
        + records.consents().size()
        + records.capabilities().size()
        + records.refusals().size()
        + records.events().size();
  }
}
