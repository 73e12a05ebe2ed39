package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.world.TeaAgreement.answer;
import static org.lexloci.world.TeaAgreement.known;
import static org.lexloci.world.TeaAgreement.reduced;
import static org.lexloci.world.TeaAgreement.tea;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lexloci.Given;
import org.lexloci.deployment.Deployment;
import org.lexloci.deployment.Siblings;
import org.lexloci.descriptor.Descriptors;
import org.lexloci.fact.Fact;

/** A launch on AWS on 1 June, or at a preview, seen from what is on record of others. */
final class LaunchFactsTest {

  private static final String LIKE = "launch-order";
  private static final String ANY = "launch-order-any-stage";
  private static final String ON_AWS =
      "product: tea, target: {provider: aws, launchDate: 2026-06-01}";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "azure general-availability 2026-05-31 ; earlier  ; earlier",
        "azure general-availability 2026-06-01 ; same-day ; same-day",
        "azure general-availability 2026-06-02 ; later    ; later",
        "azure general-availability 2026-06-02 & azure preview 2026-05-31 ; later ; earlier",
        "azure general-availability 2026-06-01 & azure preview 2026-06-01 ; same-day|later|never ;"
            + " same-day",
        "azure - never                         ; never    ; never",
        "azure general-availability never & azure preview 2026-05-31 ; never ; earlier",
        // What is retired, elsewhere or at no known stage orders nothing.
        "azure retired 2026-05-31 ; earlier|same-day|later|never ; earlier|same-day|later|never",
        "gcp general-availability 2026-05-31 ; earlier|same-day|later|never ;"
            + " earlier|same-day|later|never",
        // General availability that nobody knows of does not come before a preview.
        "azure preview 2026-05-31 ; earlier|same-day|later|never ; earlier",
        "azure preview 2026-06-01 ; same-day|later|never ; same-day",
        "azure preview 2026-06-02 ; later|never ; later",
        // A day that nobody knows.
        "azure general-availability open ; earlier|same-day|later ; earlier|same-day|later",
        // The first launch on the same cloud counts, and not one that is less ripe.
        "azure general-availability 2026-05-31 & aws general-availability 2026-05-30 ; later ;"
            + " later",
        "azure general-availability 2026-05-31 & aws preview 2026-05-30 ; earlier ; later",
        "azure general-availability 2026-05-31 & aws - 2026-05-30 ; later ; later",
        "azure general-availability 2026-05-31 & aws general-availability 2026-06-03 ; earlier ;"
            + " earlier",
        "azure general-availability 2026-05-31 & aws general-availability never ; earlier ;"
            + " earlier",
      })
  void the_order_is_that_of_the_first_launches(String launches, String like, String any) {
    Case reduced = reduced(ON_AWS, launched(launches));

    assertThat(orders(reduced, LIKE)).isEqualTo(like);
    assertThat(orders(reduced, ANY)).isEqualTo(any);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "azure preview 2026-05-31              ; earlier ; earlier",
        "azure general-availability 2026-05-31 ; earlier ; earlier",
        "azure general-availability 2026-06-02 ; later   ; later",
        "azure general-availability 2026-05-31 & aws preview 2026-05-30 ; later ; later",
      })
  void a_preview_is_compared_with_launches_at_any_stage(String launches, String like, String any) {
    Case reduced = reduced("stage: preview, " + ON_AWS, launched(launches));

    assertThat(orders(reduced, LIKE)).isEqualTo(like);
    assertThat(orders(reduced, ANY)).isEqualTo(any);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "azure general-availability 2026-05-31 ; on azure 1 day earlier",
        "azure general-availability 2026-05-28 ; on azure 4 days earlier",
        "azure general-availability 2026-06-01 ; on azure the same day",
        "azure general-availability 2026-06-03 ; on azure 2 days later",
        "azure - never                         ; never on azure",
        "azure general-availability 2026-05-31 & aws general-availability 2026-05-21 ; 'on azure 10"
            + " days later, seen from the first launch on aws on 2026-05-21 (given.yaml:11:147"
            + " (S))'",
        "azure general-availability 2026-05-31 & aws preview 2026-05-30 ; on azure 1 day earlier",
        "azure general-availability 2026-05-31 & aws preview 2026-05-20 & aws general-availability"
            + " 2026-05-21 ; 'on azure 10 days later, seen from the first launch on aws on"
            + " 2026-05-21 (given.yaml:11:209 (S))'",
      })
  void what_is_known_says_how_far_apart_the_days_are(String launches, String note) {
    assertThat(known(reduced(ON_AWS, launched(launches)), LIKE).note()).isEqualTo(note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "azure preview 2026-05-19 & azure general-availability 2026-05-20 ; 136 ; 59",
        "azure preview never & azure general-availability never ; 131 ; 131",
      })
  void what_is_known_comes_from_the_launch_that_decides(String launches, int like, int any) {
    Case reduced = reduced(ON_AWS, launched(launches));

    assertThat(known(reduced, LIKE).origin().shown()).isEqualTo("given.yaml:11:" + like + " (S)");
    assertThat(known(reduced, ANY).origin().shown()).isEqualTo("given.yaml:11:" + any + " (S)");
  }

  @Test
  void on_the_anchor_provider_there_is_nothing_to_compare() {
    Case reduced =
        reduced(
            "product: tea, target: {provider: azure, launchDate: 2026-06-01}",
            launched("azure general-availability 2026-12-01"));

    for (String question : new String[] {LIKE, ANY, "anchor-launch"}) {
      assertThat(known(reduced, question).origin().shown())
          .isEqualTo("default: this is the launch on azure");
    }
    assertThat(orders(reduced, LIKE)).isEqualTo("same-day");
    assertThat(orders(reduced, ANY)).isEqualTo("same-day");
    assertThat(answer(reduced, "anchor-launch")).isEqualTo("made");
  }

  @Test
  void without_an_anchor_provider_nothing_is_asked_of_launches() {
    Case reduced =
        new Cases(TeaAgreement.WITHOUT_ANCHOR, TeaAgreement.TODAY).of(Given.deployment(ON_AWS));

    assertThat(answer(reduced, LIKE)).isEmpty();
    assertThat(answer(reduced, "anchor-launch")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Today is 15 June.
        "azure general-availability 2026-06-15 ; made    ; ''",
        "azure general-availability 2026-06-16 ; planned ; on azure on 2026-06-16",
        "azure general-availability 2026-06-16 & azure preview 2026-06-01 ; planned ; on azure on"
            + " 2026-06-16",
        "azure preview 2026-06-16 ; planned ; on azure on 2026-06-16",
        "azure preview 2026-06-18 & azure preview 2026-06-17 ; planned ; on azure on 2026-06-17",
        "azure general-availability open ; made ; ''",
        "azure retired 2026-06-16 ; made ; ''",
        "gcp general-availability 2026-06-16 ; made ; ''",
      })
  void a_launch_on_the_anchor_provider_that_is_still_to_come_is_planned(
      String launches, String answer, String note) {
    Known planned = known(reduced(ON_AWS, launched(launches)), "anchor-launch");

    assertThat(planned.fact().answer()).isEqualTo(answer);
    assertThat(planned.note()).isEqualTo(note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Today is 15 June, and no preview begins after general availability.
        "azure general-availability 2026-06-14 & azure preview 2026-06-18 ; made|planned",
        "azure general-availability 2026-06-17 & azure preview 2026-06-18 ; ''",
        "azure general-availability 2026-06-10 & azure preview 2026-06-14 ; ''",
        // Of two days for one launch either may be wrong.
        "azure general-availability 2026-06-16 & azure general-availability 2026-06-14 ;"
            + " made|planned",
        "azure general-availability 2026-06-10 & azure general-availability 2026-06-14 ; ''",
        // A launch whose stage nobody states may be none that counts.
        "azure - 2026-06-16 ; made|planned",
        "azure - 2026-06-14 & azure general-availability 2026-06-16 ; made|planned",
        "azure - 2026-06-14 & azure general-availability 2026-06-10 ; ''",
      })
  void where_it_is_open_which_launch_is_the_first_it_may_be_open_whether_it_is_still_to_come(
      String launches, String answers) {
    Case reduced = reduced(ON_AWS, launched(launches));

    assertThat(
            reduced.open().stream()
                .filter(question -> question.id().equals("anchor-launch"))
                .map(TeaAgreement::labels)
                .collect(Collectors.joining()))
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "aws ; azure general-availability 2026-05-28 ; before 2026-05-28|on 2026-05-28|after"
            + " 2026-05-28 ; 'when do customers first get it on aws (on azure: 2026-05-28)?'",
        "aws ; azure preview 2026-05-20 & azure general-availability 2026-05-28 ; after"
            + " 2026-05-28|on 2026-05-28|after 2026-05-20 and before 2026-05-28|on"
            + " 2026-05-20|before 2026-05-20 ; 'when do customers first get it on aws (on azure:"
            + " 2026-05-20)?'",
        "aws ; gcp general-availability 2026-05-20 ; azure earlier|azure same-day|azure later|azure"
            + " never ; 'when do customers first get it on aws, and when on {anchor}?'",
        "'' ; azure general-availability 2026-05-28 ; before 2026-05-28|on 2026-05-28|after"
            + " 2026-05-28 ; 'when do customers first get it on the cloud it runs on (on azure:"
            + " 2026-05-28)?'",
      })
  void the_deployment_s_own_day_is_asked_before_anything_else(
      String provider, String launches, String answers, String title) {
    String target = provider.isEmpty() ? "" : ", target: {provider: " + provider + "}";
    Question first = reduced("product: tea" + target, launched(launches)).open().get(0);

    assertThat(first.id()).isEqualTo("target.launchDate");
    assertThat(TeaAgreement.labels(first).split("\\|"))
        .containsExactlyInAnyOrder(answers.split("\\|"));
    assertThat(first.title()).isEqualTo(title);
  }

  @Test
  void where_nobody_states_the_cloud_a_launch_on_any_may_be_first() {
    String launches = launched("azure general-availability 2026-05-28 & gcp preview 2026-05-20");
    String dated = "product: tea, target: {launchDate: 2026-06-01}";

    assertThat(orders(reduced(dated, launches), ANY)).isEqualTo("earlier|later");
    assertThat(orders(reduced(dated, launches), LIKE)).isEqualTo("earlier");
    assertThat(orders(reduced(dated, launched("azure general-availability 2026-05-28")), ANY))
        .isEqualTo("earlier");
  }

  @Test
  void a_launch_without_a_stage_is_at_either_or_none_and_is_told() {
    Case reduced = reduced(ON_AWS, launched("azure - 2026-05-28"));

    assertThat(orders(reduced, ANY)).isEqualTo("earlier|same-day|later|never");
    assertThat(reduced.open())
        .filteredOn(q -> q.id().equals(LIKE))
        .singleElement()
        .matches(
            q ->
                q.title()
                    .equals(
                        "when does it launch on {anchor}, for customers in general and at which"
                            + " stage?"));
    assertThat(reduced.contradictions())
        .containsExactly("the launch on azure on 2026-05-28 has no `stage`, given.yaml:11:43 (S)");
  }

  @Test
  void days_that_differ_are_told_with_their_places() {
    Case reduced =
        reduced(
            ON_AWS,
            launched(
                "azure general-availability 2026-05-28 & azure general-availability 2026-06-28"));

    assertThat(orders(reduced, LIKE)).isEqualTo("earlier|later");
    assertThat(reduced.contradictions())
        .containsExactly(
            "the launch on azure is stated in more than one way:"
                + " 2026-05-28 by given.yaml:11:72 (S), 2026-06-28 by given.yaml:11:149 (S)");
  }

  @Test
  void never_and_a_day_contradict_each_other_and_an_unknown_day_contradicts_nothing() {
    assertThat(
            reduced(
                    ON_AWS,
                    launched(
                        "gcp general-availability 2026-05-28 & gcp general-availability never"))
                .contradictions())
        .singleElement()
        .asString()
        .contains("2026-05-28 by", "never by");
    assertThat(
            reduced(
                    ON_AWS,
                    launched("gcp general-availability 2026-05-28 & gcp general-availability open"))
                .contradictions())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-05-20 ; 2026-05-21",
        "2026-05-28 ; 2026-05-28",
      })
  void a_preview_on_the_day_of_general_availability_or_later_is_disputed(
      String general, String preview) {
    Case reduced =
        reduced(
            ON_AWS,
            launched("azure general-availability " + general + " & azure preview " + preview));

    assertThat(reduced.contradictions())
        .containsExactly(
            "the launch on azure is stated at more than one stage: general availability on "
                + general
                + " by given.yaml:11:72 (S), preview on "
                + preview
                + " by given.yaml:11:136 (S)");
  }

  @Test
  void only_launches_that_exclude_each_other_are_disputed() {
    assertThat(
            reduced(
                    ON_AWS,
                    launched(
                        "gcp preview 2026-05-10 & gcp preview 2026-05-21 & gcp general-availability"
                            + " 2026-05-20 & gcp general-availability 2026-05-30"))
                .contradictions())
        .last()
        .isEqualTo(
            "the launch on gcp is stated at more than one stage: general availability on"
                + " 2026-05-20 by given.yaml:11:194 (S), preview on 2026-05-21 by"
                + " given.yaml:11:119 (S)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // A deployment says no more than that the launch was on its day or before.
        "2026-05-31 ; ''                                    ; earlier",
        "2026-05-31 ; azure general-availability 2026-06-03 ; earlier|later",
        "2026-06-05 ; azure general-availability 2026-06-03 ; later",
        "2026-06-05 ; azure general-availability 2026-05-31 ; earlier",
        "2026-05-31 ; azure general-availability 2026-05-31 ; earlier",
      })
  void another_deployment_of_the_run_is_a_launch(String day, String launches, String like) {
    Case reduced = sibling("general-availability", day, launches);

    assertThat(orders(reduced, LIKE)).isEqualTo(like);
    assertThat(reduced.contradictions()).isEmpty();
  }

  @Test
  void what_another_deployment_says_disputes_nothing() {
    assertThat(
            sibling("preview", "2026-05-21", "azure general-availability 2026-05-20")
                .contradictions())
        .isEmpty();
    assertThat(
            orders(sibling("preview", "2026-06-05", "azure general-availability 2026-06-03"), LIKE))
        .isEqualTo("later");
  }

  private static Case sibling(String stage, String day, String launches) {
    Descriptors read =
        Given.descriptors(
            Given.document("ProductDeployment", "judged", ON_AWS),
            Given.document(
                "ProductDeployment",
                "sibling",
                "product: tea, stage: "
                    + stage
                    + ", customer: general, workload: serving, channel: provider,"
                    + " target: {provider: azure, launchDate: "
                    + day
                    + "}"),
            launches.isEmpty() ? tea("type: api") : launched(launches));
    Siblings siblings = new Siblings(read.deployments(), read.records(), "teahouse");
    return new Cases(TeaAgreement.AGREEMENT, TeaAgreement.TODAY)
        .of(Deployment.of(read.deployments().get(0), read.records(), siblings));
  }

  @Test
  void a_preview_before_general_availability_is_not_disputed() {
    assertThat(
            reduced(
                    ON_AWS,
                    launched("azure preview 2026-05-27 & azure general-availability 2026-05-28"))
                .contradictions())
        .isEmpty();
  }

  /** Lists what a question about an order may come to. */
  private static String orders(Case reduced, String question) {
    return Stream.concat(
            reduced.known().stream()
                .filter(k -> k.fact().question().equals(question))
                .map(k -> k.fact().answer()),
            reduced.open().stream()
                .flatMap(q -> q.answers().stream())
                .flatMap(a -> a.facts().stream())
                .filter(f -> f.question().equals(question))
                .map(Fact::answer)
                .distinct()
                .sorted(
                    Comparator.comparing(
                        List.of("earlier", "same-day", "later", "never")::indexOf)))
        .collect(Collectors.joining("|"));
  }

  /** Puts launches on record, each a cloud, a stage and a day. */
  private static String launched(String launches) {
    return tea(
        "launches: ["
            + Stream.of(launches.split(" +& +"))
                .map(l -> l.split(" "))
                .map(
                    l ->
                        "{provider: %s, %sdate: %s, source: S}"
                            .formatted(l[0], l[1].equals("-") ? "" : "stage: " + l[1] + ", ", l[2]))
                .collect(Collectors.joining(", "))
            + "]");
  }
}
