package org.lexloci.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A deployment under the example of an agreement of one's own, and what is on record of it. */
final class ResidencyDocuments {

  private static final String[] CLAUSES = {
    "any", "data-stays-in-eu", "analytics-on-one-cloud", "analytics-until-audit", "support-from-eu",
  };

  /** Regions in the group and outside of it, zones and spellings, by the cloud. */
  private static final Map<String, String[]> REGIONS =
      Map.of(
          "aws",
              new String[] {"eu-central-1", "EU-West-1", "eu-central-1a", "eu-west-2", "us-east-1"},
          "azure", new String[] {"westeurope", "West Europe", "uksouth", "eastus"},
          "gcp", new String[] {"europe-west1", "europe-west4-b", "europe-west2", "us-central1"},
          "oci", new String[] {"eu-frankfurt-1", "us-ashburn-1"});

  private final Draw draw;
  private final List<Map<String, Object>> documents = new ArrayList<>();

  private ResidencyDocuments(long seed) {
    draw = new Draw(seed);
  }

  /** Draws documents; the same seed draws the same. */
  static List<Map<String, Object>> of(long seed) {
    ResidencyDocuments drawn = new ResidencyDocuments(seed);
    drawn.write();
    return drawn.documents;
  }

  private void write() {
    String product = draw.one("payroll", "ledger-insights", "ledger-forecast");
    document("Product", "another", new LinkedHashMap<>(Map.of("title", "Another")));
    for (int i = draw.one(1, 1, 2); i > 0; i--) {
      Map<String, Object> spec = new LinkedHashMap<>(Map.of("aliases", List.of("the-ledger")));
      support(spec, 70);
      document("Product", product, spec);
    }
    deployment(draw.in100(30) ? "the-ledger" : product);
    for (int i = draw.below(5) - 2; i > 0; i--) {
      document("Consent", "consent" + i, consent(product));
    }
    for (int i = draw.below(5) - 3; i > 0; i--) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("event", "audit-passed");
      event.put("by", "auditor");
      event.put("date", since("analytics-until-audit"));
      event.put("source", "a report");
      document("Event", "audit" + i, event);
    }
  }

  private void deployment(String product) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("product", product);
    if (draw.in100(30)) {
      Map<String, Object> inPlace = new LinkedHashMap<>(Map.of("name", product));
      support(inPlace, 60);
      spec.put("product", inPlace);
    }
    Map<String, Object> target = new LinkedHashMap<>();
    if (draw.in100(90)) {
      place(target);
    }
    draw.state(target, "launchDate", 85, draw.day());
    draw.state(spec, "target", target.isEmpty() ? 0 : 100, target);
    if (draw.in100(30)) {
      Map<String, Object> inference = new LinkedHashMap<>();
      place(inference);
      spec.put("inference", inference);
    }
    Map<String, Object> attributes = new LinkedHashMap<>();
    draw.state(attributes, "data", 60, draw.one("personal", "business", "none"));
    draw.state(
        attributes,
        "encryption",
        50,
        draw.one("vendor-keys", "customer-keys-in-vault", "customer-keys"));
    draw.state(spec, "attributes", attributes.isEmpty() ? 0 : 100, attributes);
    document("ProductDeployment", "judged", spec);
  }

  private void place(Map<String, Object> place) {
    String cloud = draw.one("aws", "aws", "azure", "gcp", "gcp", "oci");
    place.put("provider", cloud);
    draw.state(place, "region", 75, draw.one(REGIONS.get(cloud)));
  }

  private void support(Map<String, Object> product, int times) {
    if (draw.in100(times)) {
      product.put(
          "attributes", new LinkedHashMap<>(Map.of("support", draw.one("in-eu", "elsewhere"))));
    }
  }

  private Map<String, Object> consent(String product) {
    Map<String, Object> consent = new LinkedHashMap<>();
    consent.put("by", "customer");
    String clause = draw.one(CLAUSES);
    consent.put("clause", clause);
    consent.put("product", draw.one(product, "any", "another"));
    consent.put("provider", draw.one("any", "any", "aws", "gcp", "azure"));
    String from = clause.equals("any") ? draw.past() : since(clause);
    consent.put("date", from);
    String until = draw.day();
    consent.put("until", until.compareTo(from) < 0 ? "open" : until);
    consent.put("source", "a letter");
    return consent;
  }

  /** Draws a day on which there is a clause of this name. */
  private String since(String clause) {
    String first = ResidencyReader.BEGAN.get(clause).toString();
    String day = draw.past();
    return day.compareTo(first) < 0 ? first : day;
  }

  private void document(String kind, String name, Map<String, Object> spec) {
    documents.add(StatedFields.document(kind, name, spec));
  }
}
