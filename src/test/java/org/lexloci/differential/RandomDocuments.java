package org.lexloci.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deployments of one product, and what is on record of it: as many documents as happen to be. */
final class RandomDocuments {

  private static final String[] CLAUSES = {
    "any",
    "exclusive-cloud-provider",
    "exclusive-cloud-all-workloads",
    "api-exclusive-azure",
    "rofr-new-capacity",
    "azure-api-exclusivity-until-agi",
    "third-party-stateless-calls-azure",
    "first-party-products-azure",
    "open-weight-release",
    "ship-first-azure"
  };

  private final Draw draw;
  private final List<Map<String, Object>> documents = new ArrayList<>();

  private RandomDocuments(long seed) {
    draw = new Draw(seed);
  }

  /** Draws documents; the same seed draws the same. */
  static List<Map<String, Object>> of(long seed) {
    RandomDocuments drawn = new RandomDocuments(seed);
    drawn.write();
    return drawn.documents;
  }

  private void write() {
    deployment("judged");
    for (int i = draw.below(5) - 2; i > 0; i--) {
      deployment("sibling" + i);
    }
    int products = draw.isLate() ? draw.below(2) : draw.one(0, 1, 1, 1, 2);
    for (int i = 0; i < products; i++) {
      document("Product", "tea", product(false));
    }
    if (draw.isLate()) {
      document("Product", "tea", announced());
    }
    for (int i = draw.below(5) - 2; i > 0; i--) {
      document("Consent", "consent" + i, consent());
    }
    for (int i = draw.below(5) - 2; i > 0; i--) {
      document("CapabilityStatement", "said" + i, statement());
    }
    for (int i = draw.below(5) - 2; i > 0; i--) {
      document("FirstRefusal", "offer" + i, refusal());
    }
    if (draw.in100(12)) {
      document("Event", "agi", event());
    }
  }

  private void document(String kind, String name, Map<String, Object> spec) {
    documents.add(StatedFields.document(kind, name, spec));
  }

  private void deployment(String name) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("product", draw.in100(60) ? product(true) : "tea");
    draw.state(spec, "stage", 60, draw.one("preview", "general-availability"));
    Map<String, Object> target = new LinkedHashMap<>();
    draw.state(target, "provider", 96, cloud());
    draw.state(target, "launchDate", draw.isLate() ? 95 : 85, draw.launch());
    draw.state(spec, "target", target.isEmpty() ? 50 : 100, target);
    if (draw.in100(20)) {
      spec.put("inference", new LinkedHashMap<>(Map.of("provider", cloud())));
    }
    draw.state(
        spec, "customer", 40, draw.one("general", "general", "us-civil", "us-national-security"));
    draw.state(spec, "workload", 40, draw.one("serving", "serving", "serving", "training"));
    draw.state(spec, "channel", 20, draw.one("provider", "openai", "published-weights"));
    draw.state(spec, "capability", 20, draw.one("wafers", "enclaves"));
    document("ProductDeployment", name, spec);
  }

  private Map<String, Object> product(boolean inPlace) {
    Map<String, Object> product = new LinkedHashMap<>();
    if (inPlace) {
      product.put("name", "tea");
    }
    List<String> open = new ArrayList<>();
    field(product, open, "type", 60, draw.one("api", "api", "non-api"));
    field(product, open, "statefulness", 25, draw.one("stateless", "session", "persistent"));
    field(product, open, "openWeights", 25, draw.one(true, true, false));
    field(product, open, "capabilityCriteriaMet", 15, draw.one(true, false));
    field(product, open, "hardware", 10, draw.one(true, false));
    if (!Boolean.TRUE.equals(product.get("hardware"))) {
      draw.state(product, "deviceBackEnd", 8, draw.one(true, false));
    }
    field(product, open, "owner", 20, draw.one("openai", "openai", "teahouse"));
    field(
        product,
        open,
        "jointlyDevelopedWith",
        15,
        draw.one(List.of("amazon"), List.of("microsoft"), List.of()));
    List<Object> launches = new ArrayList<>();
    for (int i = draw.below(inPlace || draw.isLate() ? 3 : 5) - 1; i > 0; i--) {
      launches.add(launch());
    }
    draw.state(product, "launches", launches.isEmpty() ? 5 : 100, launches);
    if (!inPlace) {
      draw.state(product, "capability", 10, draw.one("wafers", "enclaves"));
      draw.state(product, "open", open.isEmpty() ? 0 : 100, open);
      draw.state(product, "aliases", 30, List.of("green-tea"));
    }
    return product;
  }

  /** A launch on Azure where all is late, as a rule one that is announced. */
  private Map<String, Object> announced() {
    Map<String, Object> launch = new LinkedHashMap<>();
    launch.put("provider", "azure");
    launch.put("stage", draw.one("preview", "general-availability", "general-availability"));
    launch.put("date", draw.in100(80) ? draw.announced() : draw.day());
    Map<String, Object> product = new LinkedHashMap<>();
    product.put("launches", List.of(launch));
    return product;
  }

  /** States a field more or less often, or says that nobody knows it. */
  private void field(
      Map<String, Object> product, List<String> open, String name, int times, Object value) {
    if (draw.in100(times)) {
      product.put(name, value);
    } else if (draw.in100(4)) {
      open.add(name);
    }
  }

  private Map<String, Object> launch() {
    Map<String, Object> launch = new LinkedHashMap<>();
    launch.put(
        "provider",
        draw.isLate()
            ? draw.one("azure", "aws", "gcp")
            : draw.one("azure", "azure", "azure", "aws", "gcp"));
    draw.state(
        launch,
        "stage",
        85,
        draw.one("preview", "preview", "general-availability", "general-availability", "retired"));
    launch.put("date", draw.in100(12) ? draw.one("never", "never", "open") : draw.day());
    draw.state(launch, "channel", 15, draw.one("provider", "openai"));
    return launch;
  }

  private Map<String, Object> consent() {
    Map<String, Object> consent = new LinkedHashMap<>();
    consent.put("by", "microsoft");
    String clause = draw.one(CLAUSES);
    consent.put("clause", clause);
    consent.put("product", draw.one("tea", "tea", "any"));
    consent.put("provider", draw.one("any", "aws", "aws", "gcp", "azure"));
    String from = began(clause);
    consent.put("date", from);
    String until = draw.day();
    consent.put("until", until.compareTo(from) < 0 ? "open" : until);
    consent.put("source", "a letter");
    return consent;
  }

  /** Draws a day on which there is a clause of this name. */
  private String began(String clause) {
    return clause.equals("any") ? draw.past() : since(StatedTerms.SHIPPED.began().get(clause));
  }

  /** Draws a day that is no earlier than another. */
  private String since(LocalDate first) {
    String from = draw.past();
    return from.compareTo(first.toString()) < 0 ? first.toString() : from;
  }

  private Map<String, Object> statement() {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("by", "microsoft");
    statement.put("product", "tea");
    statement.put("capability", draw.one("wafers", "enclaves"));
    draw.state(statement, "able", 70, draw.one(true, false, false));
    draw.state(statement, "willing", 70, draw.one(true, false, false));
    statement.put("date", since(StatedTerms.SHIPPED.began().get("ship-first-azure")));
    statement.put("source", "a letter");
    return statement;
  }

  private Map<String, Object> refusal() {
    Map<String, Object> refusal = new LinkedHashMap<>();
    refusal.put("product", "tea");
    refusal.put("provider", draw.one("aws", "aws", "gcp"));
    draw.state(refusal, "outcome", 75, draw.one("declined", "declined", "taken"));
    refusal.put("source", "a letter");
    return refusal;
  }

  private Map<String, Object> event() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", "agi-verified");
    event.put("by", "independent-expert-panel");
    event.put("date", since(StatedTerms.SHIPPED.began().get("azure-api-exclusivity-until-agi")));
    event.put("source", "a report");
    return event;
  }

  private String cloud() {
    return draw.isLate()
        ? draw.one("aws", "aws", "gcp", "gcp", "on-prem", "cerebras")
        : draw.one("azure", "azure", "aws", "aws", "aws", "gcp", "gcp", "on-prem", "cerebras");
  }
}
