package org.lexloci;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes files that state a deployment or two, and all that may bear on them, in many ways. */
final class RichDocuments {

  private static final List<String> CLOUDS = List.of("azure", "aws", "gcp", "on-prem");
  private static final List<String> ELSEWHERE = List.of("aws", "aws", "aws", "gcp", "azure");
  private static final List<String> DAYS =
      List.of(
          "2018-05-01",
          "2020-05-01",
          "2024-03-01",
          "2025-03-01",
          "2025-11-20",
          "2026-03-01",
          "2026-06-01",
          "2026-06-02",
          "2026-12-24");
  private static final List<String> CLAUSES =
      List.of(
          "any",
          "exclusive-cloud-provider",
          "exclusive-cloud-all-workloads",
          "api-exclusive-azure",
          "rofr-new-capacity",
          "azure-api-exclusivity-until-agi",
          "first-party-products-azure",
          "open-weight-release",
          "ship-first-azure");

  private final SplittableRandom random;
  private final List<String> documents = new ArrayList<>();

  private RichDocuments(int seed) {
    random = new SplittableRandom(seed);
  }

  /** Writes one file; the same number gives the same file. */
  static String file(int number) {
    RichDocuments documents = new RichDocuments(number);
    documents.write();
    return String.join("---\n", documents.documents);
  }

  private void write() {
    boolean inPlace = one(true, false);
    deployment("judged", inPlace ? "{" + product(true) + "}" : one("tea", "Green tea"));
    document("Product", "tea", product(false));
    if (one(true, false)) {
      deployment("sibling", one("tea", "{name: tea, owner: openai}"));
    }
    if (one(true, false, false)) {
      document("Product", "tea", "launches: [" + launch() + "]");
    }
    if (one(true, false)) {
      consent();
    }
    if (one(true, false, false)) {
      consent();
    }
    if (one(true, false)) {
      statement();
    }
    if (one(true, false)) {
      document(
          "FirstRefusal",
          "offer",
          "product: tea, provider: %s, %ssource: letter"
              .formatted(cloud(), maybe("outcome: " + one("declined", "declined", "taken"))));
    }
    if (one(true, false)) {
      document(
          "Event",
          "agi",
          "event: agi-verified, by: independent-expert-panel, date: %s, source: report"
              .formatted(one("2025-11-01", "2026-05-01")));
    }
    document(
        "Sources",
        "sources",
        "letter: {tier: T1c, title: Letter, publisher: X, date: 2026, url: https://a.b/c, note: N}");
    if (one(true, false, false)) {
      cluster();
    }
  }

  private void deployment(String name, String product) {
    document(
        "ProductDeployment",
        name,
        "product: %s, %starget: {provider: %s, %slaunchDate: %s}%s%s%s%s%s"
            .formatted(
                product,
                maybe("stage: " + one("preview", "general-availability")),
                one(ELSEWHERE),
                maybe("region: " + one("us-east-1", "eastus")),
                one(DAYS),
                one(true, false)
                    ? ", inference: {provider: " + cloud() + one(", region: us-east-1", "") + "}"
                    : "",
                then("customer: " + one("general", "us-civil", "us-national-security")),
                then("workload: " + one("serving", "serving", "training")),
                then("channel: " + one("provider", "openai", "published-weights")),
                then("capability: " + one("wafers", "enclaves"))));
  }

  /** A product that is described in place has no marks and no other names. */
  private String product(boolean inPlace) {
    List<String> fields = new ArrayList<>();
    List<String> open = new ArrayList<>();
    add(fields, open, 4, "type", one("api", "api", "non-api"));
    add(fields, open, 2, "statefulness", one("stateless", "session", "persistent"));
    add(fields, open, 2, "openWeights", one("true", "false"));
    add(fields, open, 2, "capabilityCriteriaMet", one("true", "false"));
    add(fields, open, 1, "hardware", one("true", "false"));
    add(fields, open, 1, "deviceBackEnd", one("true", "false"));
    add(fields, open, 2, "owner", one("openai", "openai", "teahouse"));
    add(fields, open, 2, "jointlyDevelopedWith", one("[amazon]", "[amazon]", "[]"));
    if (one(true, true, false)) {
      List<String> launches = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        launches.add(launch());
      }
      fields.add("launches: [" + String.join(", ", launches) + "]");
    }
    if (inPlace) {
      fields.add("name: tea");
      return String.join(", ", fields);
    }
    add(fields, open, 1, "capability", one("wafers", "enclaves"));
    fields.add("title: Green tea");
    fields.add("aliases: [green-tea]");
    fields.add("models: [green-tea-20b]");
    if (!open.isEmpty()) {
      fields.add("open: [" + String.join(", ", open) + "]");
    }
    if (fields.stream().anyMatch(f -> f.startsWith("type:"))) {
      fields.add(one("inferred: [type]", "source: letter"));
    }
    fields.add("note: none");
    return String.join(", ", fields);
  }

  /** States a field more or less often, and sometimes says that nobody knows it. */
  private void add(List<String> fields, List<String> open, int often, String name, String value) {
    int drawn = random.nextInt(5);
    if (drawn < often) {
      fields.add(name + ": " + value);
    } else if (drawn == 4 && !List.of("deviceBackEnd", "capability").contains(name)) {
      if (random.nextInt(3) == 0) {
        open.add(name);
      }
    }
  }

  private String launch() {
    return "{provider: %s, %sdate: %s%s%s, source: letter}"
        .formatted(
            one("azure", "azure", "aws", "gcp"),
            maybe("stage: " + one("preview", "general-availability", "retired")),
            one(
                "never",
                "2018-04-01",
                "2020-04-01",
                "2024-02-01",
                "2025-02-01",
                "2026-06-01",
                "2026-05-01",
                "2026-07-01",
                "open"),
            one("", "", ", inferred: [date]"),
            one("", "", ", channel: openai", ", channel: provider"));
  }

  private void consent() {
    String day = one("2019-08-01", "2025-10-30", "2026-03-01", "2026-05-01");
    document(
        "Consent",
        "consent" + documents.size(),
        "by: microsoft, clause: %s, product: %s, provider: %s, date: %s, until: %s, source: letter"
            .formatted(
                one(CLAUSES),
                one("tea", "any"),
                one("aws", "any", "gcp"),
                day,
                one("open", "2026-06-01", "2027-01-01")));
  }

  private void statement() {
    document(
        "CapabilityStatement",
        "said",
        "by: microsoft, product: tea, capability: %s, %s%sdate: %s, source: letter"
            .formatted(
                one("wafers", "wafers", "enclaves"),
                maybe("able: " + one("false", "true")),
                maybe("willing: " + one("false", "true")),
                one("2026-05-01", "2026-06-01")));
  }

  private void cluster() {
    document(
        "ClusterMap",
        "clusters",
        "clusters: [{name: blue, server: https://blue.example, provider: %s, region: us-east-1}]"
            .formatted(one("aws", "azure")));
  }

  private void document(String kind, String name, String spec) {
    documents.add(
        "apiVersion: lexloci.dev/v1\nkind: %s\nmetadata: {name: %s}\nspec: {%s}\n"
            .formatted(kind, name, spec));
  }

  private String cloud() {
    return one(CLOUDS);
  }

  private String maybe(String field) {
    return one(true, true, false) ? field + ", " : "";
  }

  private String then(String field) {
    return one(true, false) ? ", " + field : "";
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
