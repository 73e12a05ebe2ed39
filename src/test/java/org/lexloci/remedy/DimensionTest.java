package org.lexloci.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lexloci.Given;
import org.lexloci.agreement.DeclaredRegions;
import org.lexloci.deployment.Deployment;
import org.lexloci.engine.AskedRules;
import org.lexloci.engine.EditionRules;
import org.lexloci.fact.AnchorLaunch;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.Order;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Stages;
import org.lexloci.library.Library;
import org.lexloci.library.PackedLibrary;
import org.lexloci.world.TeaAgreement;

/** What could be changed about a deployment, as a person reads it. */
final class DimensionTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
  private static final Library LIBRARY = PackedLibrary.open();
  private static final Library FRONTIER = PackedLibrary.open("openai-amazon");

  /** One of each kind. */
  private static final List<String> QUESTIONS =
      List.of(
          "target.provider",
          "inference.provider",
          "regions.isles",
          "inference-regions.isles",
          new LaunchOrder(Stages.LIKE_FOR_LIKE, Order.EARLIER).question(),
          new LaunchOrder(Stages.ANY_STAGE, Order.EARLIER).question(),
          AnchorLaunch.MADE.question(),
          "channel",
          "consents.harbour-first",
          "capability.able",
          "capability.willing",
          "events.harvest",
          "first-refusal",
          "readings.cup",
          "product.type");

  @Test
  void a_deployment_with_a_day_to_come_can_be_moved_and_wait_for_what_is_on_record() {
    assertThat(
            told(
                LIBRARY,
                "2026-04-27",
                """
                product: {name: tea, type: api},
                 target: {provider: aws, region: us-east-1, launchDate: 2026-07-01}\
                """,
                consent("gcp", "2026-06-10", "2026-06-20"),
                consent("gcp", "2026-07-11", "open")))
        .isEqualTo(
            """
            EDIT target.provider: azure, no target.region [target.provider=azure]
            EDIT target.provider: gcp, no target.region [target.provider=gcp]
            EDIT target.provider: on-prem, no target.region [target.provider=on-prem]
            EDIT target.provider: oci or coreweave or cerebras or alibaba or ibm or huawei or tencent or nebius or other, no target.region [target.provider=oci]

            EDIT inference.provider: azure [inference.provider=azure]
            EDIT inference.provider: aws [inference.provider=aws]
            EDIT inference.provider: gcp [inference.provider=gcp]
            EDIT inference.provider: on-prem [inference.provider=on-prem]
            EDIT inference.provider: oci or coreweave or cerebras or alibaba or ibm or huawei or tencent or nebius or other [inference.provider=oci]
            EDIT inference.provider: another one of these [inference.provider=another] changes nothing

            WAIT target.launchDate: 2026-07-11 [target.launchDate, target.launchDate=2026-07-11]
            EDIT target.launchDate: 2026-06-20 [target.launchDate, target.launchDate=2026-06-20]

            EDIT stage: preview [stage]

            EDIT channel: openai [channel=openai]
            EDIT channel: published-weights [channel=published-weights]

            RECORD a launch on azure for general-availability, 2026-07-01, the same day [launch]
            RECORD a launch on azure for general-availability, 2026-06-30 at the latest [launch, launch=earlier]
            RECORD a launch on azure for general-availability, 2026-07-02 at the earliest [launch=later]
            RECORD no launch on azure, ever [launch=never]

            LAWYER Microsoft's written consent, for ship-first-azure on aws [consents.ship-first-azure]

            LAWYER a statement of Microsoft that it cannot support the capability [capability.able]
            LAWYER a statement of Microsoft that it chooses not to support the capability [capability.willing]
            LAWYER a statement of Microsoft that it cannot and chooses not to support the capability [capability.able, capability.willing]
            """);
  }

  @Test
  void without_a_cloud_and_a_day_what_is_of_a_cloud_or_a_day_means_nothing() {
    assertThat(
            told(
                LIBRARY,
                "2025-10-28",
                """
                product: {name: tea, type: api}, stage: preview, channel: openai,
                 inference: {provider: azure, region: eastus}\
                """))
        .isEqualTo(
            """
            EDIT target.provider: azure [target.provider=azure]
            EDIT target.provider: aws or gcp or oci or coreweave or cerebras or alibaba or ibm or huawei or tencent or nebius or on-prem or other [target.provider=aws]

            EDIT inference.provider: aws or gcp or oci or coreweave or cerebras or alibaba or ibm or huawei or tencent or nebius or on-prem or other, no inference.region [inference.provider=aws]
            EDIT inference.provider: another one of these [inference.provider=another] changes nothing

            EDIT target.launchDate: 2026-06-15 [target.launchDate]

            EDIT stage: general-availability [stage]

            EDIT channel: provider [channel=provider]
            EDIT channel: published-weights [channel=published-weights]

            RECORD  [launch] changes nothing
            RECORD  [launch, launch=earlier] changes nothing
            RECORD  [launch=later] changes nothing
            RECORD  [launch=never] changes nothing

            LAWYER Microsoft's written consent, for azure-api-exclusivity-until-agi on  [consents.azure-api-exclusivity-until-agi] changes nothing

            LAWYER Microsoft's written consent, for open-weight-release on  [consents.open-weight-release] changes nothing

            LAWYER Microsoft's written consent, for third-party-stateless-calls-azure on  [consents.third-party-stateless-calls-azure] changes nothing

            LAWYER Microsoft's written consent, for first-party-products-azure on  [consents.first-party-products-azure] changes nothing

            EVENT agi-verified by  [events.agi-verified] changes nothing
            """);
  }

  @Test
  void what_has_happened_cannot_be_moved_to_an_earlier_day_and_no_launch_made_for_it() {
    assertThat(
            told(
                LIBRARY,
                "2025-01-21",
                """
                product: {name: tea, type: api}, target: {provider: aws, launchDate: 2026-06-01},
                 inference: {provider: gcp}\
                """,
                Given.document(
                    "Event",
                    "e",
                    "event: agi-verified, by: independent-expert-panel, date: 2026-06-20, source:"
                        + " S"),
                Given.document(
                    "Product",
                    "tea",
                    "launches: [{provider: azure, stage: preview, date: 2026-06-10, source: S}]")))
        .isEqualTo(
            """
            EDIT target.provider: azure [target.provider=azure]
            EDIT target.provider: gcp [target.provider=gcp]
            EDIT target.provider: oci or coreweave or cerebras or alibaba or ibm or huawei or tencent or nebius or on-prem or other [target.provider=oci]

            EDIT inference.provider: azure [inference.provider=azure]
            EDIT inference.provider: aws [inference.provider=aws]
            EDIT inference.provider: oci or coreweave or cerebras or alibaba or ibm or huawei or tencent or nebius or on-prem or other [inference.provider=oci]
            EDIT inference.provider: another one of these [inference.provider=another] changes nothing

            WAIT target.launchDate: 2026-06-15 [target.launchDate, target.launchDate=2026-06-15]
            WAIT target.launchDate: 2026-06-20 [target.launchDate, target.launchDate=2026-06-15, target.launchDate=2026-06-20]

            EDIT stage: preview [stage]

            EDIT channel: openai [channel=openai]
            EDIT channel: published-weights [channel=published-weights]

            RECORD a launch on azure for general-availability, 2026-06-01, the same day [launch] changes nothing
            RECORD a launch on azure for general-availability, 2026-05-31 at the latest [launch, launch=earlier] changes nothing

            LAWYER Microsoft's written consent, for rofr-new-capacity on aws and gcp [consents.rofr-new-capacity]

            LAWYER Microsoft's written consent, for api-exclusive-azure on aws and gcp [consents.api-exclusive-azure]

            LAWYER Microsoft having declined the capacity on aws [first-refusal=DECLINED]
            LAWYER Microsoft having taken the capacity on aws [first-refusal=TAKEN]
            """);
  }

  @Test
  void the_anchor_provider_and_the_parties_are_those_of_the_agreement() {
    assertThat(
            told(
                FRONTIER,
                "2026-02-27",
                "product: {name: tea, type: api}, target: {provider: gcp, launchDate: 2026-06-15}"))
        .contains(
            "RECORD a launch on aws for general-availability, 2026-06-15, the same day [launch]\n")
        .contains("LAWYER Amazon's written consent, for frontier-exclusive-3p on gcp")
        .contains("2026-06-14 at the latest [launch, launch=earlier] changes nothing\n");
  }

  @Test
  void an_edition_in_force_by_the_day_makes_its_first_day_and_its_end_worth_trying() {
    Deployment deployment =
        Given.deployment("product: tea, target: {provider: aws, launchDate: 2026-06-01}");
    Candidates candidates =
        Candidates.of(LIBRARY.agreement(), List.of(), true, LocalDate.parse("2025-10-01"));

    assertThat(new Days(candidates).of(deployment).before(day("2026-06-01"), day("2025-10-01")))
        .containsExactly(day("2026-04-26"), day("2025-10-27"));
    assertThat(new Days(candidates).of(deployment).after(day("2025-10-28"), day("2025-10-01")))
        .containsExactly(day("2026-04-27"));
    assertThat(new Days(candidates).of(deployment).after(day("2025-10-01"), day("2025-10-28")))
        .containsExactly(day("2025-10-28"), day("2026-04-27"));
    assertThat(new Days(candidates).of(deployment).before(day("2026-04-27"), day("2026-04-27")))
        .isEmpty();
  }

  @Test
  void a_move_is_written_down_as_the_field_and_every_value_that_will_do() {
    Deployment deployment =
        Given.deployment("product: tea, target: {provider: aws, region: us-east-1}");
    Statement target = statement(deployment, move -> move.burden().contains("target.provider=gcp"));
    Statement day = statement(deployment, move -> move.burden().contains("target.launchDate"));

    assertThat(target.field()).isEqualTo("target.provider");
    assertThat(target.values()).startsWith("gcp", "oci").hasSizeGreaterThan(2);
    assertThat(target.value()).isEqualTo("gcp");
    assertThat(target.without()).containsExactly("target.region");
    assertThat(day).isEqualTo(new Statement("target.launchDate", List.of("2026-06-15")));
    assertThat(statement(deployment, move -> move.burden().contains("stage")))
        .isEqualTo(new Statement("stage", List.of("preview")));
    assertThat(statement(deployment, move -> move.burden().contains("channel=openai")))
        .isEqualTo(new Statement("channel", List.of("openai")));
  }

  @Test
  void a_move_may_change_the_answers_to_some_questions_and_to_no_others() {
    Candidates candidates =
        Candidates.of(
            TeaAgreement.naming(
                new DeclaredRegions(
                    "isles",
                    "isles",
                    List.of(new DeclaredRegions.Members(Provider.AWS, List.of("isle-1"))))),
            List.of(AskedRules.of(TeaAgreement.edition(), Set.of(), Set.copyOf(QUESTIONS))),
            false,
            TODAY);

    String declared =
        "consents.harbour-first, capability.able, capability.willing, events.harvest, first-refusal";
    String launches = "launch-order, launch-order-any-stage, anchor-launch";
    String ofCloud = "consents.harbour-first, first-refusal";
    String inference = "inference.provider, inference-regions.isles, " + ofCloud;
    String target =
        "target.provider, inference.provider, regions.isles, inference-regions.isles, "
            + launches
            + ", "
            + ofCloud;
    assertThat(matters(candidates))
        .containsExactly(
            "capability.able to capability.able",
            "capability.able+capability.willing to capability.able, capability.willing",
            "capability.willing to capability.willing",
            "channel=published-weights to channel",
            "channel=teahouse to channel",
            "consents.harbour-first to consents.harbour-first",
            "events.harvest to events.harvest",
            "first-refusal=DECLINED to first-refusal",
            "first-refusal=TAKEN to first-refusal",
            "inference.provider=another to " + inference,
            "inference.provider=aws to " + inference,
            "inference.provider=azure to " + inference,
            "inference.provider=gcp to " + inference,
            "inference.provider=oci to " + inference,
            "inference.region=aws/isle-1 to regions.isles, inference-regions.isles",
            "launch to " + launches,
            "launch+launch=earlier to " + launches,
            "launch=later to " + launches,
            "launch=never to " + launches,
            "stage to " + launches,
            "target.launchDate+target.launchDate=2026-06-15 to "
                + launches
                + ", "
                + declared
                + ", readings.cup",
            "target.provider=aws to " + target,
            "target.provider=azure to " + target,
            "target.provider=oci to " + target,
            "target.region=aws/isle-1 to regions.isles, inference-regions.isles");
  }

  /** Lists the questions of which a move may change the answer, by what it asks for. */
  private static List<String> matters(Candidates candidates) {
    Deployment deployment =
        Given.deployment("product: tea, target: {provider: gcp, launchDate: 2026-03-15}");
    return new Dimensions(candidates)
        .all(deployment).stream()
            .flatMap(d -> d.moves().stream())
            .map(
                m ->
                    String.join("+", new TreeSet<>(m.burden()))
                        + " to "
                        + QUESTIONS.stream()
                            .filter(q -> m.matters().test(Set.of(q)))
                            .collect(Collectors.joining(", ")))
            .sorted()
            .toList();
  }

  private static Statement statement(Deployment deployment, Predicate<Move> which) {
    return new Dimensions(candidates(LIBRARY, "2026-04-27"))
        .all(deployment).stream()
            .flatMap(d -> d.moves().stream())
            .filter(which)
            .findFirst()
            .orElseThrow()
            .told(deployment)
            .states()
            .orElseThrow();
  }

  private static String consent(String provider, String from, String until) {
    return Given.document(
        "Consent",
        "c",
        "by: microsoft, clause: any, product: tea, provider: %s, date: %s, until: %s, source: S"
            .formatted(provider, from, until));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Candidates candidates(Library library, String edition) {
    List<EditionRules> editions =
        library.agreement().editions().stream()
            .filter(e -> e.from().toString().equals(edition))
            .map(library::edition)
            .toList();
    return Candidates.of(library.agreement(), editions, false, TODAY);
  }

  private static String told(Library library, String edition, String spec, String... records) {
    Deployment deployment = Given.deployment(spec.replace("\n", ""), records);
    return new Dimensions(candidates(library, edition))
        .all(deployment).stream()
            .filter(d -> !d.moves().isEmpty())
            .map(d -> told(d, deployment))
            .collect(Collectors.joining("\n"));
  }

  private static String told(Dimension dimension, Deployment deployment) {
    return dimension.moves().stream()
        .map(move -> told(move, deployment) + "\n")
        .collect(Collectors.joining());
  }

  private static String told(Move move, Deployment deployment) {
    Deployment changed = move.applied().apply(deployment);
    Change change = move.told(changed);
    return change.cost()
        + " "
        + change.words()
        + " "
        + new TreeSet<>(move.burden())
        + (changed.equals(deployment) ? " changes nothing" : "");
  }
}
