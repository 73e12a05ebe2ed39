package org.lexloci.world;

import static org.lexloci.cli.Documents.all;
import static org.lexloci.cli.Documents.deployment;
import static org.lexloci.cli.Documents.record;
import static org.lexloci.cli.Ran.piping;

import org.junit.jupiter.api.Test;
import org.lexloci.cli.Ran;

/** What is on record of a right of first refusal, under the edition that has one. */
class FirstRefusalTest {

  private static final String ON_AWS =
      deployment("a", "{name: tea, type: non-api}", "aws", "2025-06-01");

  @Test
  void without_a_record_the_counterparty_was_not_asked() {
    check(ON_AWS).exits(1).says("NO       rofr-new-capacity").omits("first-refusal:");
  }

  @Test
  void what_the_counterparty_declined_may_go_elsewhere_and_what_it_took_may_not() {
    check(ON_AWS, offer("aws", ", outcome: declined")).exits(0).says("rofr-new-capacity satisfied");
    check(ON_AWS, offer("aws", ", outcome: taken"))
        .exits(1)
        .says("first-refusal: taken", "on aws, <stdin>:11:");
  }

  @Test
  void an_outcome_that_nobody_states_is_asked_for() {
    check(ON_AWS, offer("aws", ""))
        .exits(2)
        .says(
            "first-refusal: did Microsoft take the capacity that it was",
            "offered? YES if declined")
        .says("NO if taken")
        .omits("not-offered");
  }

  @Test
  void an_outcome_that_somebody_states_closes_what_another_record_leaves_open() {
    check(ON_AWS, offer("aws", ""), offer("aws", ", outcome: declined")).exits(0);
  }

  @Test
  void outcomes_that_contradict_each_other_decide_nothing() {
    check(ON_AWS, offer("aws", ", outcome: taken"), offer("aws", ", outcome: declined"))
        .exits(2)
        .says("first-refusal is stated in more than one way: taken by <stdin>:");
  }

  @Test
  void a_record_is_for_one_product_and_one_cloud() {
    check(ON_AWS, offer("gcp", ", outcome: declined")).exits(1);
    check(ON_AWS, deployment("b", "{name: milk, type: non-api}", "azure", "2025-06-01"))
        .exits(1)
        .says("1 no, 1 yes");
    check(
            ON_AWS,
            deployment("b", "{name: milk, type: non-api}", "azure", "2025-06-01"),
            offer("aws", ", outcome: declined").replace("tea", "milk"))
        .exits(1)
        .says("1 no, 1 yes");
  }

  @Test
  void each_cloud_off_the_anchor_needs_a_record_of_its_own() {
    String declined = offer("aws", ", outcome: declined");

    check(inferring(ON_AWS, "azure"), declined).exits(0);
    check(inferring(ON_AWS, "gcp"), declined).exits(1);
    check(inferring(ON_AWS.replace("provider: aws", "provider: azure"), "aws"), declined).exits(0);
    check(inferring(ON_AWS, "gcp"), declined, offer("gcp", ", outcome: declined")).exits(0);
    check(inferring(ON_AWS, "gcp"), declined, offer("gcp", ", outcome: taken")).exits(1);
    check(inferring(ON_AWS, "gcp"), declined, offer("gcp", "")).exits(2);
  }

  @Test
  void on_a_cloud_that_nobody_named_a_record_decides_nothing() {
    String anywhere = ON_AWS.replace("provider: aws, ", "");

    check(anywhere, offer("aws", ", outcome: declined")).exits(2);
    check(inferring(anywhere, "gcp"), offer("gcp", ", outcome: declined")).exits(2);
    check(inferring(anywhere, "gcp"), offer("aws", ", outcome: declined")).exits(1);
  }

  @Test
  void a_record_is_of_no_account_for_the_api() {
    check(ON_AWS.replace("non-api", "api"), offer("aws", ", outcome: declined"))
        .exits(1)
        .says("api-exclusive-azure")
        .omits("first-refusal");
  }

  @Test
  void a_mistake_in_a_record_is_told_with_its_place() {
    check(ON_AWS, offer("aws", ", outcome: refused").replace("product: tea", "product: chatgtp"))
        .exits(4)
        .complains("<stdin>:11:66: unknown outcome `refused`; expected `taken` or `declined`");
    check(ON_AWS, offer("aws", "").replace("product: tea", "product: chatgtp"))
        .exits(4)
        .complains("<stdin>:11:17: unknown product `chatgtp`; did you mean `chatgpt`?");
  }

  private static String offer(String provider, String more) {
    return record(
        "FirstRefusal", "{product: tea, provider: %s, source: letter%s}".formatted(provider, more));
  }

  private static String inferring(String deployment, String provider) {
    return deployment + "  inference: {provider: " + provider + "}\n";
  }

  private static Ran check(String... documents) {
    return piping(all(documents), "check", "-", "--editions", "2025-01-21");
  }
}
