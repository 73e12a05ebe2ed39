package org.lexloci.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lexloci.cli.Ran.lexloci;
import static org.lexloci.cli.Ran.piping;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lexloci.cli.Documents;
import org.lexloci.cli.Ran;

/** What may be stated, by mistake or by intent, as if it kept a clause. It never gives a YES. */
class WaysAroundTest {

  private static final String ANCHORED =
      "{name: tea, type: api, owner: openai, launches: [{provider: azure, stage:"
          + " general-availability, date: \"2026-05-01\"%s}]}";
  private static final String NO_LAUNCH = "{name: tea, type: api, owner: openai}";
  private static final String APP =
      "{name: tea, type: non-api, owner: openai, openWeights: false, jointlyDevelopedWith: [%s]}";

  /** Another deployment, which states all that a launch has to. */
  private static final String SIBLING =
      deployment(
          "b",
          NO_LAUNCH,
          "azure, launchDate: \"2026-05-01\"",
          "stage: general-availability, customer: general, workload: serving, %s");

  /**
   * One document, or several.
   *
   * @param exit of a check of it
   * @param told part of what the check says
   */
  private record Way(String name, String editions, String documents, int exit, String... told) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Way> launches() {
    String target = "aws, launchDate: \"2026-05-10\"";
    String plain = deployment("a", NO_LAUNCH, target, "stage: general-availability");
    return Stream.of(
        onAws("azure sells it earlier", ANCHORED.formatted(", channel: provider"), 0, "YES"),
        onAws("azure launches it earlier", ANCHORED.formatted(""), 0, "YES"),
        onAws(
            "openai sells it earlier, on azure's machines",
            ANCHORED.formatted(", channel: openai"),
            2,
            "the launch on azure on 2026-05-01 has to state `channel: provider`"),
        new Way(
            "another deployment is azure's own",
            "2026-04-27",
            Documents.all(plain, SIBLING.formatted("channel: provider")),
            0,
            "2 deployments: 2 yes"),
        new Way(
            "another deployment on azure is sold by openai",
            "2026-04-27",
            Documents.all(plain, SIBLING.formatted("channel: openai")),
            2,
            "the deployment on azure on 2026-05-01 has to state `channel: provider`"),
        new Way(
            "another deployment on azure calls models on aws",
            "2026-04-27",
            Documents.all(plain, SIBLING.formatted("inference: {provider: aws}")),
            2,
            "the deployment on azure on 2026-05-01 has to state `inference.provider: azure`"),
        new Way(
            "another deployment on azure is in a region of aws",
            "2026-04-27",
            Documents.all(
                plain,
                SIBLING
                    .formatted("channel: provider")
                    .replace("{provider: azure", "{region: us-east-1, provider: azure")),
            2,
            "DEPENDS  tea on aws",
            "DEPENDS  tea on azure"));
  }

  static Stream<Way> partners() {
    return Stream.of(
        with("amazon", 0, "third-party-stateless-calls-azure"),
        with("amazon, microsoft", 0, "third-party-stateless-calls-azure"),
        with("microsoft", 2, "first-party-products-azure"),
        with("Microsoft", 2, "first-party-products-azure"),
        with("openai, microsoft", 2, "first-party-products-azure"),
        with("", 2, "first-party-products-azure"));
  }

  @ParameterizedTest
  @MethodSource({"launches", "partners"})
  void a_clause_is_kept_by_what_it_speaks_of_alone(Way way) {
    piping(way.documents(), "check", "-", "--editions", way.editions())
        .exits(way.exit())
        .says(way.told());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OpenAI", "OPENAI", "open-ai", "Open AI", "opnai", "openai-inc", "openai.com"})
  void a_supplier_that_is_spelt_otherwise_is_nobody_else(String owner) {
    String product = "{name: tea, type: api, owner: %s}".formatted(owner);
    String record = Documents.record("Product", "{type: api, owner: %s}".formatted(owner));
    String judged = Documents.deployment("a", "recorded", "aws", "2026-06-01");

    for (Ran ran :
        List.of(
            piping(Documents.deployment("a", product, "aws", "2026-06-01"), "check", "-"),
            piping(Documents.all(record, judged), "check", "-"),
            lexloci("may", "tea", "on", "aws", "--type", "api", "--owner", owner))) {
      assertThat(ran.exits(4).err()).contains("unknown owner `" + owner + "`; ", "`openai`");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"teahouse", "microsoft", "amazon", "openaccess", "xai"})
  void another_owner_is(String owner) {
    lexloci("may", "tea", "on", "aws", "--type", "api", "--owner", owner)
        .exits(2)
        .says("not OpenAI's, outside the agreement");
  }

  @ParameterizedTest
  @CsvSource({
    "us-east-1, 2, is of another cloud than `azure`",
    "US-EAST-1, 2, is of another cloud than `azure`",
    "us-gov-west-1, 2, is of another cloud than `azure`",
    "europe-west4, 2, is of another cloud than `azure`",
    "asia-south1-b, 2, is of another cloud than `azure`",
    "uk-london-1, 2, is of another cloud than `azure`",
    "west-europe, 0, is not spelt as azure spells its regions",
    "east-us-2, 0, is not spelt as azure spells its regions",
    "eastus2, 0, 1 deployment: 1 yes",
    "usgovvirginia, 0, 1 deployment: 1 yes",
  })
  void a_region_of_another_cloud_contradicts_the_cloud(String region, int exit, String told) {
    lexloci("may", "gpt-5.5", "on", "azure", "--region", region).exits(exit).says(told);
    piping(
            deployment(
                "a", NO_LAUNCH, "azure", "inference: {provider: azure, region: " + region + "}"),
            "check",
            "-")
        .exits(exit)
        .says(told);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21, 4, 1 retired", "2026-11-22, 1, NO       gpt-5.5 on aws"})
  void what_launches_after_today_is_not_retired(String day, int exit, String told) {
    String target = "aws, launchDate: \"" + day + "\"";

    piping(deployment("a", "gpt-5.5", target, "stage: retired"), "check", "-")
        .exits(exit)
        .says(told);
  }

  @ParameterizedTest
  @CsvSource({"true, 2", "false, 1"})
  void what_an_option_denies_is_stated_as_in_a_document(boolean published, int exit) {
    String product =
        "{name: tea, type: api, openWeights: %s, capabilityCriteriaMet: true}".formatted(published);
    String document = Documents.deployment("a", product, "aws", "2020-01-01");

    piping(document, "check", "-", "--editions", "2019-07-22").exits(exit);
    lexloci(
            "may",
            "tea",
            "on",
            "aws",
            "--type=api",
            "--open-weights=" + published,
            "--capability-criteria-met=true",
            "--launch=2020-01-01",
            "--editions=2019-07-22")
        .exits(exit);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-27, 4, no clause asked for `agi-verified` before 2025-10-28",
    "2025-10-28, 0, YES      tea on aws",
    "2026-03-11, 1, NO       tea on aws",
  })
  void an_event_is_none_before_a_clause_asks_for_it(String day, int exit, String told) {
    String event =
        "{event: agi-verified, by: independent-expert-panel, date: \"%s\", source: S}"
            .formatted(day);
    String target = "aws, launchDate: \"2026-03-10\"";

    checked(
        "2025-10-28",
        exit,
        told,
        Documents.record("Event", event),
        deployment("a", NO_LAUNCH, target, "stage: general-availability"));
  }

  @ParameterizedTest
  @CsvSource({"2025-10-27, 4", "2025-10-28, 0"})
  void what_is_supposed_is_no_older_either(String day, int exit) {
    for (String given :
        List.of("agi-verified=", "consent:gpt-5.5@aws/azure-api-exclusivity-until-agi=")) {
      lexloci("may", "gpt-5.5", "on", "aws", "--editions=2025-10-28", "--given=" + given + day)
          .exits(exit);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 4, no clause asked for a capability before 2026-04-27",
    "2026-04-26, 4, no clause asked for a capability before 2026-04-27",
    "2026-04-27, 2, capability.able: no",
    "2026-05-11, 2, no statement on `steam` counts",
  })
  void a_statement_is_none_before_a_clause_asks_for_it(String day, int exit, String told) {
    String said =
        "{by: microsoft, product: tea, capability: steam, able: false, willing: false, date: \"%s\","
            + " source: S}";
    String target = "aws, launchDate: \"2026-05-10\"";

    checked(
        "2026-04-27",
        exit,
        told,
        Documents.record("CapabilityStatement", said.formatted(day)),
        deployment("a", NO_LAUNCH, target, "capability: steam"));
  }

  @ParameterizedTest
  @CsvSource({
    "acme.io/v1, Widget, provider: aws, 2",
    "acme.io/v1, Widget, product-type: api, 2",
    "acme.io/v1, ConfigMap, provider: aws, 2",
    "v1, Service, provider: aws, 0",
    "networking.k8s.io/v1, Ingress, provider: aws, 0",
    "apps/v1, Deployment, provider: aws, 2",
  })
  void a_key_of_ours_on_an_object_of_an_unknown_kind_asks_for_the_product(
      String version, String kind, String key, int exit) {
    String object =
        "apiVersion: %s\nkind: %s\nmetadata: {name: w, annotations: {lexloci.dev/%s}}\n";

    piping(object.formatted(version, kind, key), "check", "-")
        .exits(exit)
        .says(exit == 0 ? "deploys nothing" : "add `lexloci.dev/product: ID`");
  }

  private static void checked(String edition, int exit, String told, String... documents) {
    Ran ran = piping(Documents.all(documents), "check", "-", "--editions", edition).exits(exit);

    assertThat(ran.out() + ran.err()).contains(told);
  }

  private static Way onAws(String name, String product, int exit, String told) {
    String target = "aws, launchDate: \"2026-05-10\"";
    String stage = "stage: general-availability";
    return new Way(name, "2026-04-27", deployment("a", product, target, stage), exit, told);
  }

  private static Way with(String partners, int exit, String told) {
    String target = "aws, launchDate: \"2026-03-10\"";
    return new Way(
        "developed with " + partners,
        "2025-10-28",
        deployment("a", APP.formatted(partners), target, "inference: {provider: azure}"),
        exit,
        told);
  }

  private static String deployment(String name, String product, String target, String more) {
    return """
    apiVersion: lexloci.dev/v1
    kind: ProductDeployment
    metadata: {name: %s}
    spec: {product: %s, target: {provider: %s}, %s}
    """
        .formatted(name, product, target, more);
  }
}
