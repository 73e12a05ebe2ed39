package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.answer;
import static org.lexloci.world.TeaAgreement.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.descriptor.Assumption;
import org.lexloci.descriptor.SupposedRecord;
import org.lexloci.fact.Fact;
import org.lexloci.fact.Inference;
import org.lexloci.fact.LaunchOrder;
import org.lexloci.fact.OpenWeights;
import org.lexloci.fact.Order;
import org.lexloci.fact.ProductType;
import org.lexloci.fact.Provider;
import org.lexloci.fact.Stages;
import org.lexloci.fact.Target;
import org.lexloci.fact.Workload;

final class AssumedFactsTest {

  private static final String LAUNCHED =
      "product: {name: tea, type: api}, target: {provider: aws, launchDate: 2026-06-01}";

  @Test
  void a_deployment_is_moved_to_the_cloud_that_is_assumed_with_all_that_follows() {
    Case moved = reduced(LAUNCHED, new Target(Provider.OCI));

    assertThat(answer(moved, "target.provider")).isEqualTo("oci");
    assertThat(answer(moved, "inference.provider")).isEqualTo("oci");
    assertThat(answer(moved, "regions.islands")).isEqualTo("yes");
    assertThat(known(moved, "target.provider").origin().shown())
        .isEqualTo("assumed, instead of aws, stated at given.yaml:5:60");
    assertThat(
            Worlds.of(
                    moved,
                    EditionQuestions.of(TeaAgreement.edition(), Set.of("target.provider")),
                    List.of())
                .known()
                .get(0))
        .isEqualTo(known(moved, "target.provider"));
    assertThat(known(reduced(LAUNCHED), "target.provider").origin().shown())
        .isEqualTo("given.yaml:5:60");
  }

  @Test
  void model_calls_are_moved_alone() {
    Case moved = reduced(LAUNCHED, new Inference(Provider.GCP));

    assertThat(answer(moved, "target.provider")).isEqualTo("aws");
    assertThat(answer(moved, "inference.provider")).isEqualTo("gcp");
    assertThat(known(moved, "inference.provider").origin().shown()).isEqualTo("assumed");
  }

  @Test
  void to_assume_the_cloud_that_is_stated_stands_in_the_place_of_nothing() {
    assertThat(
            known(reduced(LAUNCHED, new Target(Provider.AWS)), "target.provider").origin().shown())
        .isEqualTo("assumed");
    assertThat(
            known(
                    reduced("product: tea, stage: preview", new Target(Provider.AWS)),
                    "target.provider")
                .origin()
                .shown())
        .isEqualTo("assumed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // What is stated is told beside what is assumed, a default is not.
        "NON_API ; 'assumed, instead of api, stated at given.yaml:5:35'",
        "API     ; assumed",
      })
  void an_assumed_answer_takes_the_place_of_a_stated_one(ProductType type, String origin) {
    Worlds worlds = worlds(LAUNCHED, Set.of("product.type", "workload"), type);

    assertThat(told(worlds)).isEqualTo(type.answer() + " serving");
    assertThat(worlds.known().get(0).origin().shown()).isEqualTo(origin);
  }

  @Test
  void an_assumed_answer_takes_the_place_of_a_default() {
    Worlds worlds = worlds(LAUNCHED, Set.of("workload"), Workload.TRAINING);

    assertThat(told(worlds)).isEqualTo("training");
    assertThat(worlds.known().get(0).origin().shown()).isEqualTo("assumed");
  }

  @Test
  void an_assumed_answer_closes_a_question() {
    String untyped = "product: tea, target: {provider: aws, launchDate: 2026-06-01}";

    assertThat(told(worlds(untyped, Set.of("product.type"), ProductType.API))).isEqualTo("api");
  }

  @Test
  void of_a_question_that_asks_two_the_first_answers_both_and_the_second_leaves_the_first_open() {
    Set<String> both = Set.of("launch-order", "launch-order-any-stage");

    assertThat(told(worlds(LAUNCHED, both, order(Stages.LIKE_FOR_LIKE, Order.LATER))))
        .isEqualTo("later later");
    Worlds any = worlds(LAUNCHED, both, order(Stages.ANY_STAGE, Order.LATER));
    assertThat(told(any)).isEqualTo("later earlier|same-day|later|never");
    assertThat(any.questions().get(0).answers())
        .map(Answer::facts)
        .contains(List.of(order(Stages.LIKE_FOR_LIKE, Order.EARLIER)))
        .allMatch(facts -> facts.size() == 1);
  }

  @Test
  void a_cloud_of_model_calls_is_no_answer_to_where_customers_get_it() {
    Set<String> both = Set.of("target.provider", "inference.provider");
    Worlds worlds = worlds("product: tea, stage: preview", both, new Inference(Provider.GCP));

    assertThat(worlds.known()).map(Known::fact).containsExactly(new Inference(Provider.GCP));
    assertThat(worlds.questions()).map(Question::id).containsExactly("target.provider");
  }

  @Test
  void what_no_question_asks_is_known_and_nothing_else_changes() {
    Worlds worlds =
        worlds(LAUNCHED, Set.of("product.openWeights", "product.type"), OpenWeights.YES);

    assertThat(told(worlds)).isEqualTo("api yes");
    List<Known> known = new ArrayList<>();
    List<Question> open = new ArrayList<>(List.of(Questions.TYPE));
    new AssumedFacts(List.of(assumed(OpenWeights.YES))).put(known, open);
    assertThat(known).map(Known::fact).containsExactly(OpenWeights.YES);
    assertThat(open).containsExactly(Questions.TYPE);
  }

  @Test
  void an_answer_to_a_question_with_several_facts_makes_all_of_them_true() {
    Question both =
        new Question(
            "launch-order",
            "?",
            List.of(
                new Answer(
                    "later",
                    List.of(
                        order(Stages.LIKE_FOR_LIKE, Order.LATER),
                        order(Stages.ANY_STAGE, Order.EARLIER)))),
            Optional.empty());
    List<Known> known = new ArrayList<>();
    List<Question> open = new ArrayList<>(List.of(both));

    new AssumedFacts(List.of(assumed(order(Stages.LIKE_FOR_LIKE, Order.LATER)))).put(known, open);

    assertThat(open).isEmpty();
    assertThat(known)
        .map(Known::fact)
        .containsExactly(
            order(Stages.LIKE_FOR_LIKE, Order.LATER), order(Stages.ANY_STAGE, Order.EARLIER));
  }

  @Test
  void an_answer_that_a_question_does_not_have_is_known_alone() {
    List<Known> known = new ArrayList<>();
    List<Question> open =
        new ArrayList<>(
            List.of(
                Questions.ORDER.among(
                    List.of(Answer.of(order(Stages.LIKE_FOR_LIKE, Order.EARLIER))))));

    new AssumedFacts(List.of(assumed(order(Stages.LIKE_FOR_LIKE, Order.LATER)))).put(known, open);

    assertThat(open).isEmpty();
    assertThat(known).map(Known::fact).containsExactly(order(Stages.LIKE_FOR_LIKE, Order.LATER));
  }

  @Test
  void one_order_that_is_assumed_stands_for_both() {
    AssumedAnswer like = assumed(order(Stages.LIKE_FOR_LIKE, Order.LATER));
    AssumedAnswer any = assumed(order(Stages.ANY_STAGE, Order.EARLIER));
    AssumedAnswer type = assumed(ProductType.API);

    assertThat(AssumedAnswer.complete(List.of(type, like)))
        .containsExactly(
            type, like, new AssumedAnswer(like.assumption(), order(Stages.ANY_STAGE, Order.LATER)));
    assertThat(AssumedAnswer.complete(List.of(like, any))).containsExactly(like, any);
    assertThat(AssumedAnswer.complete(List.of(any))).containsExactly(any);
    assertThat(AssumedAnswer.complete(List.of(type))).containsExactly(type);
  }

  @Test
  void assumptions_are_listed_as_they_were_typed_each_once() {
    AssumedAnswer like = assumed(order(Stages.LIKE_FOR_LIKE, Order.LATER));
    SupposedRecord harvest =
        new SupposedRecord(Assumption.typed("--assume", "harvest"))
            .event("harvest", TeaAgreement.TODAY);
    WhatIf whatIf = new WhatIf(AssumedAnswer.complete(List.of(like)), List.of(harvest, harvest));

    assertThat(whatIf.assumptions()).containsExactly(like.assumption(), harvest.assumption());
    assertThat(whatIf.records(List.of("tea")).events()).hasSize(2);
    assertThat(WhatIf.NOTHING.assumptions()).isEmpty();
  }

  private static LaunchOrder order(Stages stages, Order order) {
    return new LaunchOrder(stages, order);
  }

  private static AssumedAnswer assumed(Fact fact) {
    return new AssumedAnswer(
        Assumption.typed("--assume", fact.question() + "=" + fact.answer()), fact);
  }

  private static Case reduced(String spec, Fact... facts) {
    return new Cases(
            TeaAgreement.AGREEMENT,
            TeaAgreement.TODAY,
            Stream.of(facts).map(AssumedFactsTest::assumed).toList())
        .of(Given.deployment(spec));
  }

  private static Worlds worlds(String spec, Set<String> asks, Fact... facts) {
    return Worlds.of(
        reduced(spec, facts), EditionQuestions.of(TeaAgreement.edition(), asks), List.of());
  }

  private static String told(Worlds worlds) {
    return Stream.concat(
            worlds.known().stream().map(k -> k.fact().answer()),
            worlds.questions().stream().map(TeaAgreement::labels))
        .collect(Collectors.joining(" "));
  }
}
